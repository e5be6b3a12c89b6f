package org.briefingbuilder.publish;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.cite.Citations;
import org.briefingbuilder.publish.cite.Citations.Cite;
import org.briefingbuilder.publish.cite.Language;
import org.briefingbuilder.publish.cite.Locator;
import org.briefingbuilder.publish.cite.RecentCitations;
import org.briefingbuilder.publish.cite.Style;
import org.briefingbuilder.publish.cite.Xhtml;
import org.briefingbuilder.publish.flow.FlowPage;
import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sets a brief in its template, as XHTML for the PDF writer. Made for one brief and used once.
final class BriefHtml {

    private final Brief brief;
    private final Contents contents;
    private final HouseStyle house;
    private final Template template;
    private final Language language;
    private final Citations citations;
    private final Referring referring;
    private final Figures figures;
    private final Cited cited;
    private final Map<String, Quoted> quotations;

    /// Those that run in the prose, and the number of each in the brief.
    private final Set<String> running;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Bookmarks bookmarks = new Bookmarks();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private int sections;

    /// @param quotations the brief's, as [Quoted#allOf] gives them
    /// @param recent may have its citations ready
    /// @param originals a picture's bytes by their digest
    BriefHtml(
            Brief brief,
            Contents contents,
            List<Quoted> quotations,
            Function<String, byte[]> originals,
            RecentCitations recent,
            HouseStyle house) {
        this.house = house;
        this.brief = brief;
        this.contents = contents;
        this.language = Language.of(brief.facts().language(), new Language("en"));
        this.template = Templates.load(brief.template(), language);
        this.quotations = quotations.stream().collect(Collectors.toMap(Quoted::id, q -> q));
        this.cited = Cited.in(brief, contents);
        String style = brief.facts().style();
        Style chosen = Style.load(style.isBlank() ? template.style() : style.strip());
        this.citations = recent.of(chosen, language, cited.sources());
        this.running = RunIn.of(brief);
        brief.quotations()
                .filter(q -> this.quotations.containsKey(q.id()))
                .forEach(q -> numbers.put(q.id(), numbers.size() + 1));
        this.referring =
                new Referring(contents, citations, template, language, this.quotations, inProse());
        this.figures = new Figures(originals);
        for (String unknown : cited.unknown()) {
            findings.add(
                    new Finding("", Kind.CITATION_UNKNOWN, 0, "", "[" + unknown + "]", "", ""));
        }
    }

    /// The mark of the place of each quotation that runs in the prose.
    private Map<String, String> inProse() {
        Map<String, String> marks = new HashMap<>();
        Blocks.each(
                brief,
                (part, _) ->
                        part.quotation()
                                .filter(running::contains)
                                .ifPresent(
                                        id -> {
                                            String mark = "r" + marks.size();
                                            marks.put(id, mark);
                                            parts.put(mark, part);
                                        }));
        return marks;
    }

    /// The page as XHTML.
    String write() {
        Mustache.Compiler compiler =
                Mustache.compiler()
                        .strictSections(true)
                        .withEscaper(Xhtml::escape)
                        .withLoader(name -> new StringReader(partial(name)));
        try {
            return compiler.compile(template.page()).execute(page());
        } catch (MustacheException.Context wrong) {
            throw new Problem(
                    wrong, "publish.template-key", brief.template(), wrong.lineNo, wrong.key);
        }
    }

    /// What a reader should know, though the page could be set.
    List<Finding> findings() {
        return findings;
    }

    /// What the marks of places on the page stand for.
    Map<String, Part> parts() {
        return parts;
    }

    /// The languages on the page beside the brief's own.
    List<String> otherLanguages() {
        return quotations.values().stream()
                .map(q -> q.language().tag())
                .filter(tag -> !tag.equals(language.tag()))
                .distinct()
                .sorted()
                .toList();
    }

    String language() {
        return language.tag();
    }

    /// The style sheet of an HTML file.
    String webSheet() {
        return house.applied(template.webSheet());
    }

