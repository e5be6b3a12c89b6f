package org.briefingbuilder.publish.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import de.undercouch.citeproc.csl.CSLProperties;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The citations of one brief, in one style and language, as XHTML. For one thread.
///
/// Every source is registered once and every citation depends only on its source, its locator and
/// whether it is the source's first; so each is made once, and the cost is linear.
public final class Citations {

    /// A source, cited somewhere.
    public record Cite(Source source, Locator locator) {}

    /// What the list of sources says about one.
    public record Entry(Source source, String xhtml) {}

    private record Key(String source, Locator locator, Position position) {}

    private final Style style;
    private final String locale;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final CSLItemData[] items;
    private final Map<Circumstance, CSL> processors = new HashMap<>();
    private final Map<List<Key>, String> made = new HashMap<>();

    /// @param cited every source the brief cites, in the order in which they are cited first
    /// @throws Problem `publish.broken-style` when the processor cannot work with the style
    public Citations(Style style, Language language, List<Source> cited) {
        this.style = style;
        this.locale = Locales.forBrief(language, style);
        cited.forEach(source -> sources.putIfAbsent(source.id(), source));
        CSLItemData[] plain =
                sources.values().stream().map(ItemData::of).toArray(CSLItemData[]::new);
        this.items = style.addsYearLetters() ? withYearLetters(plain) : plain;
    }

    /// A source's title, or the first part of one that is long.
    public static String shortTitle(Source source) {
        return ItemData.shortTitle(source);
    }

    /// True when citations belong into footnotes.
    public boolean isNotes() {
        return style.isNotes();
    }

    /// One citation of one or more sources; in a style of notes the whole text of the note.
    ///
    /// @param first whether it is the first time that the brief cites the (first) source
    public String citation(List<Cite> cites, boolean first) {
        return citation(cites, first ? Position.FIRST : Position.SUBSEQUENT);
    }

    /// The same where more is known than whether it is the first.
    public String citation(List<Cite> cites, Position position) {
        List<Key> keys =
                cites.stream().map(c -> new Key(c.source().id(), c.locator(), position)).toList();
        return made.computeIfAbsent(keys, absent -> make(cites, position));
    }

    /// The entries of the list of sources, in the style's order.
    public List<Entry> bibliography() {
        CSL processor = processor(new Circumstance(Position.FIRST, Locator.Kind.NONE));
        List<Entry> entries = new ArrayList<>();
        for (CSLItemData item : processor.getRegisteredItems()) {
            Source source = sources.get(item.getId());
            if (source != null) {
                entries.add(new Entry(source, entry(processor, item)));
            }
        }
        return entries;
    }

    private String entry(CSL processor, CSLItemData item) {
        String[] one = new String[0];
        if (style.hasBibliography()) {
            String id = item.getId();
            one = guarded(() -> processor.makeBibliography(i -> i.getId().equals(id)).getEntries());
        }
        return one.length > 0 && !one[0].isBlank() ? one[0] : Xhtml.escape(item.getTitle());
    }

    private String make(List<Cite> cites, Position position) {
        CSLCitationItem[] parts =
                cites.stream().map(Citations::item).toArray(CSLCitationItem[]::new);
        CSL processor = processor(new Circumstance(position, kind(cites)));
        CSLCitation citation = new CSLCitation(parts, "c" + made.size(), new CSLProperties());
        String text = guarded(() -> processor.makeCitation(citation).getLast().getText());
        if (!text.isBlank()) {
            return text;
        }
        return cites.stream()
                .map(c -> Xhtml.escape(ItemData.title(c.source())))
                .collect(Collectors.joining("; "));
    }

    /// What the locators of a citation count: with pages and paragraphs in one, both are labelled.
    private static Locator.Kind kind(List<Cite> cites) {
        List<Locator.Kind> kinds = cites.stream().map(c -> c.locator().kind()).toList();
        if (kinds.contains(Locator.Kind.PARAGRAPH)) {
            return Locator.Kind.PARAGRAPH;
        }
        if (kinds.contains(Locator.Kind.SECTION)) {
            return Locator.Kind.SECTION;
        }
        return kinds.contains(Locator.Kind.PAGE) ? Locator.Kind.PAGE : Locator.Kind.NONE;
    }

    private static CSLCitationItem item(Cite cite) {
        CSLCitationItemBuilder item = new CSLCitationItemBuilder(cite.source().id());
        return switch (cite.locator().kind()) {
            case PAGE -> item.locator(cite.locator().value()).label(CSLLabel.PAGE).build();
            case PARAGRAPH ->
                    item.locator(cite.locator().value()).label(CSLLabel.PARAGRAPH).build();
            case SECTION -> item.locator(cite.locator().value()).label(CSLLabel.SECTION).build();
            case NONE -> item.build();
        };
    }

    private CSL processor(Circumstance circumstance) {
        return processors.computeIfAbsent(circumstance, c -> processor(c, items));
    }

    private CSL processor(Circumstance circumstance, CSLItemData[] data) {
        return guarded(
                () -> {
                    ItemDataProvider provider = new ListItemDataProvider(data);
                    String xml = Xml.write(circumstance.answeredIn(style));
                    CSL processor = new CSL(provider, new Locales(), null, xml, locale);
                    processor.setOutputFormat(new XhtmlFormat());
                    processor.setConvertLinks(true);
                    processor.registerCitationItems(
                            Arrays.stream(data).map(CSLItemData::getId).toList());
                    return processor;
                });
    }

    /// Works whose citations read the same get a letter after the year, in the order of the list.
    private CSLItemData[] withYearLetters(CSLItemData[] plain) {
        CSL processor = processor(new Circumstance(Position.FIRST, Locator.Kind.NONE), plain);
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (CSLItemData item : List.copyOf(processor.getRegisteredItems())) {
            String text = guarded(() -> processor.makeCitation(item.getId()).getLast().getText());
            alike.computeIfAbsent(text, t -> new ArrayList<>()).add(item.getId());
        }
        Map<String, String> letters = new HashMap<>();
        for (List<String> ids : alike.values()) {
            for (int i = 0; ids.size() > 1 && i < ids.size(); i++) {
                letters.put(ids.get(i), letters(i));
            }
        }
        return sources.values().stream()
                .map(s -> ItemData.of(s, letters.getOrDefault(s.id(), "")))
                .toArray(CSLItemData[]::new);
    }

    /// `a` … `z`, `aa`, `ab` …
    private static String letters(int index) {
        String last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    /// The processor throws many things at a style that it cannot follow.
    private <T> T guarded(Work<T> work) {
        try {
            return work.done();
        } catch (IOException | RuntimeException broken) {
            throw new Problem(broken, "publish.broken-style", style.name());
        }
    }
}
