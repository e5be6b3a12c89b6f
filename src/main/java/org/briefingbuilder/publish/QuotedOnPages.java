package org.briefingbuilder.publish;

import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Verification.Gap;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Anchoring;
import org.briefingbuilder.text.Difference;
import org.briefingbuilder.text.Located;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The passages in quotation marks of a brief of which nothing is left but its words, beside all
/// the sources there are. One that stands in none may be a title or a turn of phrase: only one that
/// nearly stands there is wrong.
final class QuotedOnPages {

    /// In letters; what is shorter stands in many a text by chance.
    private static final int SHORTEST = 25;

    private static final Pattern MARKS = Pattern.compile("[“«](?<words>[^“”«»]{25,4000})[”»]");

    /// Where words were left out or put in.
    private static final Pattern ALTERED = Pattern.compile("…|\\[[^\\]]*\\]");

    private static final Pattern ENDING = Pattern.compile("[.,،۔]");

    private final String pages;
    private final SourceTexts sources;

    /// @param pages all that is painted
    QuotedOnPages(String pages, SourceTexts sources) {
        this.pages = pages;
        this.sources = sources;
    }

    private record Standing(String file, List<Difference> differing) {}

    Verification verify(String name, List<Gap> gaps, List<Finding> already) {
        Map<String, String> letters = new LinkedHashMap<>();
        Map<String, String> texts = sources.all();
        texts.forEach((file, text) -> letters.put(file, Letters.letters(text)));
        List<Finding> findings = new ArrayList<>(already);
        List<Verification.Quotation> each = new ArrayList<>();
        int elsewhere = 0;
        int verified = 0;
        Matcher quoted = MARKS.matcher(pages);
        while (quoted.find()) {
            String words = quoted.group("words").strip().replaceAll("\\s+", " ");
            Optional<Standing> standing = standing(words, letters, texts);
            boolean wrong = standing.filter(s -> !s.differing().isEmpty()).isPresent();
            if (standing.isEmpty() || wrong && isTitle(words, texts.values())) {
                elsewhere++;
                continue;
            }
            List<Finding> own =
                    standing.get().differing().stream()
                            .map(
                                    letter ->
                                            new Finding(
                                                    "",
                                                    Kind.WORDS_DIFFER,
                                                    0,
                                                    letter.expected(),
                                                    letter.found(),
                                                    standing.get().file(),
                                                    Opening.of(words)))
                            .toList();
            findings.addAll(own);
            verified += own.isEmpty() ? 1 : 0;
            each.add(new Verification.Quotation("", words, standing.get().file(), "", 0, own));
        }
        List<Gap> all = new ArrayList<>(gaps);
        if (elsewhere > 0) {
            all.add(new Gap("elsewhere", String.valueOf(elsewhere)));
        }
        return new Verification(
                name, each.size(), verified, findings, each, List.of(), all, sources.against());
    }

    /// A line of a source begins so, behind a mark or not, and no sentence ends there: the comma or
    /// full stop is one that some styles of citation put within the marks around a title.
    private static boolean isTitle(String words, Collection<String> texts) {
        String title = Letters.letters(words.replaceFirst("[.,،۔]$", ""));
        return texts.stream()
                .flatMap(String::lines)
                .map(Letters::letters)
                .anyMatch(line -> begins(line, title, 0) || begins(line, title, 1));
    }

    private static boolean begins(String line, String title, int at) {
        return line.startsWith(title, at)
                && !ENDING.matcher(line).region(at + title.length(), line.length()).lookingAt();
    }

    private static Optional<Standing> standing(
            String words, Map<String, String> letters, Map<String, String> texts) {
        List<String> parts =
                ALTERED.splitAsStream(words).filter(p -> Letters.letters(p).length() > 2).toList();
        if (parts.stream().noneMatch(part -> Letters.letters(part).length() >= SHORTEST)) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> text : letters.entrySet()) {
            if (parts.stream().allMatch(p -> text.getValue().contains(Letters.letters(p)))) {
                return Optional.of(new Standing(text.getKey(), List.of()));
            }
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            List<Difference> differing = new ArrayList<>();
            boolean near = true;
            for (String part : parts) {
                if (letters.getOrDefault(text.getKey(), "").contains(Letters.letters(part))) {
                    continue;
                }
                Optional<Difference> difference = nearly(part, text.getValue());
                near &= difference.isPresent();
                difference.ifPresent(differing::add);
            }
            if (near) {
                return Optional.of(new Standing(text.getKey(), differing));
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> nearly(String part, String text) {
        Anchor anchor = new Anchor(new Span(0, part.length()), new Quote(part, "", ""));
        return Anchoring.find(text, anchor) instanceof Located.Close close
                ? Optional.of(Letters.difference(close.span().in(text), part))
                : Optional.empty();
    }
}
