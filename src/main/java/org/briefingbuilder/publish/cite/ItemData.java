package org.briefingbuilder.publish.cite;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;

import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A source as the citation processor wants it.
final class ItemData {

    private static final Pattern LATIN_NAME =
            Pattern.compile(
                    "\\p{IsLatin}[\\p{IsLatin}\\p{M}.'’‐-]*( [\\p{IsLatin}\\p{M}.'’‐-]+){1,4}");

    private static final Pattern HONORIFIC =
            Pattern.compile("(?i)^(?:dr|prof|professor|mr|mrs|ms|miss)\\.? (?=\\S+ \\S)");

    /// At least two words before a colon, a dash between spaces, or the end of a question.
    private static final Pattern MAIN_TITLE =
            Pattern.compile("^\\S+\\s[^:?]*?(?=:\\s|\\s[–—-]\\s)|^\\S+\\s[^:?]*\\?(?=\\s)");

    /// The words from which a title is long, and those that are left of it.
    private static final int LONG_TITLE = 9;

    private static final int SHORT_TITLE = 6;

    /// Words that no person's name has.
    private static final Set<String> OF_BODIES =
            Set.of(
                    "of",
                    "the",
                    "and",
                    "for",
                    "desk",
                    "ministry",
                    "institute",
                    "department",
                    "university",
                    "bank",
                    "council",
                    "centre",
                    "center",
                    "agency",
                    "staff",
                    "team",
                    "editors",
                    "reporter",
                    "correspondent",
                    "group",
                    "news",
                    "bureau",
                    "office",
                    "commission",
                    "committee",
                    "foundation",
                    "authority",
                    "government",
                    "press");

    /// Kinds whose publisher is the paper or site they appeared in.
    private static final Set<String> IN_CONTAINER =
            Set.of(
                    "article-newspaper",
                    "article-magazine",
                    "article-journal",
                    "webpage",
                    "post",
                    "post-weblog");

    private ItemData() {}

    static CSLItemData of(Source source) {
        return of(source, "");
    }

    /// @param yearLetter tells works of one author and year apart; may be empty
    static CSLItemData of(Source source, String yearLetter) {
        Reference reference = source.reference();
        CSLItemDataBuilder item = new CSLItemDataBuilder();
        item.id(source.id());
        item.type(type(reference.kind()));
        item.title(title(source));
        item.titleShort(shortTitle(source));
        if (!authors(reference).isEmpty()) {
            item.author(authors(reference).toArray(CSLName[]::new));
        }
        if (!reference.publisher().isBlank() && !isItsAuthor(reference)) {
            if (IN_CONTAINER.contains(reference.kind())) {
                item.containerTitle(reference.publisher());
            } else {
                item.publisher(reference.publisher());
            }
        }
        if (!reference.date().isEmpty()) {
            item.issued(date(reference.date()));
        }
        if (!reference.url().isBlank()) {
            item.URL(reference.url().strip());
        }
        if (!reference.language().isBlank()) {
            item.language(reference.language());
        }
        if (!yearLetter.isEmpty()) {
            item.yearSuffix(yearLetter);
        }
        return item.build();
    }

    /// A source is known by its file's name when nothing else is known.
    static String title(Source source) {
        return source.title().isBlank() ? source.file() : source.title().strip();
    }

    /// For places where a long title is in the way: the part before a colon or a dash, or the first
    /// words.
    static String shortTitle(Source source) {
        String title = title(source);
        Matcher cut = MAIN_TITLE.matcher(title);
        String main = cut.find() ? cut.group() : title;
        String[] words = main.split("\\s+");
        if (words.length <= LONG_TITLE) {
            return main;
        }
        return String.join(" ", Arrays.asList(words).subList(0, SHORT_TITLE)) + "…";
    }

    private static CSLType type(String kind) {
        try {
            return kind.isBlank() ? CSLType.DOCUMENT : CSLType.fromString(kind);
        } catch (IllegalArgumentException unknown) {
            return CSLType.DOCUMENT;
        }
    }

    private static CSLDate date(String date) {
        int[] parts = Arrays.stream(date.split("-")).mapToInt(Integer::parseInt).toArray();
        return new CSLDateBuilder().dateParts(parts).build();
    }

    private static List<CSLName> authors(Reference reference) {
        List<String> names = reference.authors().stream().filter(a -> !a.isBlank()).toList();
        if (names.isEmpty() && !reference.byline().isBlank()) {
            return List.of(literal(reference.byline().strip()));
        }
        if (names.isEmpty() && isItsAuthor(reference)) {
            return List.of(literal(reference.publisher().strip()));
        }
        return names.stream().map(ItemData::name).toList();
    }

    /// What names nobody, and appeared in no paper and on no site, is its publisher's own.
    private static boolean isItsAuthor(Reference reference) {
        return !IN_CONTAINER.contains(reference.kind())
                && !reference.publisher().isBlank()
                && reference.byline().isBlank()
                && reference.authors().stream().allMatch(String::isBlank);
    }

    /// A person's name in Latin letters is taken apart so that lists can sort by family names; any
    /// other stays as it is.
    private static CSLName name(String written) {
        String stripped = written.strip().replaceAll("\\s+", " ");
        String name = HONORIFIC.matcher(stripped).replaceFirst("");
        boolean body =
                Arrays.stream(name.split("[ ,]+"))
                        .anyMatch(w -> OF_BODIES.contains(w.toLowerCase(Locale.ROOT)));
        int comma = name.indexOf(", ");
        if (body && comma > name.indexOf(' ') && name.contains(" ")) {
            return literal(name);
        }
        if (comma > 0 && name.indexOf(',', comma + 1) < 0) {
            return person(name.substring(comma + 2), name.substring(0, comma));
        }
        if (body || !LATIN_NAME.matcher(name).matches()) {
            return literal(name);
        }
        int cut = name.lastIndexOf(' ');
        while (cut > 0) {
            int before = name.lastIndexOf(' ', cut - 1);
            if (before < 0 || !Character.isLowerCase(name.charAt(before + 1))) {
                break;
            }
            cut = before;
        }
        return person(name.substring(0, cut), name.substring(cut + 1));
    }

    private static CSLName person(String given, String family) {
        return new CSLNameBuilder().given(given.strip()).family(family.strip()).build();
    }

    private static CSLName literal(String name) {
        return new CSLNameBuilder().literal(name).build();
    }
}
