package org.briefingbuilder.publish;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Digest;
import org.briefingbuilder.text.Span;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small library for tests: sources made of plain texts, passages found by their words.
public final class Library {

    public static final Stamp STAMP = new Stamp("Sana", Instant.parse("2026-01-10T09:00:00Z"));

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, byte[]> originals = new HashMap<>();
    private int quotations;

    /// @param text paragraphs parted by blank lines; a form feed begins a new page
    public Source source(String id, Reference reference, String text) {
        List<Block> blocks = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        String clean = text.replace("\f", "");
        String[] parts = text.split("\f", -1);
        int at = 0;
        for (int i = 0; parts.length > 1 && i < parts.length; i++) {
            pages.add(new Page("" + (i + 1), new Span(at, at + parts[i].length())));
            at += parts[i].length();
        }
        at = 0;
        for (String paragraph : clean.split("\n\n", -1)) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, new Span(at, at + paragraph.length())));
            at += paragraph.length() + 2;
        }
        byte[] original = clean.getBytes(StandardCharsets.UTF_8);
        originals.put(Digest.of(original), original);
        texts.put(Digest.of(clean), clean);
        Source source =
                new Source(
                        id,
                        (int) items.values().stream().filter(Source.class::isInstance).count() + 1,
                        reference,
                        id + ".txt",
                        "text",
                        Digest.of(original),
                        Digest.of(clean),
                        Digest.of(clean),
                        new Outline(blocks, pages),
                        List.of(),
                        0,
                        false,
                        List.of(),
                        Optional.empty(),
                        STAMP);
        items.put(id, source);
        return source;
    }

    /// The same source, said to come from other bytes.
    static Source withOriginal(Source source, String original) {
        return new Source(
                source.id(),
                source.order(),
                source.reference(),
                source.file(),
                source.format(),
                original,
                source.raw(),
                source.text(),
                source.outline(),
                source.removed(),
                source.words(),
                source.incomplete(),
                source.warnings(),
                source.forerunner(),
                source.added());
    }

    public Theme theme(String id, String name) {
        Theme theme = new Theme(id, name, "", List.of(), 1, "X", Optional.empty(), 1);
        items.put(id, theme);
        return theme;
    }

    /// The passage whose words are `quote`, which must stand in the source.
    public Passage passage(String id, Source source, String quote, Theme... themes) {
        String text = text(source.text());
        int at = text.indexOf(quote);
        if (at < 0) {
            throw new IllegalArgumentException("not in " + source.id() + ": " + quote);
        }
        List<Tag> tags = new ArrayList<>();
        for (Theme theme : themes) {
            tags.add(new Tag(theme.id(), STAMP));
        }
        Anchor anchor = Anchor.of(text, new Span(at, at + quote.length()));
        Passage passage = new Passage(id, source.id(), anchor, tags, Passage.State.ACCEPTED, STAMP);
        items.put(id, passage);
        return passage;
    }

    public BriefBlock.Quotation quotation(Passage passage, Alteration... alterations) {
        quotations++;
        return new BriefBlock.Quotation("q" + quotations, passage.id(), List.of(alterations), "");
    }

    /// Replaces or adds any item.
    public void put(Item item) {
        items.put(item.id(), item);
    }

    /// From now on the clean text with this digest reads otherwise: a damaged project.
    public void damage(String digest, String text) {
        texts.put(digest, text);
    }

    public String text(String digest) {
        return java.util.Objects.requireNonNull(texts.get(digest), digest);
    }

    public byte[] original(String digest) {
        return java.util.Objects.requireNonNull(originals.get(digest), digest);
    }

    public void original(byte[] bytes) {
        originals.put(Digest.of(bytes), bytes);
    }

    public Contents contents() {
        return Contents.of(items.values());
    }

    public static Section section(Section.Role role, String heading, BriefBlock... blocks) {
        return new Section(role, heading, Optional.empty(), List.of(blocks), List.of());
    }

    public static Section evidence(String heading, Section... themes) {
        return new Section(
                Section.Role.EVIDENCE, heading, Optional.empty(), List.of(), List.of(themes));
    }

    public static Brief brief(String title, Brief.Facts facts, Section... sections) {
        return new Brief("b1", title, "policy-brief", facts, List.of(sections), STAMP);
    }

    public static Brief.Facts facts(String language) {
        return new Brief.Facts(
                "", "", List.of(), "", "", "2026-01-15", language, "", "A4", Optional.empty());
    }

    public static Span within(String words, String part) {
        int at = words.indexOf(part);
        return new Span(at, at + part.length());
    }

    public static BriefBlock.Prose prose(String text) {
        return new BriefBlock.Prose(text, "");
    }

    public static Reference reference(
            String title,
            String author,
            String publisher,
            String date,
            String language,
            String kind) {
        return new Reference(
                title,
                author.isEmpty() ? List.of() : List.of(author),
                "",
                publisher,
                date,
                "",
                language,
                kind);
    }
}
