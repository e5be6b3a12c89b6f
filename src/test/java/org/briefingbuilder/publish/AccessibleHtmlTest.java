package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// The HTML of a brief in a real browser, judged by axe-core. Where Chromium is not installed
/// nothing is judged.
class AccessibleHtmlTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String RUN =
            """
            axe.run().then(function (r) {
              document.title = 'AXE[' + r.passes.length + ' passed]' + r.violations.map(function (v) {
                return v.id + ': ' + v.nodes.map(function (n) { return n.html; }).join(' ; ');
              }).join(' | ') + 'END';
            });
            """;

    @TempDir Path folder;

    @Test
    void noRuleOfAxeIsBrokenByABrief() throws Exception {
        judge("policy-brief", "en", Feature.TABLE);
        judge("roundtable-handout", "ur", Feature.IMAGE);
    }

    @Tag("slow")
    @Test
    void noRuleOfAxeIsBrokenByAnyTemplate() throws Exception {
        for (String template : Templates.bundled()) {
            for (String language : List.of("en", "ur", "mixed")) {
                for (Feature feature : Feature.values()) {
                    judge(template, language, feature);
                }
            }
        }
    }

    private void judge(String template, String language, Feature feature) throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM));
        Briefs briefs = TemplateBriefs.of(template, language, "A4", feature);
        String html =
                new String(briefs.publication().write(FlowFormat.HTML), StandardCharsets.UTF_8);
        Path page = folder.resolve("page.html");
        String scripts = "<script>" + axe() + "</script><script>" + RUN + "</script></body>";
        // The file forbids every script; the judge is one.
        String open = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        Files.writeString(
                page,
                open.replaceFirst("</body>", java.util.regex.Matcher.quoteReplacement(scripts)));
        String dom = inBrowser(page);
        int start = dom.indexOf("<title>AXE[");
        assertTrue(start >= 0, "axe did not run: " + dom.substring(0, Math.min(300, dom.length())));
        String said = dom.substring(start + 7, dom.indexOf("END", start));
        assertEquals(
                "",
                said.substring(said.indexOf(']') + 1),
                template + " " + language + " " + feature);
        assertTrue(Integer.parseInt(said.substring(4, said.indexOf(' '))) > 15, said);
    }

    private static String axe() throws IOException {
        try (InputStream in = AccessibleHtmlTest.class.getResourceAsStream(AXE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String inBrowser(Path page) throws Exception {
        Path out = folder.resolve("dom.html");
        Process browser =
                new ProcessBuilder(
                                CHROMIUM.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--virtual-time-budget=15000",
                                "--dump-dom",
                                page.toUri().toString())
                        .redirectOutput(out.toFile())
                        .redirectError(folder.resolve("errors.txt").toFile())
                        .start();
        assertTrue(browser.waitFor(1, TimeUnit.MINUTES), "the browser does not end");
        return Files.readString(out);
    }
}
