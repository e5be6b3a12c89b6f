package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// What other programs save anew, merge or print is not blamed for what they did to the file; what
/// cannot be checked any more is said. `-Dresaved=policy-brief` tries the briefs of one template.
class ResavedTest {

    /// Each of them keeps structure and record.
    private static final List<List<String>> QPDF =
            List.of(
                    List.of("--linearize"),
                    List.of("--object-streams=generate"),
                    List.of("--object-streams=disable"),
                    List.of("--qdf"),
                    List.of("--recompress-flate", "--compression-level=9"),
                    List.of("--coalesce-contents"),
                    List.of("--stream-data=uncompress"),
                    List.of(
                            "--linearize",
                            "--object-streams=generate",
                            "--newline-before-endstream"));

    /// Each of them keeps the pages alone.
    private static final List<List<String>> GHOSTSCRIPT =
            List.of(
                    List.of(),
                    List.of("-dPDFSETTINGS=/screen"),
                    List.of("-dPDFSETTINGS=/prepress"),
                    List.of("-dCompatibilityLevel=1.4"));

    @TempDir Path folder;

    private final Map<String, Integer> seen = new TreeMap<>();

    private record Exported(Briefs briefs, Path pdf, String name) {}

    @Test
    void savedAnewAShareOfBriefsIsNotBlamed() throws Exception {
        assumeTrue(has("qpdf") && has("gs"));
        for (String language : List.of("en", "mixed")) {
            Feature feature = language.equals("en") ? Feature.FOOTNOTE : Feature.RUN_IN;
            Exported one = exported("policy-brief", language, "A4", feature);
            qpdf(one, QPDF.get(3));
            ghostscript(one, GHOSTSCRIPT.getFirst());
        }
    }

    @Tag("slow")
    @Test
    void savedAnewAThousandTimesNoBriefIsBlamed() throws Exception {
        assumeTrue(has("qpdf") && has("gs"));
        String only = System.getProperty("resaved", "");
        for (Exported one : all(only)) {
            for (List<String> options : QPDF) {
                qpdf(one, options);
            }
            for (List<String> options : GHOSTSCRIPT) {
                ghostscript(one, options);
            }
        }
        System.out.println("saved anew without a false alarm: " + seen);
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(all >= (only.isEmpty() ? 1000 : 200), "only " + all);
    }

    @Test
    void mergedWithAnotherItIsStillVerifiedAndTheOtherPagesAreNamed() throws Exception {
        assumeTrue(has("qpdf"));
        Exported first = exported("policy-brief", "en", "A4", Feature.PLAIN);
        Exported other = exported("evidence-note", "ur", "A4", Feature.PLAIN);
        Path merged = folder.resolve("merged.pdf");
        run("qpdf", first.pdf, "--pages", ".", other.pdf, "--", merged);
        Verification whole = project(first, merged);
        assertClean(first, whole);
        assertEquals(
                List.of("other-pages"), whole.gaps().stream().map(Verification.Gap::kind).toList());

        Path bare = folder.resolve("bare.pdf");
        run("qpdf", "--empty", "--pages", first.pdf, other.pdf, "--", bare);
        Verification pages = project(first, bare);
        assertClean(first, pages);
        assertTrue(pages.gaps().stream().anyMatch(gap -> gap.kind().equals("record")));
    }

    @Test
    void printedToAPdfItIsVerifiedByItsWords() throws Exception {
        assumeTrue(has("pdftocairo"));
        for (String language : List.of("en", "ur", "mixed")) {
            Exported one = exported("evidence-note", language, "Letter", Feature.TABLE);
            Path printed = folder.resolve("printed.pdf");
            run("pdftocairo", "-pdf", one.pdf, printed);
            Verification verification = project(one, printed);
            assertClean(one, verification);
            assertTrue(verification.gaps().size() > 2, verification.gaps()::toString);
        }
    }

    /// A browser tags what it prints by itself, and names few letters of joined writing.
    @Test
    void theWebPagePrintedByABrowserIsVerifiedAsFarAsItNamesItsLetters() throws Exception {
        assumeTrue(has("chromium"));
        for (String language : List.of("en", "mixed")) {
            Briefs briefs = TemplateBriefs.of("policy-brief", language, "A4", Feature.PLAIN);
            briefs.library().put(briefs.brief());
            Path page = folder.resolve(language + ".html");
            Files.write(page, briefs.publication().write(FlowFormat.HTML));
            Path printed = folder.resolve(language + "-printed.pdf");
            run(
                    "chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-pdf-header-footer",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--print-to-pdf=" + printed,
                    page.toUri());
            assertAsFarAsReadable(new Exported(briefs, printed, language), printed);
        }
    }

    @Tag("slow")
    @Test
    void theWordFilePrintedByAnOfficeIsVerifiedAsFarAsItNamesItsLetters() throws Exception {
        assumeTrue(has("soffice"));
        for (String language : List.of("en", "mixed")) {
            Briefs briefs = TemplateBriefs.of("policy-brief", language, "A4", Feature.PLAIN);
            briefs.library().put(briefs.brief());
            Path file = folder.resolve(language + ".docx");
            Files.write(file, briefs.publication().write(FlowFormat.DOCX));
            run(
                    "soffice",
                    "-env:UserInstallation=" + folder.resolve("office").toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder,
                    file);
            Path printed = folder.resolve(language + ".pdf");
            assertAsFarAsReadable(new Exported(briefs, printed, language), printed);
        }
    }

