package org.briefingbuilder.store;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Flaw;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.model.Waiver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Contents out of items of which some may be missing: what refers to a lost item lets go of it,
/// and is lost itself only when it means nothing without.
record Mending(Contents contents, List<Flaw> flaws) {

    static Mending of(List<Item> items) {
        try {
            return new Mending(Contents.of(items), List.of());
        } catch (Contents.Conflict incomplete) {
            return onePerEdit(items);
        }
    }

    private static Mending onePerEdit(List<Item> items) {
        List<Flaw> flaws = new ArrayList<>();
        Contents contents = Contents.empty();
        List<Item> waiting = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            items.stream().filter(kind.type()::isInstance).forEach(waiting::add);
        }
        boolean letGo = false;
        while (!waiting.isEmpty()) {
            List<Item> still = new ArrayList<>();
            for (Item item : waiting) {
                Item tried = letGo ? without(item, contents) : item;
                try {
                    contents = contents.with(added(tried));
                    if (!tried.equals(item)) {
                        flaws.add(
                                Flaw.of("salvage.item-changed", Kind.of(item).label(), item.id()));
                    }
                } catch (Contents.Conflict missesOne) {
                    still.add(item);
                }
            }
            if (still.size() == waiting.size()) {
                if (letGo) {
                    still.forEach(
                            i ->
                                    flaws.add(
                                            Flaw.of(
                                                    "salvage.item-lost",
                                                    Kind.of(i).label(),
                                                    i.id())));
                    break;
                }
                letGo = true;
            }
            waiting = still;
        }
        return new Mending(contents, List.copyOf(flaws));
    }

    private static Edit added(Item item) {
        return new Edit("salvage", "", new Stamp("", Instant.EPOCH), List.of(Change.added(item)));
    }

    /// The item without what it could do without.
    private static Item without(Item item, Contents contents) {
        return switch (item) {
            case Source s ->
                    new Source(
                            s.id(),
                            s.order(),
                            s.reference(),
                            s.file(),
                            s.format(),
                            s.original(),
                            s.raw(),
                            s.text(),
                            s.outline(),
                            s.removed(),
                            s.words(),
                            s.incomplete(),
                            s.warnings(),
                            s.forerunner().filter(id -> contents.item(id).isPresent()),
                            s.added(),
                            s.doubts(),
                            s.markups(),
                            s.within().filter(id -> contents.item(id).isPresent()),
                            s.tracked());
            case Theme t ->
                    new Theme(
                            t.id(),
                            t.name(),
                            t.definition(),
                            t.words(),
                            t.colour(),
                            t.mark(),
                            t.parent().filter(id -> contents.item(id).isPresent()),
                            t.order());
            case Passage p ->
                    p.withTags(
                            p.tags().stream()
                                    .filter(tag -> contents.item(tag.theme()).isPresent())
                                    .toList());
            case Note n ->
                    new Note(
                            n.id(),
                            n.about(),
                            n.answers().filter(id -> contents.item(id).isPresent()),
                            n.text(),
                            n.made());
            case Brief b -> b.withSections(without(b.sections(), contents));
            case Terms _, Waiver _, Scale _, KnownWord _ -> item;
        };
    }

    private static List<Section> without(List<Section> sections, Contents contents) {
        return sections.stream()
                .map(
                        s ->
                                new Section(
                                        s.role(),
                                        s.heading(),
                                        s.theme().filter(id -> contents.item(id).isPresent()),
                                        s.blocks().stream()
                                                .filter(block -> isWhole(block, contents))
                                                .toList(),
                                        without(s.sections(), contents)))
                .toList();
    }

    private static boolean isWhole(BriefBlock block, Contents contents) {
        return switch (block) {
            case BriefBlock.Quotation q -> contents.item(q.passage()).isPresent();
            case BriefBlock.Questions asked ->
                    asked.questions().stream()
                            .flatMap(q -> q.passage().stream())
                            .allMatch(id -> contents.item(id).isPresent());
            default -> true;
        };
    }
}
