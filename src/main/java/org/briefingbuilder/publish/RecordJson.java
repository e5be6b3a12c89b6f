package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.publish.Provenance.Altered;
import org.briefingbuilder.publish.Provenance.Made;
import org.briefingbuilder.publish.Provenance.OfQuotation;
import org.briefingbuilder.publish.Provenance.OfSource;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.Provenance.Tagged;
import org.briefingbuilder.text.Span;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The record as JSON-LD: a collection of annotations in the W3C Web Annotation Data Model
/// (Recommendation of 23 February 2017), one for each quotation. What the model has no word for is
/// defined in the context under our own namespace.
final class RecordJson {

    private static final String NAMESPACE = "urn:briefing-builder:terms#";
    private static final List<String> OWN_TERMS =
            List.of(
                    "printed",
                    "alterations",
                    "section",
                    "sources",
                    "textDigest",
                    "fileName",
                    "page",
                    "paragraph",
                    "start",
                    "end",
                    "words",
                    "kind",
                    "authors",
                    "byline",
                    "publisher",
                    "date",
                    "url",
                    "removed",
                    "recognised",
                    "statements",
                    "element");

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RecordJson() {}

    /// The same record always gives the same bytes.
    static byte[] write(Provenance record) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("@context", context());
        root.put("id", "urn:briefing-builder:brief:" + record.brief());
        root.put("type", "AnnotationCollection");
        root.put("label", record.title());
        root.put("language", record.language());
        root.put("created", record.date() + "T00:00:00Z");
        root.putObject("generator").put("type", "Software").put("name", record.generator());
        root.put("total", record.quotations().size());
        ArrayNode sources = root.putArray("sources");
        record.sources().forEach(source -> write(source, sources.addObject()));
        ObjectNode first = root.putObject("first");
        first.put("type", "AnnotationPage");
        first.put("startIndex", 0);
        ArrayNode items = first.putArray("items");
        record.quotations().forEach(quotation -> write(quotation, record, items.addObject()));
        ArrayNode statements = root.putArray("statements");
        record.statements()
                .forEach(
                        said ->
                                statements
                                        .addObject()
                                        .put("element", said.element())
                                        .put("words", said.words()));
        // Line ends are the same on every system.
        String json = MAPPER.writeValueAsString(root).replace("\r\n", "\n");
        return json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ArrayNode context() {
        ArrayNode context = MAPPER.createArrayNode();
        context.add("http://www.w3.org/ns/anno.jsonld");
        ObjectNode own = context.addObject();
        OWN_TERMS.forEach(term -> own.put(term, NAMESPACE + term));
        return context;
    }

    private static void write(OfSource source, ObjectNode node) {
        Reference reference = source.reference();
        node.put("id", source.urn());
        node.put("type", "Text");
        node.put("textDigest", source.text());
        node.put("fileName", source.file());
        node.put("format", source.format());
        node.put("label", reference.title());
        ArrayNode authors = node.putArray("authors");
        reference.authors().forEach(authors::add);
        node.put("byline", reference.byline());
        node.put("publisher", reference.publisher());
        node.put("date", reference.date());
        node.put("url", reference.url());
        node.put("language", reference.language());
        node.put("kind", reference.kind());
        if (source.isRecognised()) {
            node.put("recognised", true);
        }
        source.removed()
                .ifPresent(
                        spans ->
                                node.put(
                                        "removed",
                                        spans.stream()
                                                .map(span -> span.start() + "-" + span.end())
                                                .collect(Collectors.joining(" "))));
    }

    private static void write(OfQuotation quotation, Provenance record, ObjectNode node) {
        node.put("id", "urn:briefing-builder:quotation:" + quotation.id());
        node.put("type", "Annotation");
        node.put("motivation", "highlighting");
        made(quotation.made(), node);
        node.putObject("generator").put("type", "Software").put("name", record.generator());
        ArrayNode bodies = node.putArray("body");
        for (Tagged tag : quotation.tags()) {
            ObjectNode body = bodies.addObject();
            body.put("type", "TextualBody").put("purpose", "tagging").put("value", tag.theme());
            made(tag.made(), body);
        }
        node.put("section", quotation.section());
        node.put("language", quotation.language());
        node.put("printed", quotation.printed());
        ArrayNode alterations = node.putArray("alterations");
        for (Altered altered : quotation.alterations()) {
            ObjectNode one = alterations.addObject();
            one.put("kind", altered.kind()).put("start", altered.start());
            one.put("end", altered.end()).put("words", altered.words());
        }
        ObjectNode target = node.putObject("target");
        target.put("type", "SpecificResource");
        target.put("source", "urn:sha256:" + quotation.source());
        target.put("textDigest", quotation.text());
        target.put("page", quotation.page());
        target.put("paragraph", quotation.paragraph());
        ArrayNode selectors = target.putArray("selector");
        ObjectNode quote = selectors.addObject();
        quote.put("type", "TextQuoteSelector").put("exact", quotation.exact());
        quote.put("prefix", quotation.prefix()).put("suffix", quotation.suffix());
        ObjectNode position = selectors.addObject();
        position.put("type", "TextPositionSelector");
        position.put("start", quotation.start()).put("end", quotation.end());
    }

