package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.job.Progress;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

/// Documents that use every feature, and the short way to write them.
final class Pages {

    static final String STYLE =
            """
            @page { size: A4; margin: 24mm 22mm;
              @top-left { content: "Working draft"; font: 600 7.5pt 'Inter'; }
              @top-right { content: "Schooling in KP"; font: 400 7.5pt 'Inter'; }
              @bottom-right { direction: ltr; content: "Page " counter(page) " of " counter(pages); font: 400 7.5pt 'Inter'; }
              @footnote { border-top: 0.5pt solid #14324f; padding-top: 4pt; margin-top: 8pt; }
            }
            body { font: 400 10.3pt/1.42 'Source Serif 4'; color: #1b1f23; margin: 0; }
            h1 { font: 700 21pt/1.15 'Inter'; } h2 { font: 700 14pt/1.2 'Inter'; page-break-after: avoid; }
            p { margin: 0 0 6pt 0; orphans: 2; widows: 2; }
            blockquote { margin: 8pt 0; padding: 2pt 0 2pt 12pt; border-left: 2.5pt solid #b4541a; page-break-inside: avoid; }
            blockquote p { font-style: italic; font-size: 11pt; }
            .ur { font-family: 'Noto Nastaliq Urdu'; font-style: normal; }
            p.ur { font-size: 12.5pt; line-height: 2.15; direction: rtl; text-align: right; }
            .naskh { font-family: 'Noto Naskh Arabic'; }
            ul.toc { list-style: none; padding-left: 0; } ul.toc a::after { content: leader(".") target-counter(attr(href), page); }
            a { color: #0b5394; text-decoration: none; }
            sup { font-size: 7pt; vertical-align: super; line-height: 0; } .nb { display: inline-block; }
            .fn { float: footnote; font-size: 8.3pt; line-height: 1.35; width: 166mm; }
            table { width: 100%; border-collapse: collapse; font: 400 8.8pt/1.3 'Inter'; -fs-table-paginate: paginate; }
            th, td { padding: 3pt 5pt; border-bottom: 0.5pt solid #c9d3da; text-align: center; }
            img { width: 120pt; }
            .just { text-align: justify; }
            """;

    static final Metadata METADATA =
            new Metadata(
                    "Girls’ schooling & transport <draft>",
                    List.of("Evidence Unit", "A. Khan"),
                    "Policy brief",
                    List.of("education", "transport"),
                    "en",
                    List.of("ur"),
                    Instant.parse("2024-11-14T09:00:00Z"),
                    "Briefing Builder test");

    static final Attachment RECORD =
            new Attachment(
                    "provenance.json",
                    "application/json",
                    "Where every quotation is from",
                    "Data",
                    "{\"quotations\":[]}".getBytes(StandardCharsets.UTF_8));

    static final String ENGLISH =
            "The district officer’s first efficient office: “fly five flights”.";
    static final String URDU =
            "خیبر پختونخوا کے ضلع سوات میں 2023 کے سروے (ASER 2023) کے مطابق لڑکیوں کی ثانوی تعلیم"
                + " میں شمولیت 47.5٪ تک پہنچ گئی، تاہم Upper Secondary سطح پر یہ شرح صرف ۲۳٪ رہی۔"
                + " والدین کے مطابق سب سے بڑی رکاوٹ فاصلہ، ٹرانسپورٹ کا خرچ اور راستے میں تحفّظ کا"
                + " مسئلہ ہے۔";

    private Pages() {}

    static String html(String body) {
        return html("en", "ltr", "", body);
    }

    static String html(String language, String direction, String head, String body) {
        return "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\"><head><title>T</title><style>%s</style>%s</head><body>%s</body></html>"
                .formatted(language, direction, STYLE, head, body);
    }

