package org.briefingbuilder.publish;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.cite.Citations;
import org.briefingbuilder.publish.cite.Citations.Cite;
import org.briefingbuilder.publish.cite.Language;
import org.briefingbuilder.publish.cite.Locator;
import org.briefingbuilder.publish.cite.Position;
import org.briefingbuilder.publish.cite.Xhtml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a brief refers while it is set: citations, footnotes numbered as they come, the line under a
/// quotation. For one brief, in reading order.
final class Referring implements Prose.Surroundings {

    /// Authors that are all named; of more only the first.
    private static final int NAMED = 3;

    private final Contents contents;
    private final Citations citations;
    private final Template template;
    private final Language language;
    private final Map<String, Quoted> running;
    private final Map<String, String> places;
    private final Set<String> cited = new HashSet<>();
    private final List<Endnote> endnotes = new ArrayList<>();
    private Optional<Cite> before = Optional.empty();

    /// In letters, all of them small.
    private String beside = "";

    private int notes;

    /// @param running the quotations that may run in prose, by their ids
    /// @param places the marks of their places on the page, likewise
    Referring(
            Contents contents,
            Citations citations,
            Template template,
            Language language,
            Map<String, Quoted> running,
            Map<String, String> places) {
        this.running = new HashMap<>(running);
        this.places = Map.copyOf(places);
        this.contents = contents;
        this.citations = citations;
        this.template = template;
        this.language = language;
    }

    /// What the author writes in the paragraph, item or cell that is set next.
    void beside(String text) {
        beside = Letters.letters(text).toLowerCase(Locale.ROOT);
    }

    @Override
    public String note(String xhtml) {
        before = Optional.empty(); // a note between parts two citations
        return numbered(xhtml, language);
    }

    /// A note that stands at the end.
    ///
    /// @param own its language, which for a citation is that of the sources
    record Endnote(String xhtml, Language own) {}

    private String numbered(String xhtml, Language own) {
        notes++;
        String label = Xhtml.escape(word("note", String.valueOf(notes)));
        if (template.hasEndnotes()) {
            endnotes.add(new Endnote(xhtml, own));
            return """
            <a class="ref" id="r%1$d" href="#n%1$d" aria-label="%2$s"><sup>%1$d</sup></a>\
            """
                    .formatted(notes, label);
        }
        return """
        <a class="ref" href="#n%1$d" aria-label="%2$s"><sup>%1$d</sup></a>\
        <div class="fn%5$s" data-role="Note" data-back="%4$s" id="n%1$d"%6$s>%1$d. %3$s</div>\
        """
                .formatted(
                        notes,
                        label,
                        xhtml,
                        Xhtml.escape(word("back-to-text")),
                        foreign(own) ? " " + own.script() : "",
                        foreign(own)
                                ? " lang=\"%s\" dir=\"%s\"".formatted(own.tag(), own.direction())
                                : "");
    }

    /// Whether words of that language read against the page.
    boolean foreign(Language own) {
        return own.isRightToLeft() != language.isRightToLeft();
    }

    /// The language of a citation of sources that all read in one direction; else the brief's.
    private Language own(List<Cite> cites) {
        List<Language> all =
                cites.stream()
                        .map(Cite::source)
                        .map(s -> Language.ofWords(s.title(), s.reference().language(), language))
                        .toList();
        return all.stream().allMatch(this::foreign) ? all.getFirst() : language;
    }

    /// The notes that stand at the end, in order; none when they stand at the foot of the pages.
    List<Endnote> endnotes() {
        return endnotes;
    }

    @Override
    public String citation(String text, boolean inNote) {
        Written written = Written.read(text, contents);
        if (written.cites().isEmpty()) {
            return Xhtml.escape("[" + text + "]");
        }
        return citation(written.cites(), inNote);
    }

    /// A citation in the text: a link to the (first) source's entry, or a footnote.
    String citation(List<Cite> cites, boolean inNote) {
        Source source = cites.getFirst().source();
        String xhtml = citations.citation(cites, position(cites));
        if (citations.isNotes()) {
            before = cites.size() == 1 ? Optional.of(cites.getFirst()) : Optional.empty();
            return inNote ? xhtml : numbered(xhtml, own(cites));
        }
        return link(source, withoutLinks(xhtml));
    }

