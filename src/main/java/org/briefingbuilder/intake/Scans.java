package org.briefingbuilder.intake;

import org.briefingbuilder.intake.child.ScanChild;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Hyphens;
import org.briefingbuilder.intake.pdf.ScannedLines;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Span;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Lets a machine read the words of a document whose pages are pictures. The pages are drawn in a
/// process of their own and read by Tesseract, page by page; the text says of itself that a machine
/// read it, and of which words it was not sure.
public final class Scans {
    /// The warning of a reading without text whose pages are pictures.
    public static final String NO_TEXT = "import.scan";

    /// The warning of a reading some of whose pages are pictures without text.
    public static final String SOME_PAGES = "import.scan-pages";

    private static final int MOST_PIXELS = 20_000_000;
    private static final Limits LIMITS = new Limits(1024, Duration.ofMinutes(1), 200L << 20);

    private final Tesseract tesseract;

    private Scans(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /// @param languages as Tesseract names them: `eng`, `eng+urd`
    /// @throws Problem when Tesseract is not installed or the languages have no such names
    public static Scans with(String languages) {
        if (!languages.matches("[a-zA-Z_]{2,20}(\\+[a-zA-Z_]{2,20}){0,5}")) {
            throw new Problem("import.ocr-languages", languages);
        }
        return new Scans(
                Tesseract.find(languages).orElseThrow(() -> new Problem("import.no-tesseract")));
    }

    public static boolean areReadable() {
        return areReadable("eng");
    }

    /// @param languages as of [#with]
    static boolean areReadable(String languages) {
        return Tesseract.find(languages).isPresent();
    }

    /// Whether a reading has no text because its pages are pictures.
    public static boolean isScan(Reading reading) {
        return reading.warnings().contains(NO_TEXT);
    }

    /// Whether a reading has text, but not of all its pages.
    public static boolean isScanInPart(Reading reading) {
        return reading.warnings().contains(SOME_PAGES);
    }

    /// A reading with the words of its pages.
    ///
    /// @param moved where a stretch of the text as it was before is now
    public record Recognised(Reading reading, UnaryOperator<Span> moved) {}

    /// The reading with the words of its pages; those that have a text keep it.
    ///
    /// @throws Problem when no page can be read
    /// @throws Progress.Stopped when `progress` says so
    public Recognised recognise(Reading scan, Progress progress) {
        return isScanInPart(scan)
                ? pages(scan, progress)
                : new Recognised(whole(scan, progress), span -> span);
    }

    private Recognised pages(Reading scan, Progress progress) {
        PageWords words = new PageWords(scan);
        Hyphens hyphens = new Hyphens();
        List<Integer> empty = PageWords.empty(scan);
        List<ScannedPage> read = new ArrayList<>();
        boolean whole = true;
        ChildProcess child = ChildProcess.start(LIMITS, ScanChild.class.getName());
        try {
            int pages = open(child, scan.original());
            for (int i = 0; i < empty.size() && empty.get(i) < pages; i++) {
                int page = empty.get(i);
                progress.report("progress.recognise", i, empty.size());
                Drawn drawn = draw(child, page);
                whole &= drawn.grey().length > 0;
                try {
                    read.add(
                            ScannedPage.of(
                                    page,
                                    drawn.width(),
                                    drawn.height(),
                                    read(drawn, i, empty.size(), progress)));
                } catch (IOException failed) {
                    // The other pages are read nevertheless.
                    whole = false;
                }
            }
        } catch (IOException broken) {
            throw new Problem(broken, "import.ocr-failed", scan.file());
        } finally {
            child.kill();
        }
        progress.report("progress.recognise", empty.size(), empty.size());
        ScannedLines lines = new ScannedLines(read.stream().map(ScannedPage::sheet).toList());
        for (ScannedPage page : read) {
            Draft draft = new Draft();
            String label = scan.outline().pages().get(page.index()).label();
            page.entries(
                            line ->
                                    lines.reason(line)
                                            .or(() -> asOnOtherPages(line, scan, page, label)),
                            0,
                            hyphens)
                    .forEach(draft::add);
            if (draft.hasText()) {
                words.put(page.index(), draft.finish(scan.format(), scan.reference(), false));
            }
        }
        if (words.isEmpty()) {
            if (!whole) {
                throw new Problem("import.ocr-failed", scan.file());
            }
            return new Recognised(scan, span -> span);
        }
        List<String> warnings =
                scan.warnings().stream()
                        .map(w -> w.equals(SOME_PAGES) ? "import.pages-machine-read" : w)
                        .toList();
        return new Recognised(words.reading(warnings, scan.incomplete() || !whole), words.moved());
    }

    /// What is furniture on the pages with a text is so on those that are pictures.
    private static Optional<String> asOnOtherPages(
            ScannedLines.Line line, Reading scan, ScannedPage page, String label) {
        float place = line.bottom() / Math.max(1, page.height());
        if (place > 0.2f && place < 0.8f) {
            return Optional.empty();
        }
        if (line.text().replaceAll("[^\\p{L}\\p{N}]+", "").equals(label)) {
            return Optional.of("page-number");
        }
        return scan.removed().stream()
                .filter(removal -> removal.reason().startsWith("running-"))
                .filter(removal -> removal.span().length() > 3)
                .filter(r -> ScannedLines.areAlike(r.span().in(scan.raw()), line.text()))
                .map(Removal::reason)
                .findFirst();
    }

    private Reading whole(Reading scan, Progress progress) {
        Draft draft = new Draft();
        List<String> labels = scan.outline().pages().stream().map(page -> page.label()).toList();
        List<ScannedPage> read = new ArrayList<>();
        Hyphens hyphens = new Hyphens();
        boolean whole = true;
        ChildProcess child = ChildProcess.start(LIMITS, ScanChild.class.getName());
        try {
            int pages = open(child, scan.original());
            for (int page = 0; page < Math.min(pages, labels.size()); page++) {
                progress.report("progress.recognise", page, labels.size());
                Drawn drawn = draw(child, page);
                whole &= drawn.grey().length > 0;
                try {
                    read.add(
                            ScannedPage.of(
                                    page,
                                    drawn.width(),
                                    drawn.height(),
                                    read(drawn, page, labels.size(), progress)));
                } catch (IOException failed) {
                    // The other pages are read nevertheless.
                    whole = false;
                }
            }
        } catch (IOException broken) {
            throw new Problem(broken, "import.ocr-failed", scan.file());
        } finally {
            child.kill();
        }
        progress.report("progress.recognise", labels.size(), labels.size());
        fill(draft, labels, read, hyphens);
        if (!draft.hasText()) {
            if (!whole) {
                throw new Problem("import.ocr-failed", scan.file());
            }
            return scan;
        }
        scan.warnings().stream().filter(warning -> !warning.equals(NO_TEXT)).forEach(draft::warn);
        draft.warn("import.machine-read");
        Extract found = draft.finish(scan.format(), scan.reference(), false);
        return new Reading(
                scan.file(),
                scan.format(),
                scan.original(),
                found.reference(),
                found.raw(),
                found.text(),
                found.outline(),
                found.removed(),
                scan.incomplete() || !whole,
                found.warnings(),
                found.doubts(),
                scan.markups());
    }

    /// A sentence goes on over the end of its page; pages that the file does not label have the
    /// numbers printed on them.
    private static void fill(
            Draft draft, List<String> labels, List<ScannedPage> read, Hyphens hyphens) {
        ScannedLines lines = new ScannedLines(read.stream().map(ScannedPage::sheet).toList());
        for (int i = 0; i < labels.size(); i++) {
            boolean counted = labels.get(i).equals(String.valueOf(i + 1));
            draft.addPage(counted ? lines.printed(i).orElse(labels.get(i)) : labels.get(i));
        }
        String last = "";
        for (ScannedPage page : read) {
            List<Entry> entries = page.entries(lines::reason, page.index(), hyphens);
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                Entry.Joint joint =
                        i > 0 || last.isEmpty() || !entry.isKept()
                                ? Entry.Joint.NONE
                                : ScannedPage.joint(last, entry.text(), hyphens);
                draft.add(entry.joined(joint));
            }
            last =
                    entries.stream()
                            .filter(Entry::isKept)
                            .reduce((_, later) -> later)
                            .map(Entry::text)
                            .orElse("");
        }
    }

    private static int open(ChildProcess child, Deposit original) throws IOException {
        try (Watch watch = new Watch(child, LIMITS)) {
            watch.saw(0);
            Input.send(original, child.out());
            child.out().flush();
            return child.in().readInt();
        }
    }

    // Handed over, not copied.
    @SuppressWarnings("ArrayRecordComponent")
    private record Drawn(int width, int height, byte[] grey) {}

    /// A page that cannot be drawn has no pixels.
    private static Drawn draw(ChildProcess child, int page) throws IOException {
        try (Watch watch = new Watch(child, LIMITS)) {
            watch.saw(page);
            child.out().writeInt(page);
            child.out().flush();
            int width = child.in().readInt();
            int height = child.in().readInt();
            if (width < 0 || height < 0 || (long) width * height > MOST_PIXELS) {
                throw new IOException("no picture");
            }
            byte[] grey = new byte[width * height];
            child.in().readFully(grey);
            return new Drawn(width, height, grey);
        }
    }

    private List<Tesseract.Word> read(Drawn drawn, int page, int total, Progress progress)
            throws IOException {
        return drawn.grey().length == 0
                ? List.of()
                : tesseract.read(
                        drawn.width(), drawn.height(), drawn.grey(), progress, page, total);
    }
}
