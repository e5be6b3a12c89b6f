package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.pdf.BundledFont;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.Metadata;
import org.briefingbuilder.publish.pdf.PdfWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;

/// How long a long brief takes, beside openhtmltopdf as it comes.
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class PdfBench {

    private static final String STYLE =
            """
            @page { size: A4; margin: 24mm 22mm;
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 400 7.5pt 'Inter'; } }
            body { font: 400 10.3pt/1.42 'Source Serif 4'; }
            h2 { font: 700 14pt/1.2 'Inter'; page-break-after: avoid; }
            p { margin: 0 0 6pt 0; } blockquote { margin: 6pt 0 6pt 12pt; page-break-inside: avoid; }
            """;

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void twoThousandQuotationsOnTwoHundredPages() throws IOException {
        write(html(60));
        stock(html(60));
        String brief = html(2_000);
        String twice = html(4_000);
        Result ours = Result.NONE;
        Result theirs = Result.NONE;
        Result longer = Result.NONE;
        for (int round = 0; round < 3; round++) {
            ours = ours.better(write(brief));
            theirs = theirs.better(stock(brief));
            longer = longer.better(write(twice));
        }
        double beside = ours.seconds / theirs.seconds;
        Figures.say(
                "Layout and writing of " + ours.pages + " pages beside stock openhtmltopdf",
                String.format(
                        Locale.ROOT,
                        "%.2f s : %.2f s = %.2f, peak heap %d MB",
                        ours.seconds,
                        theirs.seconds,
                        beside,
                        peakHeap()),
                "< 1",
                beside < 1);
        double ratio = longer.seconds / ours.seconds;
        Figures.say(
                "Layout and writing of " + longer.pages + " pages beside " + ours.pages,
                String.format(Locale.ROOT, "%.2f × the time", ratio),
                "≤ 2.2 ×",
                ratio <= 2.2);
        assertTrue(ours.pages >= 180, ours.pages + " pages");
    }

    private record Result(int pages, double seconds, long bytes) {
        static final Result NONE = new Result(0, Double.MAX_VALUE, 0);

        Result better(Result other) {
            return other.seconds < seconds ? other : this;
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    private static Result write(String html) {
        Metadata metadata =
                new Metadata(
                        "Brief", List.of(), "", List.of(), "en", List.of(), Instant.EPOCH, "bench");
        Counting out = new Counting();
        long start = System.nanoTime();
        int pages =
                new PdfWriter()
                        .write(
                                new PdfWriter.Request(
                                        html, metadata, List.of(), Conformance.UA1_A3A),
                                out,
                                Progress.NONE);
        return new Result(pages, (System.nanoTime() - start) / 1e9, out.bytes);
    }

    private static Result stock(String html) throws IOException {
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.SEVERE));
        Counting out = new Counting();
        long start = System.nanoTime();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        font(builder, "source-serif-4-400-normal", "Source Serif 4", 400);
        font(builder, "inter-latin-400-normal", "Inter", 400);
        font(builder, "inter-latin-700-normal", "Inter", 700);
        builder.withHtmlContent(html, "about:blank");
        builder.toStream(out);
        builder.run();
        return new Result(0, (System.nanoTime() - start) / 1e9, out.bytes);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight)
            throws IOException {
        byte[] font = BundledFont.trueType(file);
        builder.useFont(
                () -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
    }

    /// About ten quotations to a page, of changing words.
    private static String html(int quotations) {
        StringBuilder body = new StringBuilder();
        for (int q = 1; q <= quotations; q++) {
            if (q % 25 == 1) {
                body.append("<h2 id=\"h").append(q).append("\">Section ").append(q).append("</h2>");
            }
            if (q % 5 == 0) {
                body.append("<p>").append(words(q, 45)).append(".</p>");
            }
            body.append(
                    "<blockquote id=\"q%d\"><p>“%s.”</p><p>— Officer %d</p></blockquote>"
                            .formatted(q, words(q * 31, 24), q));
        }
        return "<html lang=\"en\"><head><title>B</title><style>%s</style></head><body>%s</body></html>"
                .formatted(STYLE, body);
    }

    private static final String[] SOME =
            ("families weigh the journey every morning before an efficient office opens and"
                 + " officers file reports on transport vouchers while classrooms stand empty of"
                 + " pupils whose fathers fear difficult roads")
                    .split(" ");

    private static String words(int seed, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int at = Math.floorMod(seed * 17 + i * i * 7 + i, SOME.length);
            text.append(i == 0 ? "" : " ").append(SOME[at]).append(i % 11 == 3 ? seed + i : "");
        }
        return text.toString();
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes += length;
        }
    }
}
