package org.briefingbuilder.bench;

import org.jspecify.annotations.NullMarked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The project's own prose (its decisions and samples), printed in several layouts by those of
/// Chromium, WeasyPrint and groff that are installed: one, two and three columns, hyphens at line
/// ends, footnotes, running heads, lists.
@NullMarked
final class PrintedProse {
    private static final int LONG = 300;

    private static final String TEXT =
            "p{text-align:justify;hyphens:auto;margin:0 0 5pt} .n{display:none}"
                    + " h2{font-size:1.2em}";

    private enum Layout {
        CHROMIUM_ONE("body{font:10pt/1.35 sans-serif}"),
        CHROMIUM_TWO("body{font:9.5pt/1.3 serif;column-count:2;column-gap:7mm}"),
        WEASYPRINT_NOTES(
                "@page{margin:25mm;@top-center{content:'A paper on its pages';font-size:8pt}"
                        + "@bottom-center{content:counter(page)}} body{font:10.5pt/1.35 serif}"
                        + " .n{display:inline;float:footnote;font-size:8pt}"),
        WEASYPRINT_TWO(
                "@page{margin:20mm;@top-left{content:'Volume 3'}@bottom-right{content:'Page '"
                        + " counter(page)}} body{font:10pt/1.3 serif;column-count:2}"),
        WEASYPRINT_THREE(
                "@page{size:A4 landscape;margin:15mm;@bottom-center{content:'— ' counter(page) '"
                        + " —'}} body{font:9pt/1.3 sans-serif;column-count:3}"),
        GROFF_ONE(""),
        GROFF_TWO(".2C");

        private final String style;

        Layout(String style) {
            this.style = style;
        }
    }

    private PrintedProse() {}

    /// Puts each PDF with its text beside it into a folder.
    static void into(Path folder) throws IOException, InterruptedException {
        List<String> blocks = blocks();
        for (Layout layout : Layout.values()) {
            Path pdf = folder.resolve(layout.name().toLowerCase(java.util.Locale.ROOT) + ".pdf");
            Path from = folder.resolve(layout.name() + ".source.html");
            boolean made =
                    switch (layout) {
                        case CHROMIUM_ONE, CHROMIUM_TWO -> {
                            Files.writeString(from, html(blocks, layout.style));
                            yield run(
                                    "chromium",
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--print-to-pdf=" + pdf,
                                    from.toString());
                        }
                        case WEASYPRINT_NOTES, WEASYPRINT_TWO, WEASYPRINT_THREE -> {
                            Files.writeString(from, html(blocks, layout.style));
                            yield run("weasyprint", from.toString(), pdf.toString());
                        }
                        case GROFF_ONE, GROFF_TWO -> {
                            Files.writeString(from, troff(blocks, layout.style));
                            yield run(
                                    "sh", "-c", "groff -k -ms -Tps " + from + " | ps2pdf - " + pdf);
                        }
                    };
            if (made && Files.exists(pdf) && Files.size(pdf) > 20_000) {
                Files.writeString(
                        Path.of(pdf.toString().replaceFirst("pdf$", "txt")),
                        blocks.stream()
                                .map(block -> block.replaceFirst("^[#-] ", ""))
                                .collect(Collectors.joining("\n\n")));
            } else {
                Files.deleteIfExists(pdf);
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException notInstalled) {
            return false;
        }
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    /// Paragraphs; headings begin with `# `, items of lists with `- `.
    private static List<String> blocks() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> decisions = Files.list(Path.of("docs/decisions"));
                Stream<Path> samples = Files.list(Path.of("resources/samples"))) {
            decisions.forEach(files::add);
            samples.filter(f -> f.toString().matches(".*(?<!-ur)\\.(?:md|txt)"))
                    .forEach(files::add);
        }
        List<String> blocks = new ArrayList<>();
        for (Path file : files.stream().sorted().toList()) {
            String text = Files.readString(file).replaceFirst("(?s)^---\\n.*?\\n---\\n", "");
            for (String block : text.split("\\n\\s*\\n|\\n(?=- )|(?<=\\n# .{1,200})\\n")) {
                String plain =
                        block.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                                .replaceFirst("^#+ ", "# ")
                                .replaceAll("[*`]|\\[\\^\\d+\\]:?", "")
                                .replaceAll("\\s+", " ")
                                .strip();
                if (plain.length() > 2 && !plain.startsWith("|") && !plain.startsWith("```")) {
                    blocks.add(plain);
                }
            }
        }
        return blocks;
    }

    private static String note(int number) {
        return "Note "
                + number
                + " of this paper says, in "
                + 3 * number
                + " words or so, where the "
                + 7 * number
                + " cases come from.";
    }

    private static String html(List<String> blocks, String style) {
        StringBuilder out =
                new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8><title>A")
                        .append(" paper</title><style>@page{size:A4}")
                        .append(TEXT)
                        .append(style)
                        .append("</style><body>");
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i).replace("&", "&amp;").replace("<", "&lt;");
            String words = block.replaceFirst("^[#-] ", "");
            String note = "<span class=n>" + note(i) + "</span>";
            out.append(
                    block.startsWith("# ")
                            ? "<h2>" + words + "</h2>"
                            : block.startsWith("- ")
                                    ? "<ul><li>" + words + "</ul>"
                                    : "<p>" + words + (isNoted(i, block) ? note : "") + "</p>");
        }
        return out.toString();
    }

    private static boolean isNoted(int number, String block) {
        return block.length() > LONG && number % 5 == 0;
    }

    private static String troff(List<String> blocks, String columns) {
        StringBuilder out =
                new StringBuilder(".nr PS 10\n.nr VS 12\n.ds LH A paper\n.ds CF %\n.TL\nA paper\n")
                        .append(columns)
                        .append('\n');
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            String words = "\\&" + block.replaceFirst("^[#-] ", "").replace("\\", "\\e");
            out.append(
                    block.startsWith("# ")
                            ? ".SH\n"
                            : block.startsWith("- ") ? ".IP \\(bu 2\n" : ".PP\n");
            out.append(words);
            out.append(isNoted(i, block) ? "\\**\n.FS\n" + note(i) + "\n.FE\n" : "\n");
        }
        return out.toString();
    }
}