    /// Only a note can be the same as the note before.
    private Position position(List<Cite> cites) {
        Cite cite = cites.getFirst();
        if (cited.add(cite.source().id())) {
            return Position.FIRST;
        }
        boolean same =
                citations.isNotes()
                        && cites.size() == 1
                        && before.filter(b -> b.source().id().equals(cite.source().id()))
                                .isPresent();
        if (!same) {
            return Position.SUBSEQUENT;
        }
        Locator there = before.orElseThrow().locator();
        if (cite.locator().equals(there)) {
            return Position.IBID;
        }
        return cite.locator().kind() == Locator.Kind.NONE
                ? Position.SUBSEQUENT
                : Position.IBID_WITH_LOCATOR;
    }

    /// The line under a quotation: who says it, where, and the citation.
    String sourceLine(Quoted quoted) {
        Source source = quoted.source();
        StringBuilder line = new StringBuilder("— ");
        String speaker = speaker(quoted.use());
        if (!speaker.isEmpty()) {
            line.append(Xhtml.escape(speaker + word("comma")));
        }
        String who = who(source);
        boolean notes = citations.isNotes();
        line.append(notes ? link(source, Xhtml.escape(who)) : Xhtml.escape(who));
        if (notes) {
            // Behind the name: behind a page's number its own would be read as a power.
            line.append(citation(List.of(new Cite(source, quoted.locator())), false));
        }
        String place = place(quoted.locator());
        if (!place.isEmpty()) {
            line.append(Xhtml.escape(word("comma"))).append(Xhtml.escape(place));
        }
        if (quoted.wording().isEmphasised()) {
            line.append(Xhtml.escape(word("comma") + word("emphasis-added")));
        }
        if (!notes) {
            line.append(' ').append(citation(List.of(new Cite(source, Locator.NONE)), false));
        }
        return line.toString();
    }

    /// The words between the marks of their language, then where they are from: once, where the
    /// quotation is named first.
    @Override
    public String quotation(String id, boolean inNote) {
        Quoted quoted = running.remove(id);
        if (quoted == null) {
            return "";
        }
        Language own = quoted.language();
        String face = own.script().equals(language.script()) ? "" : " " + own.script();
        StringBuilder xhtml = new StringBuilder();
        xhtml.append(
                """
                <span class="run-in%s" data-role="Quote"%s id="%s" lang="%s" dir="%s">%s</span>\
                """
                        .formatted(
                                face,
                                places.containsKey(id)
                                        ? " data-place=\"" + places.get(id) + "\""
                                        : "",
                                quoted.element(),
                                Xhtml.escape(own.tag()),
                                own.direction(),
                                QuotationHtml.inLine(quoted)));
        if (!citations.isNotes()) {
            xhtml.append(' ');
        }
        xhtml.append(behind(quoted, inNote));
        if (quoted.wording().isEmphasised()) {
            xhtml.append(Xhtml.escape(" (" + word("emphasis-added") + ")"));
        }
        return xhtml.toString();
    }

    /// The citation of a quotation in the prose: the line that says who speaks and where, as far as
    /// the author does not, and where the quotation is from, with the place also where the style
    /// leaves it out. A note that is the same as the one before need not say the place again, and
    /// is no such line then.
    private String behind(Quoted quoted, boolean inNote) {
        Source source = quoted.source();
        Cite cite = new Cite(source, quoted.locator());
        Position position = position(List.of(cite));
        String xhtml = citations.citation(List.of(cite), position);
        String place = place(quoted.locator());
        boolean told = place.isEmpty() || Letters.tells(words(xhtml), quoted.locator().value());
        boolean again = position == Position.IBID && !told;
        if (!told && !again) {
            xhtml = citations.isNotes() ? placed(xhtml, place) : xhtml + said("comma", place);
        }
        String speaker = unnamed(quoted.use());
        xhtml = speaker.isEmpty() ? xhtml : saidBy(speaker, xhtml);
        String id = Provenance.Stated.line(quoted.id());
        if (!citations.isNotes()) {
            return link(source, withoutLinks(xhtml), " id=\"" + id + "\"");
        }
        before = Optional.of(cite);
        String line =
                again
                        ? xhtml
                        : "<span data-role=\"Span\" data-stated=\"yes\" id=\"%s\">%s</span>"
                                .formatted(id, xhtml);
        return inNote ? line : numbered(line, own(List.of(cite)));
    }

