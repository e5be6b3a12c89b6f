package org.briefingbuilder.app;

import org.briefingbuilder.edits.Assembly;
import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.edits.NoteEdits;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.RevisionEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Delivery;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/// Edits of every kind that the program knows, chosen by chance, fitting the contents they are made
/// from.
public final class RandomEdits {

    private final Session session;
    private final Random random;
    private final Map<String, String> texts = new HashMap<>();

    /// What the last edit brings along.
    private List<Deposit> deposits = List.of();

    public RandomEdits(long seed) {
        this.session = Example.session(seed);
        this.random = new Random(seed);
    }

    public Session session() {
        return session;
    }

    public List<Deposit> deposits() {
        return deposits;
    }

    /// The next edit; sometimes an empty one.
    public Edit next(Contents contents) {
        deposits = List.of();
        if (contents.sources().isEmpty()) {
            return addSource(contents);
        }
        Source source = any(contents.sources());
        Optional<Passage> passage = maybe(contents.passages());
        Optional<Theme> theme = maybe(contents.themes());
        Optional<Note> note = maybe(contents.notes());
        Optional<Brief> brief = maybe(contents.briefs());
        return switch (random.nextInt(40)) {
            case 0 -> addSource(contents);
            case 1 ->
                    SourceEdits.describe(
                            source,
                            source.reference().withTitle(Example.sentence(random, 4)),
                            session.stamp());
            case 2 ->
                    random.nextInt(4) == 0
                            ? SourceEdits.remove(contents, source, session.stamp())
                            : revise(contents, source);
            case 3, 4 ->
                    ThemeEdits.add(
                            contents, Example.sentence(random, 2), session.ids(), session.stamp());
            case 5 ->
                    theme.flatMap(
                                    t ->
                                            ThemeEdits.change(
                                                    contents,
                                                    t,
                                                    reworded(t, contents),
                                                    session.stamp()))
                            .orElseGet(() -> tag(contents, source));
            case 6 ->
                    theme.map(
                                    t ->
                                            ThemeEdits.merge(
                                                    contents,
                                                    t,
                                                    any(contents.themes()),
                                                    session.stamp()))
                            .orElseGet(() -> tag(contents, source));
            case 7 ->
                    theme.map(t -> ThemeEdits.remove(contents, t, session.stamp()))
                            .orElseGet(() -> tag(contents, source));
            case 8, 9, 10 -> noteAbout(contents);
            case 11, 12 ->
                    note.map(
                                    n ->
                                            NoteEdits.answer(
                                                    n,
                                                    Example.sentence(random, 5),
                                                    session.ids(),
                                                    session.stamp()))
                            .orElseGet(() -> noteAbout(contents));
            case 13 ->
                    note.map(n -> NoteEdits.change(n, Example.sentence(random, 6), session.stamp()))
                            .orElseGet(() -> noteAbout(contents));
            case 14 ->
                    note.map(n -> NoteEdits.remove(contents, n, session.stamp()))
                            .orElseGet(() -> noteAbout(contents));
            case 15, 16 ->
                    passage.map(
                                    p ->
                                            PassageEdits.mark(
                                                    contents,
                                                    List.of(p),
                                                    any(List.of(Passage.State.values())),
                                                    session.stamp()))
                            .orElseGet(() -> tag(contents, source));
            case 17 ->
                    passage.map(p -> PassageEdits.remove(contents, p, session.stamp()))
                            .orElseGet(() -> tag(contents, source));
            case 18, 19 ->
                    passage.filter(p -> !p.tags().isEmpty())
                            .map(
                                    p ->
                                            PassageEdits.untag(
                                                    contents,
                                                    p,
                                                    contents.theme(p.tags().getFirst().theme())
                                                            .orElseThrow(),
                                                    session.stamp()))
                            .orElseGet(() -> tag(contents, source));
            case 20, 21 -> BriefEdits.add(assembled(contents), session.stamp());
            case 22, 23, 24 ->
                    brief.map(b -> BriefEdits.change(b, written(b, contents), session.stamp()))
                            .orElseGet(() -> tag(contents, source));
            case 25 ->
                    brief.map(b -> BriefEdits.remove(contents, b, session.stamp()))
                            .orElseGet(() -> tag(contents, source));
            case 26, 27 ->
                    passage.map(p -> move(contents, p)).orElseGet(() -> tag(contents, source));
            case 28 ->
                    PassageEdits.tagAll(
                            contents, some(contents.passages()), some(contents.themes()), now());
            case 29 ->
                    theme.map(
                                    t ->
                                            PassageEdits.untagAll(
                                                    contents, some(contents.passages()), t, now()))
                            .orElseGet(() -> tag(contents, source));
            case 30 -> {
                List<Passage> some = some(contents.passages());
                yield PassageEdits.removeAll(
                        contents, some.subList(0, Math.min(2, some.size())), now());
            }
            case 31 -> {
                List<Theme> themes = new ArrayList<>(contents.themes());
                Collections.shuffle(themes, random);
                yield ThemeEdits.order(contents, themes, now());
            }
            case 32 ->
                    random.nextInt(6) == 0
                            ? SourceEdits.removeAll(contents, some(contents.sources()), now())
                            : addSource(contents);
            case 33, 34 -> restore(contents, source);
            default -> tag(contents, source);
        };
    }

