package org.briefingbuilder.store;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Section;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The tables of briefs. A brief is written whole: it has some hundred rows.
final class BriefTable implements Table<Brief> {

    private static final String COLUMNS =
            "id, title, template, short_title, marking, organisation, version, date, language,"
                    + " style, paper, made_by, made_at, place, time, chair, run_in_words";

    private final Database database;
    private final Shared shared;

    BriefTable(Database database, Shared shared) {
        this.database = database;
        this.shared = shared;
    }

    /// A row of `brief_section` while the tree is put together again.
    private record Branch(int position, Optional<Integer> parent, Section section) {}

    /// A row of `brief_block`.
    private record Leaf(int section, BriefBlock block) {}

    @Override
    public void insert(Brief brief) {
        Brief.Facts facts = brief.facts();
        database.run(
                "INSERT INTO brief (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                brief.id(),
                brief.title(),
                brief.template(),
                facts.shortTitle(),
                facts.marking(),
                facts.organisation(),
                facts.version(),
                facts.date(),
                facts.language(),
                facts.style(),
                facts.paper(),
                brief.made().by(),
                brief.made().at().toEpochMilli(),
                meeting(facts).place(),
                meeting(facts).time(),
                meeting(facts).chair(),
                runInWords(facts));
        insertLists(brief);
    }

    @Override
    public void update(Brief before, Brief after) {
        Brief.Facts facts = after.facts();
        database.run(
                "UPDATE brief SET title = ?, template = ?, short_title = ?, marking = ?,"
                        + " organisation = ?, version = ?, date = ?, language = ?, style = ?,"
                        + " paper = ?, made_by = ?, made_at = ?, place = ?, time = ?,"
                        + " chair = ?, run_in_words = ? WHERE id = ?",
                after.title(),
                after.template(),
                facts.shortTitle(),
                facts.marking(),
                facts.organisation(),
                facts.version(),
                facts.date(),
                facts.language(),
                facts.style(),
                facts.paper(),
                after.made().by(),
                after.made().at().toEpochMilli(),
                meeting(facts).place(),
                meeting(facts).time(),
                meeting(facts).chair(),
                runInWords(facts),
                after.id());
        database.run("DELETE FROM brief_author WHERE brief = ?", after.id());
        database.run("DELETE FROM brief_section WHERE brief = ?", after.id());
        database.run("DELETE FROM brief_block WHERE brief = ?", after.id());
        insertLists(after);
    }

    private static Brief.Meeting meeting(Brief.Facts facts) {
        return facts.meeting().orElse(new Brief.Meeting("", "", ""));
    }

    private static @Nullable Integer runInWords(Brief.Facts facts) {
        return facts.runInWords().isPresent() ? facts.runInWords().getAsInt() : null;
    }

    @Override
    public void delete(String id) {
        database.run("DELETE FROM brief WHERE id = ?", id);
    }

    @Override
    public List<Brief> all() {
        return read(Lists.all(database));
    }

    @Override
    public List<Brief> withId(String id) {
        return read(Lists.one(database, id));
    }

    private void insertLists(Brief brief) {
        int position = 0;
        for (String author : brief.facts().authors()) {
            database.run(
                    "INSERT INTO brief_author (brief, position, name) VALUES (?,?,?)",
                    brief.id(),
                    position++,
                    author);
        }
        int section = 0;
        for (Section outer : brief.sections()) {
            section = insert(brief.id(), outer, Optional.empty(), section);
        }
    }

    /// Writes a section and all in it as number `position`; gives the next free number.
    private int insert(String brief, Section section, Optional<Integer> parent, int position) {
        database.run(
                "INSERT INTO brief_section (brief, position, parent, role, heading, theme)"
                        + " VALUES (?,?,?,?,?,?)",
                brief,
                position,
                parent.orElse(null),
                section.role().name(),
                section.heading(),
                section.theme().orElse(null));
        int place = 0;
        for (BriefBlock block : section.blocks()) {
            Optional<BriefBlock.Quotation> quotation =
                    block instanceof BriefBlock.Quotation q ? Optional.of(q) : Optional.empty();
            database.run(
                    "INSERT INTO brief_block (brief, section, position, kind, quotation, passage,"
                            + " content) VALUES (?,?,?,?,?,?,?)",
                    brief,
                    position,
                    place++,
                    kind(block),
                    quotation.map(BriefBlock.Quotation::id).orElse(null),
                    quotation.map(BriefBlock.Quotation::passage).orElse(null),
                    Json.of(block));
        }
        int next = position + 1;
        for (Section inner : section.sections()) {
            next = insert(brief, inner, Optional.of(position), next);
        }
        return next;
    }