    /// Organisation and version, then what the house says at the foot.
    private String imprint(@Nullable Object own) {
        return Stream.of(String.valueOf(own), house.footer())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// What heads and feet say.
    FlowPage.Running running() {
        Map<String, Object> facts = occasion();
        return new FlowPage.Running(
                String.valueOf(facts.get("marking")),
                String.valueOf(facts.get("shortTitle")),
                imprint(facts.get("imprint")),
                word("page-number"));
    }

    private Map<String, Object> occasion() {
        Optional<Terms.Rule> rule =
                contents.termsOf(brief)
                        .map(Terms::rule)
                        .filter(which -> which != Terms.Rule.ON_RECORD);
        return new Occasion(brief, template, language, rule).facts();
    }

    /// What the template calls such a brief.
    String kind() {
        return template.word("kind", language.locale());
    }

    private String partial(String name) {
        String partial = template.partials().get(name);
        if (partial == null) {
            throw new IllegalStateException("the template lacks the partial " + name);
        }
        return partial;
    }

    private Map<String, Object> page() {
        Map<String, Object> page = new HashMap<>();
        page.put("title", brief.title());
        page.put("titlePlace", place(new Part.Title()));
        page.put("occasionPlace", place(new Part.Occasion()));
        page.put("sourcesPlace", place(new Part.Sources()));
        page.put("language", language.tag());
        page.put("direction", language.direction());
        page.put("script", language.script());
        page.put("start", language.isRightToLeft() ? "right" : "left");
        page.put("end", language.isRightToLeft() ? "left" : "right");
        page.put("sheet", house.applied(template.sheet()));
        page.put("sections", sections(brief.sections(), List.of(), 2, false));
        List<Map<String, Object>> endnotes = endnotes();
        page.put("endnotes", endnotes);
        page.put("hasEndnotes", !endnotes.isEmpty());
        List<Map<String, Object>> sources = sources();
        page.put("sources", sources);
        page.put("hasSources", !sources.isEmpty());
        page.put("checked", checked("checked"));
        page.put("checkedPlain", checked("checked-plain"));
        page.put("fingerprint", Fingerprint.NONE);
        page.put("bookmarks", bookmarks.all());
        page.put("words", template.words());
        page.putAll(occasion());
        page.put("imprint", imprint(page.get("imprint")));
        page.put(
                "logo",
                house.logo()
                        .<Object>map(
                                logo ->
                                        Map.of(
                                                "address",
                                                logo.address(),
                                                "alternative",
                                                logo.alternative()))
                        .orElse(Boolean.FALSE));
        return page;
    }

    private List<Map<String, Object>> endnotes() {
        List<Map<String, Object>> set = new ArrayList<>();
        for (Referring.Endnote note : referring.endnotes()) {
            Map<String, Object> one =
                    new HashMap<>(
                            attributes(referring.foreign(note.own()) ? note.own() : language));
            one.put("number", set.size() + 1);
            one.put("text", note.xhtml());
            set.add(one);
        }
        if (!set.isEmpty()) {
            bookmarks.add(template.word("endnotes", language.locale()), "endnotes");
        }
        return set;
    }

    /// The mark of a place.
    private String place(Part part) {
        String mark = "p" + parts.size();
        parts.put(mark, part);
        return mark;
    }

    private Object checked(String key) {
        long used = quotations.values().stream().map(q -> q.source().id()).distinct().count();
        return quotations.isEmpty()
                ? Boolean.FALSE
                : template.word(key, language.locale(), quotations.size(), used);
    }

    /// @param above where the sections stand, as [Part] names it
    private List<Map<String, Object>> sections(
            List<Section> all, List<Integer> above, int level, boolean numbered) {
        List<Map<String, Object>> set = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (hasContent(all.get(i))) {
                List<Integer> path = Blocks.below(above, i);
                String number = numbered ? set.size() + 1 + " " : "";
                set.add(section(all.get(i), path, level, number));
            }
        }
        return set;
    }

    private Map<String, Object> section(
            Section section, List<Integer> path, int level, String number) {
        String id = "section-" + ++sections;
        boolean headed = !section.heading().isBlank();
        if (headed) {
            bookmarks.open(number + section.heading(), id);
        }
        Map<String, Object> set = new HashMap<>();
        set.put("id", id);
        set.put("role", section.role().name().toLowerCase(Locale.ROOT));
        set.put("level", Math.min(level, 6));
        set.put(
                "heading",
                section.heading().isBlank() ? Boolean.FALSE : number + section.heading());
        set.put("place", place(new Part.Heading(path)));
        set.put("blocks", blocks(section.blocks(), path, level));
        boolean numbers =
                section.role() == Section.Role.EVIDENCE || section.role() == Section.Role.QUESTIONS;
        set.put("sections", sections(section.sections(), path, level + 1, numbers));
        if (headed) {
            bookmarks.close();
        }
        return set;
    }