    private Edit restore(Contents contents, Source source) {
        Delivery delivery =
                SourceEdits.restore(contents, source, source.removed(), texts::get, now());
        deposits = delivery.deposits();
        deposits.forEach(d -> texts.put(d.digest(), new String(d.bytes(), StandardCharsets.UTF_8)));
        return delivery.edit();
    }

    private Stamp now() {
        return session.stamp();
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }

    /// To the place of another passage of its source, or to a place of its own.
    private Edit move(Contents contents, Passage passage) {
        Source source = contents.source(passage.source()).orElseThrow();
        Anchor to =
                random.nextBoolean()
                        ? any(contents.passagesOf(source)).anchor()
                        : Example.anchor(
                                source,
                                java.util.Objects.requireNonNull(texts.get(source.text())),
                                random);
        return PassageEdits.move(contents, passage, to, session.stamp());
    }

    private Edit addSource(Contents contents) {
        Example.Document document = Example.document(session, random, 5 + random.nextInt(40));
        deposits = document.deposits();
        deposits.forEach(d -> texts.put(d.digest(), new String(d.bytes(), StandardCharsets.UTF_8)));
        Source source = document.source();
        return SourceEdits.add(contents, List.of(source), session.stamp());
    }

    /// A newer version, to which some passages go over, anywhere.
    private Edit revise(Contents contents, Source source) {
        Example.Document document = Example.document(session, random, 5 + random.nextInt(40));
        deposits = document.deposits();
        deposits.forEach(d -> texts.put(d.digest(), new String(d.bytes(), StandardCharsets.UTF_8)));
        Source newer = document.source();
        String text = java.util.Objects.requireNonNull(texts.get(newer.text()));
        Map<String, RevisionEdits.Decision> decisions = new HashMap<>();
        for (Passage passage : contents.passagesOf(source)) {
            if (random.nextBoolean()) {
                decisions.put(
                        passage.id(),
                        random.nextInt(4) == 0
                                ? new RevisionEdits.Decision.Drop()
                                : new RevisionEdits.Decision.Take(
                                        Example.anchor(newer, text, random).span()));
            }
        }
        return RevisionEdits.revise(contents, source, newer, text, decisions, session.stamp());
    }

    private Edit tag(Contents contents, Source source) {
        Anchor anchor =
                Example.anchor(
                        source, java.util.Objects.requireNonNull(texts.get(source.text())), random);
        List<Theme> themes = new ArrayList<>();
        maybe(contents.themes()).ifPresent(themes::add);
        String note = random.nextInt(5) == 0 ? Example.sentence(random, 4) : "";
        return PassageEdits.tag(
                contents, source, anchor, themes, note, session.ids(), session.stamp());
    }

    private Edit noteAbout(Contents contents) {
        List<Item> items = contents.all().filter(i -> !(i instanceof Note)).toList();
        return NoteEdits.add(
                any(items), Example.sentence(random, 5), session.ids(), session.stamp());
    }

