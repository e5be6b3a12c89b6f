package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Gathers what a document says of itself, and where it says it. **The first word counts**: a fact
/// that is known already is kept, and blank texts are no facts, so a reader names its witnesses in
/// the order of their trust:
///
/// ```java
/// Reference reference = new Facts()
///         .title(xmp.title(), Origin.XMP)
///         .title(info.title(), Origin.INFO)
///         .date(info.created(), Origin.INFO)
///         .kind("report", Origin.FORMAT)
///         .reference();
/// ```
///
/// Used by one thread.
public final class Facts {
    private static final String LANGUAGE_TAG = "[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private static final String ADDRESS = "(?i)(?:https?|ftp|doi):\\S{1,2000}";

    private final Map<Fact, String> known = new EnumMap<>(Fact.class);
    private final Map<Fact, Origin> origins = new EnumMap<>(Fact.class);
    private List<String> authors = List.of();

    public Facts title(String title, Origin origin) {
        return say(Fact.TITLE, Tidy.line(title), origin);
    }

    /// All authors at once: two witnesses' lists are not mixed.
    public Facts authors(List<String> names, Origin origin) {
        List<String> named = names.stream().map(Tidy::line).filter(n -> !n.isEmpty()).toList();
        if (!knows(Fact.AUTHORS) && !named.isEmpty()) {
            authors = named;
            origins.put(Fact.AUTHORS, origin);
        }
        return this;
    }

    /// Who wrote it when that is no person: "Web Desk".
    public Facts byline(String byline, Origin origin) {
        return say(Fact.BYLINE, Tidy.line(byline), origin);
    }

    /// The publisher or the site.
    public Facts publisher(String publisher, Origin origin) {
        return say(Fact.PUBLISHER, Tidy.line(publisher), origin);
    }

    /// @param date an ISO date or moment, or a date as it is written; what is none is no fact
    public Facts date(String date, Origin origin) {
        return say(Fact.DATE, Dates.ofStamp(date), origin);
    }

    /// @param url whatever is no address of the web, FTP or a DOI is no fact
    public Facts url(String url, Origin origin) {
        String line = url.strip();
        return say(Fact.URL, line.matches(ADDRESS) ? line : "", origin);
    }

    /// @param tag a BCP 47 tag, also with `_`; whatever is none is no fact
    public Facts language(String tag, Origin origin) {
        String line = tag.strip().replace('_', '-');
        return say(Fact.LANGUAGE, line.matches(LANGUAGE_TAG) ? line : "", origin);
    }

    /// @param kind a CSL type
    public Facts kind(String kind, Origin origin) {
        return say(Fact.KIND, kind, origin);
    }

    /// Whatever `other` knows and this does not.
    public Facts or(Reference other) {
        if (!knows(Fact.AUTHORS) && !other.authors().isEmpty()) {
            authors = other.authors();
            other.origin(Fact.AUTHORS).ifPresent(from -> origins.put(Fact.AUTHORS, from));
        }
        for (Fact fact : Fact.values()) {
            if (fact != Fact.AUTHORS && !knows(fact) && !other.text(fact).isBlank()) {
                known.put(fact, other.text(fact));
                other.origin(fact).ifPresent(from -> origins.put(fact, from));
            }
        }
        return this;
    }

    public boolean knows(Fact fact) {
        return fact == Fact.AUTHORS ? !authors.isEmpty() : known.containsKey(fact);
    }

    /// What is known now; of no known kind it is a `document`.
    public Reference reference() {
        return new Reference(
                known.getOrDefault(Fact.TITLE, ""),
                authors,
                known.getOrDefault(Fact.BYLINE, ""),
                known.getOrDefault(Fact.PUBLISHER, ""),
                known.getOrDefault(Fact.DATE, ""),
                known.getOrDefault(Fact.URL, ""),
                known.getOrDefault(Fact.LANGUAGE, ""),
                known.getOrDefault(Fact.KIND, "document"),
                origins);
    }

    private Facts say(Fact fact, String text, Origin origin) {
        if (!knows(fact) && !text.isBlank()) {
            known.put(fact, text);
            origins.put(fact, origin);
        }
        return this;
    }
}