    /// Every feature once.
    static String everything() {
        String head =
                "<bookmarks><bookmark name=\"Findings &amp; more\" href=\"#findings\"><bookmark"
                        + " name=\"نتائج\" href=\"#urdu\"/></bookmark><bookmark name=\"Sources\""
                        + " href=\"#sources\"/></bookmarks>";
        String body =
                """
                <h1>Girls’ schooling</h1>
                <div data-role="Sect" id="contents"><h2>Contents</h2><ul class="toc" data-role="TOC"><li data-role="TOCI"><a href="#findings" aria-label="Go to Findings">Findings</a></li><li data-role="TOCI"><a href="#sources" aria-label="Go to Sources">Sources</a></li></ul></div>
                <h2 id="findings">Findings</h2>
                <p id="p1">Families weigh the journey every morning. A district officer put it plainly<span class="nb">:<a class="ref" href="#n1" aria-label="Note 1"><sup>1</sup></a></span><div class="fn" data-role="Note" id="n1">1. Translation by the project team. The Urdu <em>original</em> is authoritative.</div> so it is said in five transcripts and more than five besides.</p>
                <blockquote id="q1" data-role="BlockQuote"><p>“We built eleven rooms in two years. The rooms are full of dust, because the van stopped in March and nobody budgets for a van.”</p><p>— Officer, <a href="#s1" aria-label="Go to source S1">S1</a></p></blockquote>
                <p class="ur" lang="ur" dir="rtl" id="urdu">%s</p>
                <blockquote id="q2" data-role="BlockQuote" dir="rtl" lang="ur"><p class="ur">”جب سکول گھر سے پانچ کلومیٹر دور ہو تو والدین بیٹیوں کو بھیجنے سے ہچکچاتے ہیں؛ فیس نہیں، ٹرانسپورٹ ہی اصل مسئلہ ہے۔“</p></blockquote>
                <p id="mixed">The word <span class="ur" lang="ur" dir="rtl">ہچکچاتے ہیں 2023 میں</span> (hesitate) recurs, as does <span lang="ur">مسئلہ</span>; Greek Ελλάδα, Cyrillic Москва, decomposed cafe\u0301, x\u0304, Vi\u1ec7t.</p>
                <table id="t1"><caption>Table 1. Theme by source</caption><thead><tr><th scope="col">Theme</th><th scope="col">S1</th></tr></thead><tbody><tr><th scope="row">Distance</th><td>14</td></tr><tr><th scope="row">Safety Ελλάδα Москва</th><td>8</td></tr></tbody></table>
                <ul><li>First point</li><li id="li2">Second <strong>strong</strong> point</li></ul><ol><li>One</li></ol>
                <p><img alt="A bar chart: eleven rooms, no vans" src="%s"/></p><p><img alt="A photograph" src="%s"/></p>
                <h2 id="sources">Sources</h2>
                <p id="s1">[S1] Officer, <em>Interview</em>. Quoted in <a href="#q1" aria-label="Back to quotation 1">1</a>. <a href="https://example.org/a?b=c&amp;d=e">https://example.org/a?b=c&amp;d=e</a></p>
                <p class="just" id="just">%s %s</p>
                """
                        .formatted(
                                URDU,
                                image("png"),
                                image("jpg"),
                                lorem(60),
                                "— em—dash, non\u00a0breaking space, soft\u00adhyphen");
        return html("en", "ltr", head, body);
    }

    /// The same kinds of things in a document that is Urdu throughout.
    static String urdu() {
        String head = "<bookmarks><bookmark name=\"نتائج\" href=\"#h\"/></bookmarks>";
        String body =
                """
                <h1 class="ur">لڑکیوں کی تعلیم</h1><h2 class="ur" id="h">نتائج</h2>
                <p class="ur" id="u1">%s</p>
                <p class="ur" id="u2">ایک حوالہ <a href="#u1" aria-label="حوالہ">[S1]</a> (متن) اور می\u200cروم، نیم فاصلہ۔<a class="ref" href="#n1" aria-label="1"><sup>1</sup></a><div class="fn ur" data-role="Note" id="n1">1. یہ نوٹ ہے۔</div></p>
                <table id="t"><caption class="ur">جدول</caption><thead><tr><th scope="col" class="ur">موضوع</th><th scope="col">S1</th></tr></thead><tbody><tr><th scope="row" class="ur">فاصلہ</th><td>14</td></tr></tbody></table>
                <ul class="ur"><li>پہلا نکتہ</li><li>دوسرا نکتہ</li></ul>
                <p class="naskh" lang="ar" id="a1">قالَ المُعَلِّمُ: «الطَّريقُ طويلٌ» (٢٠٢٣).</p>
                """
                        .formatted(URDU);
        return html("ur", "rtl", head, body);
    }

    static String lorem(int words) {
        String[] some =
                "because families weigh the journey every morning before an efficient office opens"
                        .split(" ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(some[(i * 7 + i / 5) % some.length]);
        }
        return text.toString();
    }

    private static String image(String format) {
        BufferedImage image = new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(5, 5, 30, 20);
        graphics.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return "data:image/"
                    + format.replace("jpg", "jpeg")
                    + ";base64,"
                    + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] write(String html, Conformance conformance) {
        return write(html, METADATA, conformance);
    }

    static byte[] write(String html, Metadata metadata, Conformance conformance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter()
                .write(
                        new PdfWriter.Request(html, metadata, List.of(RECORD), conformance),
                        out,
                        Progress.NONE);
        return out.toByteArray();
    }
}