    private Theme reworded(Theme theme, Contents contents) {
        Optional<String> parent =
                contents.themes().stream()
                        .filter(t -> t.order() < theme.order() && !isInside(t, theme, contents))
                        .map(Theme::id)
                        .findFirst();
        return new Theme(
                theme.id(),
                Example.sentence(random, 2),
                Example.sentence(random, 9),
                List.of(Example.sentence(random, 1), "انحصار"),
                1 + random.nextInt(12),
                "Z" + random.nextInt(9),
                parent,
                theme.order());
    }

    private static boolean isInside(Theme theme, Theme outer, Contents contents) {
        return level(theme, outer, contents) > 0;
    }

    /// How many levels inside `outer` a theme stands; 0 when it does not.
    private static int level(Theme theme, Theme outer, Contents contents) {
        int level = 0;
        Optional<Theme> at = theme.parent().flatMap(contents::theme);
        while (at.isPresent()) {
            level++;
            if (at.get().id().equals(outer.id())) {
                return level;
            }
            at = at.get().parent().flatMap(contents::theme);
        }
        return 0;
    }

    private Brief assembled(Contents contents) {
        return Assembly.of(
                contents,
                Example.sentence(random, 5),
                "policy-brief",
                Brief.Facts.none(),
                contents.themes(),
                Set.of(Passage.State.ACCEPTED, Passage.State.REVIEWED),
                List.of(
                        new Assembly.Heading(Section.Role.SUMMARY, "Summary"),
                        new Assembly.Heading(Section.Role.EVIDENCE, "Evidence"),
                        new Assembly.Heading(Section.Role.QUESTIONS, "Questions")),
                session.ids(),
                session.stamp());
    }

    /// The brief with a section that has a block of every kind, one more level deep each time.
    private Brief written(Brief brief, Contents contents) {
        List<BriefBlock> blocks = new ArrayList<>();
        blocks.add(new BriefBlock.Heading("A *heading*"));
        blocks.add(new BriefBlock.Prose(Example.sentence(random, 12), "ur"));
        blocks.add(new BriefBlock.Listing(random.nextBoolean(), List.of("one", "two")));
        blocks.add(
                new BriefBlock.Table(
                        "Table", List.of("a", "b"), List.of(List.of("1", "2"), List.of("", "4"))));
        blocks.add(new BriefBlock.Figure("00ff", "a curve that rises", "Figure"));
        Optional<Passage> passage = maybe(contents.passages());
        blocks.add(
                new BriefBlock.Questions(
                        List.of(
                                new BriefBlock.Question("Why?", passage.map(Passage::id)),
                                new BriefBlock.Question("When?", Optional.empty()))));
        passage.ifPresent(
                p ->
                        blocks.add(
                                new BriefBlock.Quotation(
                                        session.ids().quotation(),
                                        p.id(),
                                        List.of(
                                                new Alteration.Omission(new Span(0, 1)),
                                                new Alteration.Insertion(1, "we"),
                                                new Alteration.Emphasis(new Span(1, 2)),
                                                new Alteration.Sic(2)),
                                        "Note this.")));
        List<Section> inner = brief.sections().size() > 4 ? List.of() : brief.sections();
        Section section =
                new Section(
                        Section.Role.OPTIONS,
                        Example.sentence(random, 3),
                        maybe(contents.themes()).map(Theme::id),
                        blocks,
                        inner.isEmpty() ? List.of() : inner.subList(0, 1));
        List<Section> sections =
                new ArrayList<>(inner.isEmpty() ? List.of() : inner.subList(1, inner.size()));
        sections.add(section);
        return brief.withSections(sections)
                .withFacts(
                        new Brief.Facts(
                                "short",
                                "OFFICIAL",
                                List.of("Amina", "Bilal"),
                                "Office",
                                "2",
                                "2026-11-22",
                                "en",
                                "apa",
                                "A4",
                                Optional.empty(),
                                random.nextBoolean()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(random.nextInt(60))));
    }

    private <T> Optional<T> maybe(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(any(all));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