    private List<Map<String, Object>> blocks(
            List<BriefBlock> blocks, List<Integer> path, int level) {
        List<Map<String, Object>> set = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            BriefBlock block = blocks.get(i);
            boolean inProse = block instanceof BriefBlock.Quotation q && running.contains(q.id());
            if (!inProse && (hasContent(block) || block instanceof BriefBlock.PageBreak)) {
                Map<String, Object> one = block(block, level);
                String place = place(Blocks.part(path, i, block));
                one.put("place", place);
                if (one.get("title") instanceof Map<?, ?> title) {
                    bookmarks.add(plain(String.valueOf(title.get("text"))), place);
                }
                set.add(one);
            }
        }
        return set;
    }

    /// The words of a heading without its notes and the elements around them.
    private static String plain(String xhtml) {
        return xhtml.replaceAll("<a class=\"ref\".*?</a>|<div class=\"fn\".*?</div>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private boolean hasContent(Section section) {
        return section.allBlocks().anyMatch(this::hasContent);
    }

    private boolean hasContent(BriefBlock block) {
        return Blocks.hasContent(block)
                && !(block instanceof BriefBlock.Quotation q && !quotations.containsKey(q.id()));
    }

    /// Every kind of block is a name in the template; all but one of them are false.
    private Map<String, Object> block(BriefBlock block, int level) {
        Map<String, Object> set = new HashMap<>();
        for (String kind :
                List.of(
                        "title",
                        "prose",
                        "quotation",
                        "listing",
                        "table",
                        "figure",
                        "questions",
                        "timetable",
                        "speakers",
                        "lines",
                        "pageBreak")) {
            set.put(kind, Boolean.FALSE);
        }
        switch (block) {
            case BriefBlock.Heading heading ->
                    set.put(
                            "title",
                            Map.of(
                                    "level",
                                    Math.min(level + 1, 6),
                                    "text",
                                    without(heading.text())));
            case BriefBlock.Prose prose -> set.put("prose", prose(prose));
            case BriefBlock.Quotation quotation -> set.put("quotation", quotation(quotation));
            case BriefBlock.Listing listing -> set.put("listing", listing(listing));
            case BriefBlock.Table table -> set.put("table", table(table));
            case BriefBlock.Figure figure -> figure(figure, set);
            case BriefBlock.Questions questions ->
                    set.put(
                            "questions",
                            Map.of(
                                    "items",
                                    questions.questions().stream().map(this::question).toList()));
            case BriefBlock.Timetable timetable -> set.put("timetable", timetable(timetable));
            case BriefBlock.Speakers speakers -> set.put("speakers", speakers(speakers));
            case BriefBlock.Matrix matrix -> set.put("table", matrix(matrix));
            case BriefBlock.Lines lines ->
                    set.put("lines", Map.of("lines", Collections.nCopies(lines.count(), "")));
            case BriefBlock.PageBreak pageBreak -> set.put("pageBreak", Boolean.TRUE);
        }
        return set;
    }

    private Map<String, Object> prose(BriefBlock.Prose prose) {
        Map<String, Object> set =
                new HashMap<>(attributes(Language.of(prose.language(), language)));
        referring.beside(prose.text());
        set.put("paragraphs", Prose.paragraphs(prose.text(), referring));
        return set;
    }

    private Map<String, Object> quotation(BriefBlock.Quotation quotation) {
        Quoted quoted = quoted(quotation);
        Map<String, Object> set = new HashMap<>(attributes(quoted.language()));
        set.put("id", quoted.element());
        set.put("words", QuotationHtml.of(quoted));
        set.put("line", referring.sourceLine(quoted));
        set.put("number", number(quotation));
        set.put("apparatus", apparatus(quoted));
        set.put(
                "comment",
                quotation.comment().isBlank() ? Boolean.FALSE : without(quotation.comment()));
        return set;
    }

    private Map<String, Object> listing(BriefBlock.Listing listing) {
        List<String> items =
                listing.items().stream().filter(i -> !i.isBlank()).map(this::inline).toList();
        return Map.of("numbered", listing.numbered(), "items", items);
    }

    private Map<String, Object> timetable(BriefBlock.Timetable timetable) {
        return Map.of(
                "slots",
                timetable.slots().stream()
                        .filter(s -> !s.time().isBlank() || !s.what().isBlank())
                        .map(s -> Map.of("time", s.time(), "what", inline(s.what())))
                        .toList());
    }

    private Map<String, Object> speakers(BriefBlock.Speakers speakers) {
        return Map.of(
                "speakers",
                speakers.speakers().stream()
                        .filter(s -> !s.name().isBlank())
                        .map(
                                s ->
                                        Map.of(
                                                "name",
                                                s.name().strip(),
                                                "affiliation",
                                                said(s.affiliation()),
                                                "topic",
                                                said(s.topic())))
                        .toList());
    }

    private static Object said(String text) {
        return text.isBlank() ? Boolean.FALSE : text.strip();
    }

    /// Themes across, sources down, in the order of the brief: how many quotations each source
    /// gives to each theme.
    private Map<String, Object> matrix(BriefBlock.Matrix matrix) {
        List<Section> themes = new ArrayList<>();
        themes(brief.sections(), themes);
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (int i = 0; i < themes.size(); i++) {
            for (BriefBlock block : themes.get(i).allBlocks().toList()) {
                if (block instanceof BriefBlock.Quotation q && quotations.containsKey(q.id())) {
                    counts.computeIfAbsent(quoted(q).source().id(), s -> new int[themes.size()])[
                            i]++;
                }
            }
        }
        List<String> head = new ArrayList<>(List.of(word("matrix-source")));
        themes.forEach(theme -> head.add(Xhtml.escape(theme.heading())));
        List<Map<String, Object>> rows = new ArrayList<>();
        counts.forEach(
                (source, of) ->
                        rows.add(
                                Map.of(
                                        "first",
                                        named(contents.source(source).orElseThrow()),
                                        "cells",
                                        Arrays.stream(of)
                                                .mapToObj(n -> n == 0 ? "–" : String.valueOf(n))
                                                .toList())));
        String caption = matrix.caption().isBlank() ? "" : without(matrix.caption());
        return Map.of(
                "caption",
                caption.isEmpty() ? Xhtml.escape(word("matrix-caption")) : caption,
                "head",
                head,
                "rows",
                rows);
    }

    /// A source's short title, in its own direction where that is not the brief's.
    private String named(Source source) {
        String title = Xhtml.escape(Citations.shortTitle(source));
        Language own = Language.ofWords(source.title(), source.reference().language(), language);
        return own.isRightToLeft() == language.isRightToLeft()
                ? title
                : "<span data-role=\"Span\" lang=\"%s\" dir=\"%s\">%s</span>"
                        .formatted(Xhtml.escape(own.tag()), own.direction(), title);
    }

    private static void themes(List<Section> sections, List<Section> themes) {
        for (Section section : sections) {
            if (section.theme().isPresent()) {
                themes.add(section);
            } else {
                themes(section.sections(), themes);
            }
        }
    }

    /// Who chose the passage, when, how it stands, and what was noted about it.
    private Object apparatus(Quoted quoted) {
        if (!template.is("apparatus")) {
            return Boolean.FALSE;
        }
        Passage passage = quoted.passage();
        Stamp chosen =
                passage.tags().isEmpty() ? passage.made() : passage.tags().getFirst().stamp();
        StringBuilder line = new StringBuilder();
        line.append(
                Xhtml.escape(
                        word(
                                "tagged",
                                chosen.by().isBlank() ? "–" : chosen.by(),
                                Occasion.written(
                                        chosen.at().atZone(ZoneOffset.UTC).toLocalDate(),
                                        language))));
        line.append(" · ")
                .append(
                        Xhtml.escape(
                                word("state." + passage.state().name().toLowerCase(Locale.ROOT))));
        for (Note note : contents.notesAbout(passage)) {
            if (!note.text().isBlank()) {
                line.append("<br/>").append(Xhtml.escape(word("own-note", note.text().strip())));
            }
        }
        return line.toString();
    }

    private String word(String key, Object... args) {
        return template.word(key, language.locale(), args);
    }

    private Map<String, Object> table(BriefBlock.Table table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<String> cells = row.stream().map(this::inline).toList();
            rows.add(Map.of("first", cells.getFirst(), "cells", cells.subList(1, cells.size())));
        }
        Object caption = table.caption().isBlank() ? Boolean.FALSE : without(table.caption());
        return Map.of(
                "caption",
                caption,
                "head",
                table.head().stream().map(this::inline).toList(),
                "rows",
                rows);
    }

    private void figure(BriefBlock.Figure figure, Map<String, Object> set) {
        figures.dataAddress(figure)
                .ifPresentOrElse(
                        address -> {
                            Object caption =
                                    figure.caption().isBlank()
                                            ? Boolean.FALSE
                                            : without(figure.caption());
                            set.put(
                                    "figure",
                                    Map.of(
                                            "address",
                                            address,
                                            "alternative",
                                            figure.alternative(),
                                            "caption",
                                            caption));
                        },
                        () ->
                                findings.add(
                                        new Finding(
                                                "",
                                                Kind.FIGURE_MISSING,
                                                0,
                                                "",
                                                "",
                                                "",
                                                figure.alternative())));
    }

    private Map<String, Object> question(BriefBlock.Question question) {
        Object citation =
                question.passage()
                        .flatMap(contents::passage)
                        .flatMap(
                                p ->
                                        contents.source(p.source())
                                                .map(
                                                        s ->
                                                                new Cite(
                                                                        s,
                                                                        Locator.of(
                                                                                s.outline(),
                                                                                p.anchor()
                                                                                        .span()))))
                        .<Object>map(
                                cite ->
                                        (referring.citesInNotes() ? "" : " ")
                                                + referring.citation(List.of(cite), false))
                        .orElse(Boolean.FALSE);
        return Map.of("text", inline(question.text()), "citation", citation);
    }

    /// Where no quotation runs.
    private String without(String text) {
        return inline(RunIn.without(text, _ -> true));
    }

    private String inline(String text) {
        referring.beside(text);
        return Prose.inline(text, referring);
    }

    /// What says an element's language; nothing where it is the brief's own.
    private Map<String, Object> attributes(Language own) {
        String attributes =
                own.tag().equals(language.tag())
                        ? ""
                        : " lang=\"%s\" dir=\"%s\""
                                .formatted(Xhtml.escape(own.tag()), own.direction());
        return Map.of("attributes", attributes, "face", own.script());
    }

    private List<Map<String, Object>> sources() {
        List<Map<String, Object>> set = new ArrayList<>();
        Map<String, List<Map<String, Object>>> back = backLinks();
        for (Citations.Entry entry : citations.bibliography()) {
            Source source = entry.source();
            Language own =
                    Language.ofWords(source.title(), source.reference().language(), language);
            Map<String, Object> item = new HashMap<>(attributes(own));
            item.put("id", Referring.entryId(source));
            item.put("entry", entry.xhtml());
            item.put("quotations", back.getOrDefault(source.id(), List.of()));
            item.put("quoted", back.containsKey(source.id()));
            set.add(item);
        }
        if (!set.isEmpty()) {
            bookmarks.add(template.word("sources", language.locale()), "sources");
        }
        return set;
    }

    /// For each source the links back to its quotations, named as they are in the brief.
    private Map<String, List<Map<String, Object>>> backLinks() {
        Map<String, List<Map<String, Object>>> back = new HashMap<>();
        for (BriefBlock.Quotation quotation :
                brief.quotations().filter(this::hasContent).toList()) {
            Quoted quoted = quoted(quotation);
            Map<String, Object> link = new HashMap<>();
            link.put("href", "#" + quoted.element());
            link.put("name", number(quotation));
            link.put("last", Boolean.FALSE);
            back.computeIfAbsent(quoted.source().id(), id -> new ArrayList<>()).add(link);
        }
        back.values().forEach(links -> links.getLast().put("last", Boolean.TRUE));
        return back;
    }

    private String number(BriefBlock.Quotation quotation) {
        int number = Objects.requireNonNull(numbers.get(quotation.id()));
        return template.word("quotation", language.locale(), String.valueOf(number));
    }

    private Quoted quoted(BriefBlock.Quotation quotation) {
        return Objects.requireNonNull(quotations.get(quotation.id()));
    }
}
