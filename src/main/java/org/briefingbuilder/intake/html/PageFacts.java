package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Dates;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.text.Furniture;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page says of itself: meta elements, JSON-LD, Dublin Core, microdata, `time`, its byline.
/// Read before the page is cut into pieces. Used by one thread.
final class PageFacts {
    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?i)\\b(?:desk|staff|web|news|editors?|reporters?|correspondents?|agenc(?:y|ies)|team|admin|bureau|ministry|department|office|authority|commission|council|government|afp|reuters|ap|app|ani|pti|dpa)\\b|(?:ڈیسک|نیوز|رپورٹر|وزارت|ویب)");
    private static final Pattern SPLIT =
            Pattern.compile(
                    "\\s*(?:;|,(?!\\s*(?:Jr|Sr|Ph\\.?D|M\\.?D|II+)\\b)|\\band\\b|&|\\||،| اور"
                            + " )\\s*");
    private static final List<String> AUTHOR_METAS =
            List.of(
                    "citation_author",
                    "author",
                    "article:author",
                    "article:author_name",
                    "parsely-author",
                    "sailthru.author",
                    "byl",
                    "creator",
                    "twitter:data1");
    private static final List<String> DATE_METAS =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "article:published",
                    "citation_publication_date",
                    "citation_date",
                    "parsely-pub-date",
                    "sailthru.date",
                    "publish-date",
                    "publishdate",
                    "publication_date",
                    "pubdate",
                    "date",
                    "datepublished",
                    "og:pubdate",
                    "article.published",
                    "issue_date");
    private static final List<String> CORE_DATES =
            List.of(
                    "dc.date.issued",
                    "dcterms.issued",
                    "dcterms.created",
                    "dc.date.created",
                    "dc.date",
                    "dcterms.date");
    private static final Pattern BY =
            Pattern.compile(
                    "(?i)^(?:(?:(?:written |reported |posted"
                            + " )?by|author)\\b\\s*:?|(?:تحریر|از)\\s*:|تحریر\\s)\\s*");

    private final Document page;
    private final Linked linked;
    private final Map<String, List<String>> metas = new HashMap<>();

    PageFacts(Document page) {
        this.page = page;
        this.linked = new Linked(page);
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String key : List.of("property", "name")) {
                // some pages state several properties at once
                for (String name : meta.attr(key).strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                    if (!name.isEmpty() && !content.isEmpty()) {
                        metas.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
                    }
                }
            }
        }
    }

    /// The title in full, as the page's head has it.
    String title() {
        return Tidy.line(titled(new Facts()).reference().title());
    }

    private Facts titled(Facts facts) {
        return facts.title(meta("og:title"), Origin.META)
                .title(meta("citation_title"), Origin.META)
                .title(linked.headline(), Origin.JSON_LD)
                .title(meta("twitter:title"), Origin.META)
                .title(core("title"), Origin.DUBLIN_CORE)
                .title(page.title(), Origin.MARKUP);
    }

    /// The text of the article as the page's JSON-LD has it, letters alone; often empty.
    String body() {
        String body = Furniture.letters(linked.body());
        return body.length() < 200 ? "" : body;
    }

    /// How the page's head sums it up, letters alone.
    String description() {
        return Furniture.letters(meta("description"))
                + " "
                + Furniture.letters(meta("og:description"));
    }

    /// Whether the page says that its text is for those who pay.
    boolean isWalled() {
        return linked.isWalled() || meta("article:content_tier").matches("(?i)locked|metered");
    }

    Reference reference() {
        Facts facts = new Facts();
        titled(facts.title(heading(), Origin.MARKUP));
        addNames(facts);
        addPublisher(facts);
        addDate(facts);
        return facts.url(page.select("link[rel~=(?i)canonical]").attr("href"), Origin.MARKUP)
                .url(meta("og:url"), Origin.META)
                .url(linked.url(), Origin.JSON_LD)
                .url(core("identifier"), Origin.DUBLIN_CORE)
                .language(stated("lang"), Origin.MARKUP)
                .language(stated("xml:lang"), Origin.MARKUP)
                .language(core("language"), Origin.DUBLIN_CORE)
                .language(linked.language(), Origin.JSON_LD)
                .language(meta("og:locale"), Origin.META)
                .kind(linked.kind(), Origin.JSON_LD)
                .kind(
                        metas.containsKey("citation_journal_title") ? "article-journal" : "",
                        Origin.META)
                .kind(news(facts) ? "article-newspaper" : "", Origin.META)
                .kind("webpage", Origin.FORMAT)
                .reference();
    }

    private String stated(String attribute) {
        Element html = page.selectFirst("html");
        return html == null ? "" : html.attr(attribute);
    }

    /// The page's one heading when the title repeats it with the site's name, or when there is no
    /// title; else nothing.
    private String heading() {
        String title = title();
        for (Element heading : page.select("h1")) {
            String words = Tidy.line(heading.text());
            if (words.length() > 3 && title.contains(words)) {
                return words.equals(title) ? "" : words;
            }
        }
        if (!title.isEmpty()) {
            return "";
        }
        List<Element> first = page.select("h1");
        if (first.isEmpty()) {
            // A part of a page, as it comes from the clipboard, may begin with a lesser heading.
            Element next = page.selectFirst("h2, h3");
            return next != null && page.body().text().startsWith(next.text())
                    ? Tidy.line(next.text())
                    : "";
        }
        return first.size() == 1 ? Tidy.line(first.getFirst().text()) : "";
    }

    private void addNames(Facts facts) {
        sort(linked.authors(), Origin.JSON_LD, facts);
        for (String name : AUTHOR_METAS) {
            boolean labelled =
                    !name.equals("twitter:data1")
                            || meta("twitter:label1").matches("(?i)written by|author|by");
            if (!facts.knows(Fact.AUTHORS) && labelled) {
                sort(metas.getOrDefault(name, List.of()), Origin.META, facts);
            }
        }
        if (!facts.knows(Fact.AUTHORS)) {
            sort(cores("creator"), Origin.DUBLIN_CORE, facts);
        }
        if (!facts.knows(Fact.AUTHORS)) {
            sort(bylines(), Origin.MARKUP, facts);
        }
    }

    /// Names that the page's markup calls authors, of the first way of saying so.
    private List<String> bylines() {
        for (String way :
                List.of(
                        "[itemprop=author] [itemprop=name]",
                        "[itemprop=author]",
                        "[rel=author]",
                        ".byline a, .author a[href*=author], .author-name",
                        ".byline, .author, .post-author, .article-author, [class*=byline]")) {
            List<String> names = new ArrayList<>();
            for (Element element : page.select(way)) {
                String own = element.hasAttr("content") ? element.attr("content") : element.text();
                if (!own.isBlank() && own.length() < 80 && !inComments(element)) {
                    names.add(own);
                }
            }
            // many authors are those of many articles
            if (!names.isEmpty() && new LinkedHashSet<>(names).size() <= 5) {
                return names;
            }
        }
        return List.of();
    }

    private static boolean inComments(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if ((e.className() + e.id()).toLowerCase(Locale.ROOT).contains("comment")) {
                return true;
            }
        }
        return false;
    }

    /// People are authors, the first office is the byline.
    private static void sort(List<String> stated, Origin origin, Facts facts) {
        Set<String> authors = new LinkedHashSet<>();
        for (String all : stated) {
            String tidy = withoutDate(BY.matcher(Tidy.line(all)).replaceFirst(""));
            for (String name : isTurned(tidy) ? new String[] {tidy} : SPLIT.split(tidy)) {
                if (name.isBlank() || name.contains("://") || name.contains("@")) {
                    continue;
                }
                if (OFFICE.matcher(name).find()) {
                    facts.byline(name, origin);
                } else if (name.length() < 80 && name.codePoints().anyMatch(Character::isLetter)) {
                    authors.add(name);
                }
            }
        }
        facts.authors(List.copyOf(authors), origin);
    }

    /// "Malik, Sana" is one person: one word before the comma and few after it.
    private static boolean isTurned(String name) {
        return name.matches("\\p{Lu}[\\p{L}'’-]+, \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[.]?)?");
    }

    /// A byline may hold the day too.
    private static String withoutDate(String byline) {
        return Dates.find(byline)
                .map(d -> byline.substring(0, d.span().start()))
                .map(
                        before ->
                                before.replaceFirst(
                                        "(?i)[\\s|•·,–—-]*(?:on|published|updated|posted)?[\\s|•·,:–—-]*$",
                                        ""))
                .orElse(byline);
    }

    private void addPublisher(Facts facts) {
        facts.publisher(meta("og:site_name"), Origin.META)
                .publisher(linked.publisher(), Origin.JSON_LD)
                .publisher(meta("citation_publisher"), Origin.META)
                .publisher(core("publisher"), Origin.DUBLIN_CORE)
                .publisher(named("[itemprop=publisher] [itemprop=name]"), Origin.MARKUP)
                .publisher(meta("application-name"), Origin.META)
                .publisher(meta("apple-mobile-web-app-title"), Origin.META)
                .publisher(site(), Origin.MARKUP);
    }

    /// What the page's title says after the heading: "Heading | Ministry of Water".
    private String site() {
        String title = Tidy.line(page.title());
        String heading = heading().isEmpty() ? title() : heading();
        if (heading.isEmpty() || !title.startsWith(heading) || title.length() == heading.length()) {
            return "";
        }
        Matcher rest =
                Pattern.compile("^\\s*[|–—»·:-]\\s*(?:.*\\s[|–—»·-]\\s)?([^|–—»·]{3,60})$")
                        .matcher(title.substring(heading.length()));
        return rest.matches() ? rest.group(1) : "";
    }

    private void addDate(Facts facts) {
        DATE_METAS.stream().limit(3).forEach(name -> facts.date(meta(name), Origin.META));
        facts.date(linked.date(), Origin.JSON_LD);
        DATE_METAS.forEach(name -> facts.date(meta(name), Origin.META));
        for (String name : CORE_DATES) {
            facts.date(meta(name), Origin.DUBLIN_CORE);
        }
        facts.date(named("[itemprop=datePublished]"), Origin.MARKUP)
                .date(named("[itemprop=dateCreated]"), Origin.MARKUP)
                .date(
                        named(
                                "time[pubdate], time.published, time.entry-date, article"
                                        + " time[datetime], main time[datetime], time[datetime]"),
                        Origin.MARKUP)
                .date(
                        shortText(
                                ".dateline, .published, .publish-date, .pub-date, .post-date,"
                                    + " .entry-date, .article-date, .date, [class*=publish], time"),
                        Origin.MARKUP);
    }

    private String shortText(String way) {
        for (Element element : page.select(way)) {
            String text = Tidy.line(element.text());
            if (text.length() < 90 && !inComments(element) && Dates.find(text).isPresent()) {
                return Dates.find(text).map(Dates.Found::iso).orElse("");
            }
        }
        return "";
    }

    /// What the first such element states for machines, else what it says.
    private String named(String way) {
        Element found = page.selectFirst(way);
        if (found == null) {
            return "";
        }
        for (String attribute : List.of("content", "datetime")) {
            if (!found.attr(attribute).isBlank()) {
                return found.attr(attribute);
            }
        }
        return found.text().length() < 120 ? found.text() : "";
    }

    private boolean news(Facts facts) {
        return meta("og:type").equalsIgnoreCase("article")
                && facts.knows(Fact.PUBLISHER)
                && facts.knows(Fact.DATE);
    }

    private String core(String name) {
        return cores(name).stream().findFirst().orElse("");
    }

    private List<String> cores(String name) {
        for (String prefix : List.of("dc.", "dcterms.", "dc:", "dcterms:")) {
            List<String> found = metas.getOrDefault(prefix + name, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private String meta(String name) {
        List<String> found = metas.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.getFirst();
    }
}
