package org.briefingbuilder.ui.kit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a screen reader is told of a window: every element that it is given, in order, with its
/// role, its name, what it holds and its help, as the bridges of Windows and macOS ask for them.
///
/// The name of a field and of a box of choices is its label, for its text is what it holds; of
/// anything else it is its text. What has no role of its own is passed over, and what it holds is
/// read.
@NullMarked
public final class Hearing {

    private static final Path FOLDER = Path.of("target", "heard");

    /// What no person wrote: the name of a class with a number, a record, a letter of an icon.
    private static final Pattern NONSENSE =
            Pattern.compile(
                    "[\\w.$]+@[0-9a-f]{4,}|\\b[A-Z]\\w+\\[\\w+=|[\\uE000-\\uF8FF]|\\?\\?\\?");

    private final StringBuilder told = new StringBuilder();
    private final List<String> faults = new ArrayList<>();
    private int stops;

    private Hearing() {}

    /// Writes what is heard of a node to `target/heard/NAME.txt`.
    ///
    /// @return what would be nonsense to hear, or cannot be heard; empty when all is well
    public static List<String> of(Node root, String name) {
        Hearing hearing = new Hearing();
        UiTest.onFx(
                () -> {
                    hearing.walk(root, 0);
                    return true;
                });
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".txt"), hearing.told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hearing.faults.stream().map(fault -> name + ": " + fault).distinct().toList();
    }

    private void walk(Node node, int depth) {
        if (!node.isVisible() || node.isDisabled() || isEmptyCell(node)) {
            return;
        }
        AccessibleRole role = role(node);
        boolean passedOver = role == AccessibleRole.NODE || role == AccessibleRole.PARENT;
        Optional<String> text = words(node, AccessibleAttribute.TEXT);
        if (passedOver) {
            if (node.isFocusTraversable()) {
                faults.add("has the keyboard and no role: " + where(node));
            }
            if (has(node.getAccessibleText())) {
                faults.add("has a name and no role, and is passed over: " + where(node));
            }
        } else {
            tell(node, role, text, depth);
        }
        if (!WHOLE.contains(role)) {
            children(node).stream()
                    .filter(child -> !(node instanceof Labeled && isItsText(child)))
                    .forEach(child -> walk(child, passedOver ? depth : depth + 1));
        }
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        if (node.queryAccessibleAttribute(AccessibleAttribute.CHILDREN) instanceof List<?> all) {
            all.forEach(child -> children.add((Node) child));
        }
        return children;
    }

    /// What a label shows is its name already.
    private static boolean isItsText(Node child) {
        return child instanceof Text && !(child instanceof FontIcon);
    }

    /// What is read as one; its parts say nothing more.
    private static final List<AccessibleRole> WHOLE =
            List.of(
                    AccessibleRole.SCROLL_BAR,
                    AccessibleRole.SLIDER,
                    AccessibleRole.TEXT_FIELD,
                    AccessibleRole.TEXT_AREA,
                    AccessibleRole.COMBO_BOX,
                    AccessibleRole.CHECK_BOX,
                    AccessibleRole.RADIO_BUTTON,
                    AccessibleRole.PROGRESS_INDICATOR);

    private void tell(Node node, AccessibleRole role, Optional<String> text, int depth) {
        boolean holds =
                role == AccessibleRole.TEXT_FIELD
                        || role == AccessibleRole.TEXT_AREA
                        || role == AccessibleRole.COMBO_BOX;
        Optional<String> label =
                node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node by
                        ? words(by, AccessibleAttribute.TEXT)
                        : Optional.empty();
        Optional<String> name = holds ? label : text.or(() -> label);
        Optional<String> help = words(node, AccessibleAttribute.HELP);
        boolean stop = node.isFocusTraversable();
        told.append("  ".repeat(depth)).append(role.name().toLowerCase(Locale.ROOT));
        if (stop) {
            told.append(" (").append(++stops).append(')');
        }
        name.ifPresent(n -> told.append(": ").append(line(n)));
        if (holds) {
            told.append(" = ").append(text.map(Hearing::line).orElse(""));
        }
        help.filter(h -> !name.equals(Optional.of(h)))
                .ifPresent(h -> told.append("  [").append(line(h)).append(']'));
        told.append('\n');
        if (holds && has(node.getAccessibleText())) {
            faults.add("its name hides what it holds: " + where(node));
        }
        boolean named = role != AccessibleRole.SCROLL_BAR && role != AccessibleRole.THUMB;
        boolean row = role == AccessibleRole.LIST_ITEM;
        if (named && name.isEmpty() && (stop || row)) {
            faults.add("has no name: " + where(node));
        }
        for (Optional<String> said : List.of(name, help, text)) {
            if (said.isPresent() && NONSENSE.matcher(said.get()).find()) {
                faults.add("is nonsense: " + line(said.get()) + ": " + where(node));
            }
        }
    }

    private static boolean isEmptyCell(Node node) {
        return node instanceof IndexedCell<?> cell && cell.isEmpty();
    }

    private static AccessibleRole role(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.ROLE) instanceof AccessibleRole r
                ? r
                : AccessibleRole.NODE;
    }

    private static Optional<String> words(Node node, AccessibleAttribute attribute) {
        return Optional.ofNullable(node.queryAccessibleAttribute(attribute))
                .map(Object::toString)
                .filter(words -> !words.isBlank());
    }

    private static boolean has(@Nullable String words) {
        return words != null && !words.isBlank();
    }

    private static String line(String words) {
        String one = words.strip().replaceAll("\\s+", " ");
        return one.length() > 160 ? one.substring(0, 160) + "…" : one;
    }

    private static String where(Node node) {
        String kind = node.getClass().getSimpleName();
        return (kind.isEmpty() ? node.getClass().getSuperclass().getSimpleName() : kind)
                + (has(node.getId()) ? "#" + node.getId() : "")
                + " "
                + node.getStyleClass()
                + (node.getParent() == null ? "" : " in " + node.getParent().getStyleClass());
    }
}