    private static void made(Made made, ObjectNode node) {
        node.putObject("creator").put("type", "Person").put("name", made.by());
        node.put("created", made.at());
    }

    /// @throws Problem `publish.broken-record` when the bytes are no such record
    static Provenance read(byte[] bytes, String file) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            List<OfSource> sources = new ArrayList<>();
            root.required("sources").forEach(node -> sources.add(source(node)));
            List<OfQuotation> quotations = new ArrayList<>();
            root.required("first").required("items").forEach(n -> quotations.add(quotation(n)));
            List<Stated> statements = new ArrayList<>();
            root.path("statements")
                    .forEach(n -> statements.add(new Stated(text(n, "element"), text(n, "words"))));
            String created = text(root, "created");
            return new Provenance(
                    after(text(root, "id"), "brief:"),
                    text(root, "label"),
                    text(root, "language"),
                    created.substring(0, Math.max(0, created.indexOf('T'))),
                    text(root.required("generator"), "name"),
                    sources,
                    quotations,
                    statements);
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new Problem(broken, "publish.broken-record", file);
        }
    }

    private static OfSource source(JsonNode node) {
        List<String> authors = new ArrayList<>();
        node.required("authors").forEach(author -> authors.add(author.asString()));
        Reference reference =
                new Reference(
                        text(node, "label"),
                        authors,
                        text(node, "byline"),
                        text(node, "publisher"),
                        text(node, "date"),
                        text(node, "url"),
                        text(node, "language"),
                        text(node, "kind"));
        return new OfSource(
                after(text(node, "id"), "sha256:"),
                text(node, "textDigest"),
                text(node, "fileName"),
                text(node, "format"),
                reference,
                removed(node.path("removed")),
                node.path("recognised").asBoolean(false));
    }

    private static Optional<List<Span>> removed(JsonNode node) {
        if (!node.isString()) {
            return Optional.empty();
        }
        List<Span> spans = new ArrayList<>();
        for (String span : node.asString().strip().split("\\s+")) {
            int dash = span.indexOf('-');
            if (dash > 0) {
                int start = Integer.parseInt(span, 0, dash, 10);
                spans.add(new Span(start, Integer.parseInt(span, dash + 1, span.length(), 10)));
            }
        }
        return Optional.of(spans);
    }

    private static OfQuotation quotation(JsonNode node) {
        JsonNode target = node.required("target");
        JsonNode quote = target.required("selector").required(0);
        JsonNode position = target.required("selector").required(1);
        List<Altered> alterations = new ArrayList<>();
        node.required("alterations").forEach(n -> alterations.add(altered(n)));
        List<Tagged> tags = new ArrayList<>();
        node.required("body").forEach(n -> tags.add(new Tagged(text(n, "value"), made(n))));
        return new OfQuotation(
                after(text(node, "id"), "quotation:"),
                after(text(target, "source"), "sha256:"),
                text(target, "textDigest"),
                text(quote, "exact"),
                text(quote, "prefix"),
                text(quote, "suffix"),
                number(position, "start"),
                number(position, "end"),
                text(target, "page"),
                text(target, "paragraph"),
                text(node, "section"),
                text(node, "language"),
                alterations,
                text(node, "printed"),
                tags,
                made(node));
    }

    private static Altered altered(JsonNode node) {
        return new Altered(
                text(node, "kind"),
                number(node, "start"),
                number(node, "end"),
                text(node, "words"));
    }

    private static Made made(JsonNode node) {
        return new Made(text(node.required("creator"), "name"), text(node, "created"));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.required(name);
        if (!value.isString()) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return value.asString();
    }

    private static int number(JsonNode node, String name) {
        JsonNode value = node.required(name);
        if (!value.canConvertToInt() || value.asInt() < 0) {
            throw new IllegalArgumentException(name + " is no place in a text");
        }
        return value.asInt();
    }

    private static String after(String urn, String mark) {
        int at = urn.indexOf(mark);
        if (at < 0) {
            throw new IllegalArgumentException("no name of ours: " + urn);
        }
        return urn.substring(at + mark.length());
    }
}
