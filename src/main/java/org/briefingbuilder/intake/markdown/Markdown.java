package org.briefingbuilder.intake.markdown;

import org.briefingbuilder.intake.draft.Decoding;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads Markdown (CommonMark with tables, footnotes and front matter).
public final class Markdown {
    /// Deeper nesting is an accident or an attack.
    private static final int DEEPEST = 100;

    private static final Pattern NOTE = Pattern.compile("\\[\\^[\\w-]{1,32}\\]:");
    private static final String INDENT = "    ";

    /// Several values in one line: `[one, two]`.
    private static final Pattern LIST = Pattern.compile("\\[(?!\\[)(.*)\\]");

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), YamlFrontMatterExtension.create());

    private Markdown() {}

    public static Extract read(byte[] bytes, boolean raw) {
        Decoding decoded = Decoding.of(bytes);
        Draft draft = new Draft();
        decoded.warnings().forEach(draft::warn);
        Parser parser =
                Parser.builder()
                        .extensions(EXTENSIONS)
                        .maxOpenBlockParsers(DEEPEST)
                        .maxInlineNesting(DEEPEST)
                        .build();
        Node document =
                parser.parse(withNotes(Tidy.characters(decoded.text()).replace('\f', '\n')));
        YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
        document.accept(front);
        new MarkdownBlocks(draft, first(front.getData(), "title")).walk(document);
        if (!draft.hasText()) {
            throw new Problem("import.no-text");
        }
        return draft.finish("markdown", reference(front.getData(), draft), raw);
    }

    /// A footnote's text begins its own paragraph, which no parser takes for a link's address; so
    /// does each further paragraph of it, which is indented.
    private static String withNotes(String text) {
        StringBuilder apart = new StringBuilder();
        String note = "";
        boolean afterBlank = true;
        for (String line : text.split("\n", -1)) {
            Matcher m = NOTE.matcher(line);
            boolean blank = line.isBlank();
            if (m.lookingAt()) {
                note = m.group();
                apart.append("\n\\").append(line);
            } else if (!note.isEmpty() && !blank && line.startsWith(INDENT)) {
                apart.append(afterBlank ? "\\" + note + " " : "").append(line.strip());
            } else {
                note = blank || !afterBlank ? note : "";
                apart.append(line);
            }
            apart.append('\n');
            afterBlank = blank;
        }
        return apart.toString();
    }

    private static Reference reference(Map<String, List<String>> front, Draft draft) {
        String heading =
                draft.entries().stream()
                        .filter(e -> e.kind() == Block.Kind.TITLE)
                        .findFirst()
                        .map(e -> Tidy.line(e.text()))
                        .orElse("");
        List<String> authors =
                front.getOrDefault("author", front.getOrDefault("authors", List.of())).stream()
                        .flatMap(Markdown::each)
                        .map(Markdown::plain)
                        .toList();
        return new Facts()
                .title(first(front, "title"), Origin.FRONT_MATTER)
                .title(heading, Origin.HEAD)
                .authors(authors, Origin.FRONT_MATTER)
                .publisher(first(front, "publisher"), Origin.FRONT_MATTER)
                .date(first(front, "date"), Origin.FRONT_MATTER)
                .url(first(front, "url"), Origin.FRONT_MATTER)
                .language(first(front, "lang"), Origin.FRONT_MATTER)
                .kind("document", Origin.FORMAT)
                .reference();
    }

    private static String first(Map<String, List<String>> front, String key) {
        List<String> values = front.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : plain(values.getFirst());
    }

    private static Stream<String> each(String value) {
        Matcher m = LIST.matcher(value.strip());
        return m.matches()
                ? Arrays.stream(m.group(1).split(",")).map(String::strip)
                : Stream.of(value);
    }

    private static String plain(String value) {
        return Tidy.line(Tidy.characters(value).replaceAll("^[\"']|[\"']$", ""));
    }
}
