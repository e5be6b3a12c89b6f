package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random but sound contents: themes within themes, revisions, threads of notes, briefs with inner
/// sections that quote and ask.
public final class Projects {

    private final Random random;
    private final List<String> sources = new ArrayList<>();
    private final List<String> themes = new ArrayList<>();
    private final List<String> passages = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<String> briefs = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private int quotations;

    private Projects(Random random) {
        this.random = random;
    }

    public static Contents random(Random random) {
        return new Projects(random).contents();
    }

    private Contents contents() {
        for (int i = 0; i <= random.nextInt(4); i++) {
            String id = "s" + i;
            Source source =
                    sources.isEmpty() || random.nextBoolean()
                            ? Some.source(id, i + 1)
                            : random.nextBoolean()
                                    ? Some.revision(id, i + 1, one(sources))
                                    : Some.attached(id, i + 1, one(sources));
            items.add(source.withMarks(doubts(), markups()));
            sources.add(id);
        }
        for (int i = 0; i <= random.nextInt(6); i++) {
            String id = "t" + i;
            items.add(
                    themes.isEmpty() || random.nextInt(3) == 0
                            ? Some.theme(id, i + 1)
                            : Some.theme(id, i + 1, one(themes)));
            themes.add(id);
        }
        for (int i = 0; i <= random.nextInt(10); i++) {
            String id = "p" + i;
            String[] tags =
                    themes.stream().filter(t -> random.nextInt(3) == 0).toArray(String[]::new);
            Passage passage = Some.passage(id, one(sources), random.nextInt(60), tags);
            items.add(passage.withState(one(List.of(Passage.State.values()))));
            passages.add(id);
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            items.add(Some.brief("b" + i, section(2), section(1)));
            briefs.add("b" + i);
        }
        for (int i = 0; i < random.nextInt(12); i++) {
            items.add(note("n" + i, i));
        }
        List<String> bound = new ArrayList<>(sources);
        bound.addAll(passages);
        bound.addAll(briefs);
        for (String about : bound) {
            if (random.nextInt(3) == 0) {
                items.add(Some.terms("r" + about, about, one(List.of(Terms.Rule.values()))));
            }
        }
        for (String brief : briefs) {
            items.add(new Waiver("w" + brief, brief, "check.state", "q0", "agreed", Some.STAMP));
        }
        items.add(new KnownWord("k0", "Swat", Some.STAMP));
        items.add(new Scale("m0", "Own", List.of("open", "closed"), Some.STAMP));
        return Contents.of(items);
    }

    private List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String reason = random.nextBoolean() ? Doubt.MACHINE_READ : "hidden-covered";
            doubts.add(new Doubt(words(), reason));
        }
        return doubts;
    }

    private List<Markup> markups() {
        List<Markup> markups = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Markup.Kind kind = one(List.of(Markup.Kind.values()));
            Optional<Instant> at =
                    random.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(Instant.ofEpochSecond(random.nextInt(1 << 30)));
            String text = kind == Markup.Kind.NOTE || random.nextBoolean() ? "Ask them " + i : "";
            Span span = random.nextInt(5) == 0 ? new Span(7, 7) : words();
            markups.add(new Markup(kind, span, random.nextBoolean() ? "Ahmad" : "", at, text));
        }
        return markups;
    }

    private Span words() {
        int start = random.nextInt(60);
        return new Span(start, start + 1 + random.nextInt(20));
    }

    private Note note(String id, int second) {
        Note note;
        if (notes.isEmpty() || random.nextBoolean()) {
            List<String> about = new ArrayList<>(sources);
            about.addAll(themes);
            about.addAll(passages);
            about.addAll(briefs);
            note = Some.note(id, one(about), second);
        } else {
            Note to = notes.get(random.nextInt(notes.size()));
            note = Some.answer(id, to.about(), to.id(), second);
        }
        notes.add(note);
        return note;
    }

    private Section section(int depth) {
        List<BriefBlock> blocks = new ArrayList<>();
        blocks.add(new BriefBlock.Prose("Own words.", ""));
        for (int i = 0; i < random.nextInt(4); i++) {
            blocks.add(Some.quotation("q" + quotations++, one(passages)));
        }
        if (blocks.size() > 1 && quotations % 3 == 0) {
            String first = ((BriefBlock.Quotation) blocks.get(1)).id();
            blocks.set(0, new BriefBlock.Prose("Own words " + RunIn.mark(first) + ".", ""));
        }
        if (random.nextBoolean()) {
            blocks.add(Some.asking(one(passages)));
        }
        Optional<String> theme =
                random.nextBoolean() ? Optional.of(one(themes)) : Optional.<String>empty();
        List<Section> inner = depth == 0 ? List.of() : List.of(section(depth - 1));
        return new Section(Section.Role.EVIDENCE, "Evidence", theme, blocks, inner);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
