package org.briefingbuilder.intake;

import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Hyphens;
import org.briefingbuilder.intake.pdf.ScannedLines;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of one page that a machine read, as lines and paragraphs.
///
/// @param index of the page, from 0
/// @param width of its picture
record ScannedPage(int index, int width, int height, List<Row> rows) {
    /// Below this the machine guesses, by what it says of itself.
    private static final float UNSURE = 60;

    private static final Pattern END = Pattern.compile("[.!?…:;۔؟]['\"”’»)\\]]*$");
    private static final Pattern MARKS = Pattern.compile("[\u200e\u200f\u202a-\u202e]");

    /// The words of a line, and the line as it stands on the page.
    record Row(List<Tesseract.Word> words, ScannedLines.Line line) {
        Row {
            words = List.copyOf(words);
        }

        int paragraph() {
            return words.getFirst().paragraph();
        }
    }

    ScannedPage {
        rows = List.copyOf(rows);
    }

    static ScannedPage of(int index, int width, int height, List<Tesseract.Word> words) {
        List<Row> rows = new ArrayList<>();
        int start = 0;
        while (start < words.size()) {
            int end = start;
            while (end < words.size()
                    && words.get(end).paragraph() == words.get(start).paragraph()
                    && words.get(end).line() == words.get(start).line()) {
                end++;
            }
            rows.add(row(words.subList(start, end)));
            start = end;
        }
        return new ScannedPage(index, width, height, rows);
    }

    private static Row row(List<Tesseract.Word> words) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        for (Tesseract.Word word : words) {
            left = Math.min(left, word.left());
            right = Math.max(right, word.left() + word.width());
            top = Math.min(top, word.top());
            bottom = Math.max(bottom, word.top() + word.height());
        }
        String text = words.stream().map(ScannedPage::said).collect(Collectors.joining(" "));
        return new Row(words, new ScannedLines.Line(text, left, right, bottom, bottom - top));
    }

    private static String said(Tesseract.Word word) {
        return MARKS.matcher(word.text()).replaceAll("");
    }

    ScannedLines.Sheet sheet() {
        return new ScannedLines.Sheet(index, width, height, rows.stream().map(Row::line).toList());
    }

    /// The paragraphs of the page, then its furniture. All words are doubted, those twice of which
    /// the machine was not sure.
    ///
    /// @param reason why a line is furniture
    List<Entry> entries(
            Function<ScannedLines.Line, Optional<String>> reason, int page, Hyphens hyphens) {
        rows.forEach(row -> row.words().forEach(word -> hyphens.learn(word.text())));
        List<Entry> entries = new ArrayList<>();
        List<Entry> furniture = new ArrayList<>();
        List<Tesseract.Word> open = new ArrayList<>();
        for (Row row : rows) {
            if (!open.isEmpty() && open.getFirst().paragraph() != row.paragraph()) {
                entries.add(entry(open, page, hyphens));
                open.clear();
            }
            Optional<String> why = reason.apply(row.line());
            if (why.isPresent()) {
                furniture.add(entry(row.words(), page, hyphens).removed(why.get()));
            } else {
                open.addAll(row.words());
            }
        }
        if (!open.isEmpty()) {
            entries.add(entry(open, page, hyphens));
        }
        entries.addAll(furniture);
        return entries;
    }

    /// How the first paragraph of a page goes on from the last of the page before.
    static Entry.Joint joint(String before, String next, Hyphens hyphens) {
        boolean goesOn =
                !END.matcher(before).find()
                        && before.length() > 40
                        && Character.isLowerCase(next.codePointAt(0));
        if (!goesOn) {
            return Entry.Joint.NONE;
        }
        return Hyphens.endsInHyphen(before) ? hyphens.joint(before, next) : Entry.Joint.SPACE;
    }

    private static Entry entry(List<Tesseract.Word> words, int page, Hyphens hyphens) {
        StringBuilder text = new StringBuilder();
        List<Doubt> unsure = new ArrayList<>();
        int line = words.getFirst().line();
        for (Tesseract.Word word : words) {
            String said = said(word);
            boolean next = word.line() != line;
            if (next && Hyphens.endsInHyphen(text)) {
                hyphens.mend(text, said);
            } else if (!text.isEmpty() && !(next && Hyphens.touches(text, said))) {
                text.append(' ');
            }
            line = word.line();
            int from = text.length();
            text.append(said);
            if (word.sure() < UNSURE) {
                unsure.add(new Doubt(new Span(from, text.length()), Doubt.MACHINE_UNSURE));
            }
        }
        List<Doubt> doubts = new ArrayList<>();
        doubts.add(new Doubt(new Span(0, text.length()), Doubt.MACHINE_READ));
        doubts.addAll(unsure);
        return Entry.of(Block.Kind.PARAGRAPH, 0, text.toString()).withDoubts(doubts).onPage(page);
    }
}