    private static String kind(BriefBlock block) {
        return switch (block) {
            case BriefBlock.Heading _ -> "heading";
            case BriefBlock.Prose _ -> "prose";
            case BriefBlock.Quotation _ -> "quotation";
            case BriefBlock.Listing _ -> "listing";
            case BriefBlock.Table _ -> "table";
            case BriefBlock.Figure _ -> "figure";
            case BriefBlock.Questions _ -> "questions";
            case BriefBlock.Timetable _ -> "timetable";
            case BriefBlock.Speakers _ -> "speakers";
            case BriefBlock.Matrix _ -> "matrix";
            case BriefBlock.Lines _ -> "lines";
            case BriefBlock.PageBreak _ -> "page-break";
        };
    }

    private List<Brief> read(Lists lists) {
        Map<String, List<String>> authors =
                lists.of("brief_author", "brief", "name", r -> r.getString(1));
        Map<String, List<Leaf>> leaves =
                lists.of(
                        "brief_block",
                        List.of("brief", "section", "position"),
                        "section, content",
                        r -> new Leaf(r.getInt(1), Json.read(r.getString(2), BriefBlock.class)));
        Map<String, List<Branch>> branches =
                lists.of(
                        "brief_section",
                        "brief",
                        "position, parent, role, heading, theme",
                        r ->
                                new Branch(
                                        r.getInt(1),
                                        Optional.ofNullable(r.find(2)).map(Integer::valueOf),
                                        new Section(
                                                Section.Role.valueOf(r.getString(3)),
                                                r.getString(4),
                                                Optional.ofNullable(r.find(5)).map(shared::name),
                                                List.of(),
                                                List.of())));
        return lists.items(
                "brief",
                COLUMNS,
                r -> {
                    String id = shared.name(r.getString(1));
                    return new Brief(
                            id,
                            r.getString(2),
                            r.getString(3),
                            new Brief.Facts(
                                    r.getString(4),
                                    r.getString(5),
                                    authors.getOrDefault(id, List.of()),
                                    r.getString(6),
                                    r.getString(7),
                                    r.getString(8),
                                    r.getString(9),
                                    r.getString(10),
                                    r.getString(11),
                                    Optional.of(
                                            new Brief.Meeting(
                                                    r.getString(14),
                                                    r.getString(15),
                                                    r.getString(16))),
                                    words(r.find(17))),
                            inside(
                                    Optional.empty(),
                                    branches.getOrDefault(id, List.of()),
                                    leaves.getOrDefault(id, List.of())),
                            shared.stamp(r.getString(12), r.getLong(13)));
                });
    }

    private static OptionalInt words(@Nullable String words) {
        return words == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words));
    }

    /// The sections inside the one with this number. A section stands after the one around it, so
    /// that even a tampered tree ends.
    private static List<Section> inside(
            Optional<Integer> parent, List<Branch> branches, List<Leaf> leaves) {
        List<Section> sections = new ArrayList<>();
        for (Branch branch : branches) {
            if (branch.parent().equals(parent) && branch.position() > parent.orElse(-1)) {
                Section bare = branch.section();
                sections.add(
                        new Section(
                                bare.role(),
                                bare.heading(),
                                bare.theme(),
                                leaves.stream()
                                        .filter(leaf -> leaf.section() == branch.position())
                                        .map(Leaf::block)
                                        .toList(),
                                inside(Optional.of(branch.position()), branches, leaves)));
            }
        }
        return sections;
    }
}