    /// Everything in Latin letters holds; what is written from the right holds or is said to be
    /// unreadable.
    private static void assertAsFarAsReadable(Exported one, Path printed) {
        Verification verification = project(one, printed);
        int unread = 0;
        for (Finding finding : verification.findings()) {
            assertEquals("unreadable", finding.kind(), finding::toString);
            assertTrue(ShownPages.isRightToLeft(finding.expected()), finding::toString);
            unread++;
        }
        assertEquals(one.briefs.quoted().size(), verification.quotations(), one.name);
        assertEquals(verification.quotations() - unread, verification.verified(), one.name);
        List<String> gaps = verification.gaps().stream().map(Verification.Gap::kind).toList();
        assertTrue(gaps.containsAll(List.of("record", "structure")), gaps::toString);
    }

    @Test
    void printedToAPdfAChangedLetterIsStillFound() throws Exception {
        assumeTrue(has("gs"));
        Exported one = exported("policy-brief", "en", "A4", Feature.PLAIN);
        Path forged = folder.resolve("forged.pdf");
        Tampering.write(
                one.briefs,
                forged,
                html -> html.replace("crucial first step", "crucial fist step"),
                json -> json);
        Path printed = folder.resolve("printed.pdf");
        run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-o", printed, forged);

        Verification verification = project(one, printed);

        Finding finding = verification.findings().getFirst();
        assertEquals("page-differs", finding.kind());
        assertEquals("r", finding.expected());
        assertEquals(verification.quotations() - 1, verification.verified());
        assertEquals(
                "words-differ",
                new Verifier(folder(one))
                        .verify(printed, Progress.NONE)
                        .findings()
                        .getFirst()
                        .kind());
    }

    /// @param only a template, or empty for all of them
    private List<Exported> all(String only) throws IOException {
        List<Exported> all = new ArrayList<>();
        for (String template : Templates.bundled()) {
            if (!only.isEmpty() && !only.equals(template)) {
                continue;
            }
            for (String language : List.of("en", "ur", "mixed")) {
                for (String paper : List.of("A4", "Letter")) {
                    for (Feature feature :
                            List.of(
                                    Feature.PLAIN,
                                    Feature.TABLE,
                                    Feature.FOOTNOTE,
                                    Feature.LONG_TITLE,
                                    Feature.RUN_IN)) {
                        all.add(exported(template, language, paper, feature));
                    }
                }
            }
        }
        return all;
    }

    private Exported exported(String template, String language, String paper, Feature feature)
            throws IOException {
        Briefs briefs = TemplateBriefs.of(template, language, paper, feature);
        briefs.library().put(briefs.brief());
        String name = template + "-" + language + "-" + paper + "-" + feature;
        Path pdf = folder.resolve(name + ".pdf");
        Briefs.written(briefs.publication(), pdf);
        return new Exported(briefs, pdf, name);
    }

    private void qpdf(Exported one, List<String> options) throws Exception {
        Path saved = folder.resolve("saved.pdf");
        List<Object> command = new ArrayList<>(List.of("qpdf"));
        command.addAll(options);
        command.addAll(List.of(one.pdf, saved));
        run(command.toArray());
        Verification verification = project(one, saved);
        assertClean(one, verification);
        assertEquals(List.of(), verification.gaps(), one.name);
        seen.merge("qpdf " + String.join(" ", options), 1, Integer::sum);
    }

    private void ghostscript(Exported one, List<String> options) throws Exception {
        Path saved = folder.resolve("saved.pdf");
        List<Object> command =
                new ArrayList<>(List.of("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite"));
        command.addAll(options);
        command.addAll(List.of("-o", saved, one.pdf));
        run(command.toArray());
        Verification verification = project(one, saved);
        assertClean(one, verification);
        assertTrue(
                verification.gaps().stream().anyMatch(gap -> gap.kind().equals("structure")),
                one.name);
        Verification byFolder = new Verifier(folder(one)).verify(saved, Progress.NONE);
        assertEquals(List.of(), byFolder.findings(), one.name + " " + options);
        seen.merge("gs " + String.join(" ", options), 1, Integer::sum);
    }

    private static void assertClean(Exported one, Verification verification) {
        assertEquals(List.of(), verification.findings(), one.name);
        assertEquals(one.briefs.quoted().size(), verification.quotations(), one.name);
        assertEquals(verification.quotations(), verification.verified(), one.name);
    }

    private static Verification project(Exported one, Path pdf) {
        SourceTexts project =
                new SourceTexts.InProject(
                        one.briefs.library().contents(), one.briefs.library()::text, "Test");
        return new Verifier(project).verify(pdf, Progress.NONE);
    }

    private SourceTexts folder(Exported one) throws IOException {
        Path originals = folder.resolve("originals");
        Files.createDirectories(originals);
        for (var source : one.briefs.library().contents().sources()) {
            Files.writeString(
                    originals.resolve(source.file()), one.briefs.library().text(source.text()));
        }
        return new SourceTexts.InFolder(
                originals,
                (file, raw) -> {
                    try {
                        return Files.readString(file);
                    } catch (IOException unreadable) {
                        throw new java.io.UncheckedIOException(unreadable);
                    }
                },
                Progress.NONE);
    }

    static boolean has(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String part : path.split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(part, program))) {
                return true;
            }
        }
        return false;
    }

    private void run(Object... command) throws Exception {
        Process process =
                new ProcessBuilder(java.util.Arrays.stream(command).map(String::valueOf).toList())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log.txt").toFile())
                        .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it goes on without end");
        // qpdf says 3 when it has a remark to make.
        assertTrue(
                process.exitValue() == 0 || process.exitValue() == 3,
                () -> java.util.Arrays.toString(command));
    }
}
