package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Tidy;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a page's JSON-LD (schema.org) says of its article: lists, graphs, and things that refer to
/// each other by `@id` are followed. Used by one thread.
final class Linked {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();
    private static final int DEEPEST = 6;
    private static final int MOST_THINGS = 2_000;

    /// Types of which the first that a page has is what the page is about.
    private static final List<String> TYPES =
            List.of(
                    "NewsArticle",
                    "Report",
                    "ScholarlyArticle",
                    "BlogPosting",
                    "Article",
                    "DiscussionForumPosting",
                    "Legislation",
                    "SpecialAnnouncement",
                    "PublicationIssue",
                    "WebPage");

    private final List<JsonNode> things = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final JsonNode article;

    Linked(Document page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            collect(parsed(script.data()), 0);
        }
        article = choose(Tidy.line(page.title()));
    }

    private static JsonNode parsed(String data) {
        String bare =
                data.strip()
                        .replaceFirst("^(?:<!--|//\\s*<!\\[CDATA\\[|/\\*.{0,40}\\*/)", "")
                        .replaceFirst("(?:-->|//\\s*\\]\\]>|;)$", "");
        try {
            return JSON.readTree(bare);
        } catch (JacksonException broken) {
            // What a page says wrongly about itself, it does not say.
            return MissingNode.getInstance();
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST || things.size() > MOST_THINGS) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> collect(one, depth + 1));
        } else if (node.isObject()) {
            things.add(node);
            String id = node.path("@id").asString("");
            if (!id.isEmpty() && node.size() > 2) {
                byId.putIfAbsent(id, node);
            }
            collect(node.path("@graph"), depth + 1);
            collect(node.path("mainEntity"), depth + 1);
            collect(node.path("mainEntityOfPage"), depth + 1);
        }
    }

    /// The article whose headline the title repeats, else the first of the best type.
    private JsonNode choose(String title) {
        JsonNode best = MissingNode.getInstance();
        int rank = Integer.MAX_VALUE;
        for (JsonNode thing : things) {
            int type = rank(thing);
            String headline = Tidy.line(thing.path("headline").asString(""));
            int here = headline.length() > 5 && title.contains(headline) ? type : type + 100;
            if (type < TYPES.size() && here < rank) {
                best = thing;
                rank = here;
            }
        }
        return best;
    }

    private static int rank(JsonNode thing) {
        String type = thing.path("@type").toString();
        for (int i = 0; i < TYPES.size(); i++) {
            if (type.contains(TYPES.get(i))) {
                return i;
            }
        }
        return TYPES.size();
    }

    String headline() {
        String headline = text(article.path("headline"));
        return headline.isEmpty() && !isPage() ? text(article.path("name")) : headline;
    }

    List<String> authors() {
        List<String> names = new ArrayList<>();
        addNames(article.path("author"), names, 0);
        if (names.isEmpty()) {
            addNames(article.path("creator"), names, 0);
        }
        return names;
    }

    String publisher() {
        List<String> names = new ArrayList<>();
        addNames(article.path("publisher"), names, 0);
        if (names.isEmpty()) {
            addNames(article.path("sourceOrganization"), names, 0);
        }
        return names.isEmpty() ? "" : names.getFirst();
    }

    String date() {
        String published = text(article.path("datePublished"));
        return published.isEmpty() ? text(article.path("dateCreated")) : published;
    }

    String url() {
        String url = text(article.path("url"));
        if (url.isEmpty()) {
            JsonNode main = article.path("mainEntityOfPage");
            url = main.isObject() ? text(main.path("@id")) : text(main);
        }
        return url;
    }

    String language() {
        JsonNode language = article.path("inLanguage");
        JsonNode one = language.isArray() ? language.path(0) : language;
        return one.isObject() ? text(one.path("alternateName")) : text(one);
    }

    /// Letters of the article's text, or nothing.
    String body() {
        return text(article.path("articleBody"));
    }

    /// A CSL type; empty when the page is of no certain kind.
    String kind() {
        return switch (rank(article) < TYPES.size() ? TYPES.get(rank(article)) : "") {
            case "NewsArticle" -> "article-newspaper";
            case "Report" -> "report";
            case "ScholarlyArticle" -> "article-journal";
            case "BlogPosting" -> "post-weblog";
            default -> "";
        };
    }

    /// Whether the text is only for those who pay.
    boolean isWalled() {
        String free = article.path("isAccessibleForFree").toString().toLowerCase(Locale.ROOT);
        return free.contains("false");
    }

    private boolean isPage() {
        return article.path("@type").toString().contains("WebPage");
    }

    private void addNames(JsonNode who, List<String> names, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (who.isArray()) {
            who.forEach(one -> addNames(one, names, depth + 1));
        } else if (who.isObject()) {
            JsonNode named = who.path("name");
            if (named.isMissingNode()) {
                JsonNode other = byId.get(who.path("@id").asString(""));
                if (other != null && other != who) {
                    addNames(other, names, depth + 1);
                }
            } else {
                addNames(named, names, depth + 1);
            }
        } else {
            String name = text(who);
            if (!name.isEmpty() && !name.startsWith("http")) {
                names.add(name);
            }
        }
    }

    /// Entities such as `&amp;` are often written into JSON.
    private static String text(JsonNode node) {
        String text = node.isArray() ? node.path(0).asString("") : node.asString("");
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
