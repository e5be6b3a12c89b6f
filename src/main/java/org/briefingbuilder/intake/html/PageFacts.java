package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a page says of itself: meta elements, JSON-LD, `time`, its byline. Read before the page is
/// cut into pieces. Used by one thread.
final class PageFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?i)\\b(?:desk|staff|web|news|editors?|reporters?|correspondents?|agenc(?:y|ies)|team|admin|bureau|ministry)\\b");

    private final Document page;
    private final List<JsonNode> things = new ArrayList<>();

    PageFacts(Document page) {
        this.page = page;
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), 0);
            } catch (JacksonException broken) {
                // What a page says wrongly about itself, it does not say.
                things.removeIf(JsonNode::isMissingNode);
            }
        }
    }

    /// The title in full, as the page's head has it.
    String title() {
        return Tidy.line(statedTitle().reference().title());
    }

    private Facts statedTitle() {
        return new Facts()
                .title(meta("og:title"), Origin.META)
                .title(meta("citation_title"), Origin.META)
                .title(headline(), Origin.JSON_LD)
                .title(meta("dc.title"), Origin.DUBLIN_CORE)
                .title(page.title(), Origin.MARKUP);
    }

    Reference reference() {
        Facts facts = new Facts();
        facts.title(heading(), Origin.MARKUP).or(statedTitle().reference());
        addNames(facts);
        addPublisher(facts);
        addDate(facts);
        return facts.url(page.select("link[rel=canonical]").attr("href"), Origin.MARKUP)
                .url(meta("og:url"), Origin.META)
                .language(stated("lang"), Origin.MARKUP)
                .language(stated("xml:lang"), Origin.MARKUP)
                .language(meta("dc.language"), Origin.DUBLIN_CORE)
                .kind(news(facts) ? "article-newspaper" : "", kindOrigin())
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
        Element only = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
        return title.isEmpty() && only != null ? Tidy.line(only.text()) : "";
    }

    private void addNames(Facts facts) {
        List<String> names = new ArrayList<>();
        for (JsonNode thing : things) {
            if (isArticle(thing)) {
                addNames(thing.path("author"), names);
            }
        }
        sort(names, Origin.JSON_LD, facts);
        for (String name :
                List.of(
                        "citation_author",
                        "author",
                        "dc.creator",
                        "article:author",
                        "parsely-author",
                        "byl")) {
            if (names.isEmpty()) {
                for (Element meta :
                        page.select(
                                "meta[name="
                                        + quoted(name)
                                        + "], meta[property="
                                        + quoted(name)
                                        + "]")) {
                    addName(meta.attr("content"), names);
                }
                sort(names, name.startsWith("dc.") ? Origin.DUBLIN_CORE : Origin.META, facts);
            }
        }
        if (names.isEmpty()) {
            Element byline =
                    page.selectFirst(
                            "[rel=author], [itemprop=author], .byline, .author-name, .author");
            if (byline != null && byline.text().length() < 80) {
                addName(byline.text(), names);
            }
            sort(names, Origin.MARKUP, facts);
        }
    }

    /// People are authors, the first office is the byline.
    private static void sort(List<String> names, Origin origin, Facts facts) {
        Set<String> authors = new LinkedHashSet<>();
        for (String name : names) {
            if (OFFICE.matcher(name).find()) {
                facts.byline(name, origin);
            } else if (name.length() < 80 && !name.startsWith("http") && !name.startsWith("@")) {
                authors.add(name);
            }
        }
        facts.authors(List.copyOf(authors), origin);
    }

    private static void addNames(JsonNode author, List<String> names) {
        if (author.isArray()) {
            author.forEach(one -> addNames(one, names));
        } else if (author.isObject()) {
            addName(author.path("name").asString(""), names);
        } else {
            addName(author.asString(""), names);
        }
    }

    private static void addName(String name, List<String> names) {
        for (String one :
                Tidy.line(name)
                        .replaceFirst("(?i)^by\\s+", "")
                        .split("\\s*(?:;|,|\\band\\b)\\s*")) {
            if (!one.isBlank()) {
                names.add(one);
            }
        }
    }

    private void addPublisher(Facts facts) {
        facts.publisher(meta("og:site_name"), Origin.META);
        for (JsonNode thing : things) {
            if (isArticle(thing)) {
                facts.publisher(thing.path("publisher").path("name").asString(""), Origin.JSON_LD);
            }
        }
        facts.publisher(meta("citation_publisher"), Origin.META)
                .publisher(meta("dc.publisher"), Origin.DUBLIN_CORE)
                .publisher(meta("application-name"), Origin.META);
    }

    private void addDate(Facts facts) {
        facts.date(meta("article:published_time"), Origin.META);
        for (JsonNode thing : things) {
            if (isArticle(thing)) {
                facts.date(thing.path("datePublished").asString(""), Origin.JSON_LD);
            }
        }
        Element time = page.selectFirst("time[datetime]");
        facts.date(meta("citation_publication_date"), Origin.META)
                .date(meta("dc.date"), Origin.DUBLIN_CORE)
                .date(meta("date"), Origin.META)
                .date(meta("pubdate"), Origin.META)
                .date(page.select("[itemprop=datePublished]").attr("content"), Origin.MARKUP)
                .date(time == null ? "" : time.attr("datetime"), Origin.MARKUP);
    }

    private boolean news(Facts facts) {
        return kindOrigin() == Origin.JSON_LD
                || meta("og:type").equals("article")
                        && facts.knows(Fact.PUBLISHER)
                        && facts.knows(Fact.DATE);
    }

    private Origin kindOrigin() {
        return things.stream().anyMatch(thing -> type(thing).contains("NewsArticle"))
                ? Origin.JSON_LD
                : Origin.META;
    }

    private String headline() {
        for (JsonNode thing : things) {
            if (isArticle(thing) && thing.path("headline").isString()) {
                return thing.path("headline").asString("");
            }
        }
        return "";
    }

    private static boolean isArticle(JsonNode thing) {
        String type = type(thing);
        return type.contains("Article") || type.contains("BlogPosting") || type.contains("Report");
    }

    private static String type(JsonNode thing) {
        return thing.path("@type").toString();
    }

    private void collect(JsonNode node, int depth) {
        if (depth > 5) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> collect(one, depth + 1));
        } else if (node.isObject()) {
            things.add(node);
            collect(node.path("@graph"), depth + 1);
        }
    }

    private String meta(String name) {
        Element found =
                page.selectFirst(
                        "meta[property="
                                + quoted(name)
                                + "][content], meta[name="
                                + quoted(name)
                                + "][content]");
        return found == null ? "" : found.attr("content").strip();
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
