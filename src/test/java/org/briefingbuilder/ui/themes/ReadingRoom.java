package org.briefingbuilder.ui.themes;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.edits.NoteEdits;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.UiTest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// A project of one English and one Urdu source, with passages, notes and a brief, as a window has
/// it.
final class ReadingRoom {

    static final List<String> ENGLISH =
            List.of(
                    "Cotton, soybean and gas for a lower duty",
                    "The first shock came in July, when a letter put a duty of 29 percent on every"
                            + " bale and every shirt.",
                    "Make the province a centre for the mining of coins with 2,000 MW that nobody"
                            + " buys.",
                    "Open the hills to investors who look for antimony and lithium outside the"
                            + " chains that one country holds.",
                    "The ministry offered to buy cotton, soybean and liquid gas, while firms from"
                            + " abroad get access to its mineral sector. Whoever sells under such a"
                            + " bargain has to ask what happens when the buyer changes his mind,"
                            + " for the plant is built for one ore and one port, and the loan is"
                            + " paid in a money that is not printed here. Nobody at the table could"
                            + " say who would carry that risk after the third year, and the minutes"
                            + " leave the line empty.",
                    "Envoys from both sides work closely with the boards that will have to sign.");

    static final List<String> URDU =
            List.of(
                    "معدنیات اور محصولات",
                    "صوبے میں اینٹیمنی اور لیتھیم کے ذخائر پر سرمایہ کاری کی پیشکش کی گئی ہے۔",
                    "ٹیکسٹائل پر 29 فیصد محصول کا اعلان برآمد کنندگان کے لیے سب سے بڑا خدشہ ہے"
                            + " اور مذاکرات جاری ہیں۔");

    private final Session session = ayesha();
    private final Project project;
    private final Desk desk;

    ReadingRoom(Path folder) {
        project =
                Project.create(folder.resolve("room.briefing"), session, Desks.own(), Fx.EXECUTOR);
        add(ENGLISH);
        add(URDU);
        mark(0, 1, "tariffs");
        mark(0, 2, "crypto");
        mark(0, 3, "minerals");
        mark(0, 4, "minerals", "dependency risk");
        mark(0, 5);
        mark(1, 1, "minerals");
        mark(1, 2, "tariffs");
        desk = UiTest.onFx(() -> Desks.inWindow(project, session));
    }

    private static Session ayesha() {
        AtomicLong second = new AtomicLong(Instant.parse("2026-05-12T09:30:00Z").getEpochSecond());
        return new Session(
                "Ayesha K.",
                () -> Instant.ofEpochSecond(second.incrementAndGet()),
                new Ids(new Random(5)));
    }

    Desk desk() {
        return desk;
    }

    Session session() {
        return session;
    }

    Contents contents() {
        return project.contents();
    }

    Theme theme(String name) {
        return contents().themeNamed(name).orElseThrow();
    }

    Source source(int index) {
        return contents().sources().get(index);
    }

    Passage passage(int source, int index) {
        return contents().passagesOf(source(source)).get(index);
    }

    /// Makes an edit and waits for it.
    void edit(Function<Contents, Edit> make) {
        Project.await(project.edit(make));
    }

    Note note(Passage passage, String words) {
        edit(c -> NoteEdits.add(passage, words, session.ids(), session.stamp()));
        return contents().notes().getLast();
    }

    Note answer(Note note, String words) {
        edit(c -> NoteEdits.answer(note, words, session.ids(), session.stamp()));
        return contents().notes().getLast();
    }

    void theme(String name, Optional<String> parent) {
        edit(c -> ThemeEdits.add(c, name, session.ids(), session.stamp()));
        if (parent.isPresent()) {
            Theme theme = theme(name);
            edit(
                    c ->
                            ThemeEdits.change(c, theme, theme.withParent(parent), session.stamp())
                                    .orElseThrow());
        }
    }

    Brief brief(String title, Passage... quoted) {
        List<BriefBlock> blocks = new ArrayList<>();
        for (Passage passage : quoted) {
            blocks.add(
                    new BriefBlock.Quotation(
                            session.ids().quotation(), passage.id(), List.of(), ""));
        }
        Brief brief =
                new Brief(
                        session.ids().brief(),
                        title,
                        "policy-brief",
                        Brief.Facts.none(),
                        List.of(
                                new Section(
                                        Section.Role.EVIDENCE,
                                        "Evidence",
                                        Optional.empty(),
                                        blocks,
                                        List.of())),
                        session.stamp());
        edit(c -> BriefEdits.add(brief, session.stamp()));
        return brief;
    }

    /// So many passages more in the first source, in one edit.
    void passages(int many) {
        String text = project.text(source(0).text());
        List<Theme> themes = contents().themes();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int start = i % (text.length() - 40);
            changes.add(
                    Change.added(
                            new Passage(
                                    session.ids().passage(),
                                    source(0).id(),
                                    Anchor.of(text, new Span(start, start + 10 + i % 29)),
                                    List.of(
                                            new Tag(
                                                    themes.get(i % themes.size()).id(),
                                                    session.stamp())),
                                    Passage.State.ACCEPTED,
                                    session.stamp())));
        }
        edit(_ -> new Edit("passage.tag", "", session.stamp(), changes));
    }

    private void add(List<String> paragraphs) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            int start = text.length();
            text.append(paragraph);
            blocks.add(
                    new Block(
                            start == 0 ? Block.Kind.TITLE : Block.Kind.PARAGRAPH,
                            start == 0 ? 1 : 0,
                            new Span(start, text.length())));
            text.append("\n\n");
        }
        Example.Document document =
                Example.document(session, text.toString(), new Outline(blocks, List.of()));
        Project.await(
                project.edit(
                        document.deposits(),
                        c -> SourceEdits.add(c, List.of(document.source()), session.stamp())));
    }

    private void mark(int source, int paragraph, String... themes) {
        Source in = source(source);
        Anchor anchor =
                Anchor.of(project.text(in.text()), in.outline().blocks().get(paragraph).span());
        List<Theme> tags = new ArrayList<>();
        for (String name : themes) {
            tags.add(theme(name));
        }
        edit(c -> PassageEdits.tag(c, in, anchor, tags, "", session.ids(), session.stamp()));
    }
}
