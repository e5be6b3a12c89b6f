package org.briefingbuilder.ui.brief;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.Assembly;
import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.BriefBlocks;
import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.publish.Templates;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Digest;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.text.Words;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.NullMarked;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// A small project about ore and duties, with a brief that is assembled from it, in English or in
/// Urdu. All words are made up.
@NullMarked
final class Pivot {

    static final List<String> ORE =
            List.of(
                    "The province offers antimony and lithium (the two that buyers ask for) to any"
                            + " investor who refines them at home.",
                    "A mine without a road is a hole. The road was promised in 2019 and is half"
                            + " built.",
                    "Refining is where a mineral becomes an industry, and where the price is set.",
                    "The ambassador spoke of rare earths, and of the skill that nobody has yet.");

    static final List<String> DUTIES =
            List.of(
                    "A duty of 29% on textiles begins in August unless the two sides agree.",
                    "Cotton, soybeans and gas are bought so that the duty stays away.",
                    "Exporters say that they can bear ten per cent, and no more than that.");

    static final List<String> URDU =
            List.of(
                    "صوبے میں معدنیات کے ذخائر ہیں، مگر مقامی آبادی کا حصہ ابھی طے نہیں ہوا۔",
                    "محصول کا اعلان برآمد کنندگان کے لیے سب سے بڑا خدشہ ہے، تاہم مذاکرات جاری"
                            + " ہیں۔");

    private final Session session = Example.session(7);
    private final Project project;

    private Pivot(Path folder, Executor own, Executor announce) {
        project = Project.create(folder.resolve("pivot.briefing"), session, own, announce);
        List<Theme> themes = project.contents().themes();
        add("Ore and roads: a view", "The Quarry Review", "2025-07-03", "en", ORE, themes, 2);
        add("Duties in August", "Harbour News", "2025-07-19", "en", DUTIES, themes, 3);
        add("معدنیات اور محصولات", "نمونہ", "2026-01-15", "ur", URDU, themes, 2);
        Theme first = themes.getFirst();
        Project.await(
                project.edit(
                        c ->
                                PassageEdits.mark(
                                        c,
                                        List.of(c.passages().get(3)),
                                        Passage.State.DISPUTED,
                                        session.stamp())));
        Project.await(
                project.edit(
                        c ->
                                PassageEdits.tag(
                                        c,
                                        c.sources().getFirst(),
                                        anchorOf(ORE, 1),
                                        List.of(first),
                                        "",
                                        session.ids(),
                                        session.stamp())));
    }

    /// In line, for tests without a window.
    static Desk inLine(Path folder) {
        Pivot pivot = new Pivot(folder, Project.IN_LINE, Project.IN_LINE);
        pivot.brief("en");
        return Desks.inLine(pivot.project, pivot.session);
    }

    /// As a window has it.
    static Desk inWindow(Path folder, String language) {
        Pivot pivot = new Pivot(folder, Desks.own(), Fx.EXECUTOR);
        pivot.brief(language);
        return UiTest.onFx(() -> Desks.inWindow(pivot.project, pivot.session));
    }

    /// Without a brief.
    static Desk bare(Path folder) {
        Pivot pivot = new Pivot(folder, Desks.own(), Fx.EXECUTOR);
        return UiTest.onFx(() -> Desks.inWindow(pivot.project, pivot.session));
    }

    private static Anchor anchorOf(List<String> paragraphs, int index) {
        String text = String.join("\n\n", paragraphs);
        int start = text.indexOf(paragraphs.get(index));
        return Anchor.of(text, new Span(start, start + paragraphs.get(index).length()));
    }

    private void add(
            String title,
            String publisher,
            String date,
            String language,
            List<String> paragraphs,
            List<Theme> themes,
            int theme) {
        String text = String.join("\n\n", paragraphs);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, anchorOf(paragraphs, i).span()));
        }
        Deposit original = Deposit.original(text.getBytes(StandardCharsets.UTF_8));
        Source source =
                new Source(
                        session.ids().source(),
                        project.contents().sources().size() + 1,
                        new Reference(
                                title,
                                List.of("A. Writer"),
                                "",
                                publisher,
                                date,
                                "https://example.org/" + date,
                                language,
                                "article-newspaper"),
                        date + ".txt",
                        "text",
                        original.digest(),
                        Digest.of(text),
                        Digest.of(text),
                        new Outline(blocks, List.of()),
                        List.of(),
                        Words.count(text),
                        false,
                        List.of(),
                        Optional.empty(),
                        session.stamp());
        Project.await(
                project.edit(
                        List.of(original, Deposit.text(text)),
                        c -> SourceEdits.add(c, List.of(source), session.stamp())));
        for (int i = 0; i < paragraphs.size(); i++) {
            int at = i;
            Project.await(
                    project.edit(
                            c ->
                                    PassageEdits.tag(
                                            c,
                                            c.source(source.id()).orElseThrow(),
                                            anchorOf(paragraphs, at),
                                            List.of(themes.get(theme)),
                                            "",
                                            session.ids(),
                                            session.stamp())));
        }
    }

    private void brief(String language) {
        boolean urdu = language.equals("ur");
        Brief.Facts facts =
                new Brief.Facts(
                        urdu ? "معدنیات" : "Ore and duties",
                        urdu ? "سرکاری" : "OFFICIAL – FOR DISCUSSION",
                        List.of("Z. Baloch"),
                        urdu ? "مطالعاتی مرکز" : "Tech and Trade Desk",
                        "1",
                        "2026-01-15",
                        language,
                        "",
                        "A4",
                        Optional.empty());
        List<Theme> themes = project.contents().themes();
        Brief assembled =
                Assembly.of(
                        project.contents(),
                        urdu
                                ? "معدنیات اور محصولات: خطرات اور مواقع"
                                : "Ore and duties: risks and openings",
                        "policy-brief",
                        facts,
                        themes,
                        EnumSet.of(Passage.State.ACCEPTED),
                        Templates.headings("policy-brief", language).stream()
                                .map(h -> new Assembly.Heading(h.role(), h.words()))
                                .toList(),
                        session.ids(),
                        session.stamp());
        Project.await(project.edit(_ -> BriefEdits.add(assembled, session.stamp())));
        put(
                new BlockPlace(List.of(0), 0),
                new BriefBlock.Prose(
                        urdu
                                ? "معدنیات اور منڈی تک رسائی کی پیشکش ہو رہی ہے، جبکہ محصول کی"
                                        + " تاریخ قریب ہے۔"
                                : "Ore and access to markets are on offer while a duty draws near."
                                        + " Three openings are real; two dependencies need a plan"
                                        + " first.",
                        ""));
        put(
                new BlockPlace(List.of(1), 0),
                new BriefBlock.Listing(
                        true,
                        urdu
                                ? List.of("شرائط شائع کی جائیں۔", "دوسرا ذریعہ تلاش کیا جائے۔")
                                : List.of(
                                        "Publish terms for refining before the next round.",
                                        "Pair every imported system with a second supplier.",
                                        "Build the road first.")));
        put(
                new BlockPlace(List.of(2), 0),
                new BriefBlock.Prose(
                        urdu
                                ? "سڑک ابھی تک مکمل نہیں ہوئی۔"
                                : "Officials have put *ore* on the table, and at home the call is"
                                        + " for refining rather than export.",
                        ""));
    }

    private void put(BlockPlace place, BriefBlock block) {
        Project.await(
                project.edit(
                        c ->
                                BriefBlocks.insert(
                                        c.briefs().getFirst(),
                                        place,
                                        List.of(block),
                                        session.stamp())));
    }
}
