package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Dates;
import org.briefingbuilder.intake.draft.Tidy;
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
    private static final Pattern LANGUAGE =
            Pattern.compile("[a-zA-Z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
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
        return Tidy.line(
                first(meta("og:title"), meta("citation_title"), headline(), page.title(), ""));
    }

    Reference reference() {
        Set<String> authors = new LinkedHashSet<>();
        String byline = "";
        for (String name : names()) {
            if (OFFICE.matcher(name).find()) {
                byline = byline.isEmpty() ? name : byline;
            } else if (name.length() < 80 && !name.startsWith("http") && !name.startsWith("@")) {
                authors.add(name);
            }
        }
        return new Reference(
                heading(),
                List.copyOf(authors),
                byline,
                publisher(),
                date(),
                url(),
                language(),
                news() ? "article-newspaper" : "webpage");
    }

    /// The page's one heading when the title repeats it with the site's name, else the title.
    private String heading() {
        String title = title();
        for (Element heading : page.select("h1")) {
            String words = Tidy.line(heading.text());
            if (words.length() > 3 && title.contains(words)) {
                return words;
            }
        }
        Element only = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
        return title.isEmpty() && only != null ? Tidy.line(only.text()) : title;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (JsonNode thing : things) {
            if (isArticle(thing)) {
                addNames(thing.path("author"), names);
            }
        }
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
            }
        }
        if (names.isEmpty()) {
            Element byline =
                    page.selectFirst(
                            "[rel=author], [itemprop=author], .byline, .author-name, .author");
            if (byline != null && byline.text().length() < 80) {
                addName(byline.text(), names);
            }
        }
        return names;
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

    private String publisher() {
        String named = "";
        for (JsonNode thing : things) {
            if (named.isEmpty() && isArticle(thing)) {
                named = thing.path("publisher").path("name").asString("");
            }
        }
        return Tidy.line(
                first(
                        meta("og:site_name"),
                        named,
                        meta("citation_publisher"),
                        meta("dc.publisher"),
                        meta("application-name")));
    }

    private String date() {
        String stated = "";
        for (JsonNode thing : things) {
            if (stated.isEmpty() && isArticle(thing)) {
                stated = thing.path("datePublished").asString("");
            }
        }
        Element time = page.selectFirst("time[datetime]");
        String found =
                first(
                        meta("article:published_time"),
                        stated,
                        meta("citation_publication_date"),
                        meta("dc.date"),
                        meta("date"),
                        meta("pubdate"),
                        page.select("[itemprop=datePublished]").attr("content"),
                        time == null ? "" : time.attr("datetime"));
        return Dates.ofStamp(found);
    }

    private String url() {
        String url = first(page.select("link[rel=canonical]").attr("href"), meta("og:url"));
        return url.matches("https?://\\S{1,2000}") ? url : "";
    }

    private String language() {
        Element html = page.selectFirst("html");
        String stated = html == null ? "" : first(html.attr("lang"), html.attr("xml:lang"));
        stated = stated.strip().replace('_', '-');
        return LANGUAGE.matcher(stated).matches() ? stated : "";
    }

    private boolean news() {
        return things.stream().anyMatch(thing -> type(thing).contains("NewsArticle"))
                || meta("og:type").equals("article") && !publisher().isEmpty() && !date().isEmpty();
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

    private static String first(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
