import javafx.css.Stylesheet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gets the style sheets of a folder (`DIR`) ready. Beside them come those of AtlantaFX's themes
/// that the program is based on, without the rules for controls that it does not have: JavaFX asks
/// of each new node whether it is meant by each of them. Then each sheet is written in JavaFX's
/// binary form beside it, which JavaFX takes where it is there: a window need not parse its sheets
/// at each start.
public final class Sheets {

    private static final List<String> THEMES = List.of("primer-light", "primer-dark");

    /// Style classes of controls that the program never makes; a test looks that it does not.
    private static final Set<String> ABSENT =
            Set.of(
                    "accordion",
                    "alert",
                    "bb-code",
                    "breadcrumbs",
                    "calendar",
                    "caption-menu-item",
                    "chart",
                    "chart-bar",
                    "bar-chart",
                    "color-palette",
                    "color-palette-region",
                    "color-picker",
                    "color-rect-pane",
                    "custom-color-dialog",
                    "custom-text-field",
                    "dialog-pane",
                    "html-editor",
                    "menu-bar",
                    "message",
                    "modal-box",
                    "modal-pane",
                    "notification",
                    "pagination",
                    "progress-indicator",
                    "radio-button",
                    "ring-progress-indicator",
                    "segmented-control",
                    "selectable-text",
                    "split-menu-button",
                    "tab-line",
                    "tab-pane",
                    "table-cell",
                    "table-row-cell",
                    "table-view",
                    "tile-base",
                    "titled-pane",
                    "toggle-switch",
                    "tool-bar",
                    "tree-cell",
                    "tree-table-cell",
                    "tree-table-row-cell",
                    "tree-table-view",
                    "tree-view");

    /// As above, all that begin so.
    private static final Pattern ABSENT_KIND = Pattern.compile("(default-color\\d|html-editor-).*");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z_-][\\w-]*)");

    private Sheets() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (String theme : THEMES) {
            Files.writeString(folder.resolve(theme + ".css"), lighter(sheet(theme)));
        }
        for (Path sheet : sheets(folder)) {
            String name = sheet.getFileName().toString().replaceFirst("\\.css$", ".bss");
            Stylesheet.convertToBinary(sheet.toFile(), sheet.resolveSibling(name).toFile());
        }
    }

    private static String sheet(String theme) throws IOException {
        String name = "/atlantafx/base/theme/" + theme + ".css";
        try (InputStream in = Sheets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String lighter(String sheet) {
        String rules = COMMENT.matcher(sheet).replaceAll("");
        return RULE.matcher(rules).results().map(Sheets::kept).collect(Collectors.joining());
    }

    /// A rule with those of its selectors that may mean something; empty when none does.
    private static String kept(MatchResult rule) {
        String selectors =
                Arrays.stream(rule.group(1).split(","))
                        .map(String::strip)
                        .filter(selector -> !isOfNothing(selector))
                        .collect(Collectors.joining(", "));
        return selectors.isEmpty() ? "" : selectors + " {" + rule.group(2) + "}\n";
    }

    private static boolean isOfNothing(String selector) {
        return STYLE_CLASS
                .matcher(selector)
                .results()
                .map(found -> found.group(1))
                .anyMatch(c -> ABSENT.contains(c) || ABSENT_KIND.matcher(c).matches());
    }

    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
