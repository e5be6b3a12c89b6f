package org.briefingbuilder.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a citation of a source needs. A text that is not known is empty.
///
/// @param date as far as known: `2025`, `2025-10` or `2025-10-29`
/// @param byline who the source says wrote it, when that is no person's name ("BR Web Desk")
/// @param language a BCP 47 tag such as `en` or `ur`
/// @param kind a CSL type: `article-newspaper`, `webpage`, `report`, `speech`, `document` …
/// @param origins where each fact comes from, as far as known; what is empty has an origin only
///   when a person emptied it
public record Reference(
        String title,
        List<String> authors,
        String byline,
        String publisher,
        String date,
        String url,
        String language,
        String kind,
        Map<Fact, Origin> origins) {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public Reference {
        authors = List.copyOf(authors);
        if (!date.isEmpty() && !DATE.matcher(date).matches()) {
            throw new IllegalArgumentException("no date: " + date);
        }
        Map<Fact, Origin> known = new EnumMap<>(Fact.class);
        for (Map.Entry<Fact, Origin> origin : origins.entrySet()) {
            boolean empty =
                    switch (origin.getKey()) {
                        case TITLE -> title.isEmpty();
                        case AUTHORS -> authors.isEmpty();
                        case BYLINE -> byline.isEmpty();
                        case PUBLISHER -> publisher.isEmpty();
                        case DATE -> date.isEmpty();
                        case URL -> url.isEmpty();
                        case LANGUAGE -> language.isEmpty();
                        case KIND -> kind.isEmpty();
                    };
            if (!empty || origin.getValue() == Origin.PERSON) {
                known.put(origin.getKey(), origin.getValue());
            }
        }
        origins = Collections.unmodifiableMap(known);
    }

    /// Facts of which nobody knows where they come from.
    public Reference(
            String title,
            List<String> authors,
            String byline,
            String publisher,
            String date,
            String url,
            String language,
            String kind) {
        this(title, authors, byline, publisher, date, url, language, kind, Map.of());
    }

    public static Reference titled(String title) {
        return new Reference(title, List.of(), "", "", "", "", "", "document");
    }

    public Reference withTitle(String changed) {
        return new Reference(
                changed, authors, byline, publisher, date, url, language, kind, origins);
    }

    public Reference withOrigins(Map<Fact, Origin> changed) {
        return new Reference(title, authors, byline, publisher, date, url, language, kind, changed);
    }

    public Optional<Origin> origin(Fact fact) {
        return Optional.ofNullable(origins.get(fact));
    }

    /// A fact as one text, authors with a semicolon between them; empty when it is not known.
    public String text(Fact fact) {
        return switch (fact) {
            case TITLE -> title;
            case AUTHORS -> String.join("; ", authors);
            case BYLINE -> byline;
            case PUBLISHER -> publisher;
            case DATE -> date;
            case URL -> url;
            case LANGUAGE -> language;
            case KIND -> kind;
        };
    }

    /// This reference as `from` has the fact, its origin included.
    public Reference taking(Fact fact, Reference from) {
        Map<Fact, Origin> changed = new EnumMap<>(Fact.class);
        changed.putAll(origins);
        changed.remove(fact);
        from.origin(fact).ifPresent(origin -> changed.put(fact, origin));
        return new Reference(
                fact == Fact.TITLE ? from.title : title,
                fact == Fact.AUTHORS ? from.authors : authors,
                fact == Fact.BYLINE ? from.byline : byline,
                fact == Fact.PUBLISHER ? from.publisher : publisher,
                fact == Fact.DATE ? from.date : date,
                fact == Fact.URL ? from.url : url,
                fact == Fact.LANGUAGE ? from.language : language,
                fact == Fact.KIND ? from.kind : kind,
                changed);
    }

    /// What a person wrote in place of this: facts that differ are theirs, the others keep their
    /// origin.
    public Reference corrected(Reference written) {
        Map<Fact, Origin> theirs = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            if (fact == Fact.AUTHORS
                    ? authors.equals(written.authors)
                    : text(fact).equals(written.text(fact))) {
                origin(fact).ifPresent(origin -> theirs.put(fact, origin));
            } else {
                theirs.put(fact, Origin.PERSON);
            }
        }
        return written.withOrigins(theirs);
    }
}