    /// A note with the place before the full stop that may end it.
    private String placed(String xhtml, String place) {
        boolean ends = xhtml.endsWith(".");
        String open = ends ? xhtml.substring(0, xhtml.length() - 1) : xhtml;
        return open + said("comma", place) + (ends ? "." : "");
    }

    private String said(String parting, String words) {
        return Xhtml.escape(word(parting) + words);
    }

    /// Within the brackets of the citation where it begins with one, else before it.
    private String saidBy(String speaker, String xhtml) {
        String before = Xhtml.escape(speaker);
        if (citations.isNotes()) {
            return before + Xhtml.escape(word("semicolon")) + xhtml;
        }
        return xhtml.startsWith("(")
                ? "(" + before + Xhtml.escape(word("semicolon")) + xhtml.substring(1)
                : "(" + before + ") " + xhtml;
    }

    private static String words(String xhtml) {
        return xhtml.replaceAll("<[^>]*>", "");
    }

    /// `p. iv`, `paras 3–4` in the brief's language; empty when nothing is known.
    String place(Locator locator) {
        String key = locator.word();
        return key.isEmpty() ? "" : word("locator." + key, locator.value());
    }

    /// Who spoke and where, as far as it may be told; empty when nothing is known.
    private String speaker(Use use) {
        return speech(use).collect(Collectors.joining(word("comma")));
    }

    private Stream<String> speech(Use use) {
        boolean hidden = use.rule().protectsNames();
        String who = hidden ? use.described() : use.speaker();
        if (hidden && who.isBlank()) {
            who = word("participant");
        }
        return Stream.of(who, use.occasion()).map(String::strip).filter(part -> !part.isEmpty());
    }

    /// The same without what the author writes beside the quotation.
    private String unnamed(Use use) {
        return speech(use)
                .filter(part -> !beside.contains(Letters.letters(part).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(word("comma")));
    }

    private String who(Source source) {
        Reference reference = source.reference();
        List<String> parts = new ArrayList<>();
        List<String> authors = reference.authors().stream().filter(a -> !a.isBlank()).toList();
        if (authors.size() > NAMED) {
            parts.add(word("and-others", authors.getFirst()));
        } else if (!authors.isEmpty()) {
            parts.add(listed(authors));
        } else if (!reference.byline().isBlank()) {
            parts.add(reference.byline().strip());
        }
        String publisher = reference.publisher().strip();
        if (!publisher.isEmpty() && parts.stream().noneMatch(name -> names(name, publisher))) {
            parts.add(publisher);
        }
        if (parts.isEmpty()) {
            parts.add(Citations.shortTitle(source));
        }
        return String.join(word("comma"), parts);
    }

    /// Whether a name says the publisher's already: as one of its parts, or within when it is of
    /// several words. (Dawn Smith does not say the paper Dawn.)
    private static boolean names(String name, String publisher) {
        String whole = publisher.toLowerCase(Locale.ROOT);
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(lower.split("[,;،|()]")).map(String::strip).anyMatch(whole::equals)
                || whole.contains(" ")
                        && Pattern.compile("(?U)(?<!\\w)" + Pattern.quote(whole) + "(?!\\w)")
                                .matcher(lower)
                                .find();
    }

    private String listed(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        String most = String.join(word("comma"), names.subList(0, names.size() - 1));
        return most + " " + word("and") + " " + names.getLast();
    }

    private String link(Source source, String xhtml) {
        return link(source, xhtml, "");
    }

    private String link(Source source, String xhtml, String attributes) {
        String label = Xhtml.escape(word("go-to-source", source.title()));
        return "<a class=\"cite\""
                + attributes
                + " href=\"#"
                + entryId(source)
                + "\" aria-label=\""
                + label
                + "\">"
                + xhtml
                + "</a>";
    }

    static String entryId(Source source) {
        return "source-" + source.id();
    }

    /// A link cannot stand in a link.
    private static String withoutLinks(String xhtml) {
        return xhtml.replaceAll("</?a\\b[^>]*>", "");
    }

    private String word(String key, Object... args) {
        return template.word(key, language.locale(), args);
    }

    @Override
    public boolean citesInNotes() {
        return citations.isNotes();
    }
}
