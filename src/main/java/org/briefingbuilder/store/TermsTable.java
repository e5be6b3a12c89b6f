package org.briefingbuilder.store;

import org.briefingbuilder.model.Terms;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The tables of the terms of use.
final class TermsTable implements Table<Terms> {

    private final Database database;
    private final Shared shared;

    TermsTable(Database database, Shared shared) {
        this.database = database;
        this.shared = shared;
    }

    @Override
    public void insert(Terms terms) {
        database.run(
                "INSERT INTO terms (about, rule, speaker, occasion, described, marking, made_by,"
                        + " made_at, id) VALUES (?,?,?,?,?,?,?,?,?)",
                terms.about(),
                label(terms.rule()),
                terms.speaker(),
                terms.occasion(),
                terms.described(),
                terms.marking(),
                terms.made().by(),
                terms.made().at().toEpochMilli(),
                terms.id());
        insertNames(terms);
    }

    @Override
    public void update(Terms before, Terms after) {
        database.run(
                "UPDATE terms SET about = ?, rule = ?, speaker = ?, occasion = ?, described = ?,"
                        + " marking = ?, made_by = ?, made_at = ? WHERE id = ?",
                after.about(),
                label(after.rule()),
                after.speaker(),
                after.occasion(),
                after.described(),
                after.marking(),
                after.made().by(),
                after.made().at().toEpochMilli(),
                after.id());
        if (!before.names().equals(after.names())) {
            database.run("DELETE FROM terms_name WHERE terms = ?", after.id());
            insertNames(after);
        }
    }

    @Override
    public void delete(String id) {
        database.run("DELETE FROM terms WHERE id = ?", id);
    }

    @Override
    public List<Terms> all() {
        return read(Lists.all(database));
    }

    @Override
    public List<Terms> withId(String id) {
        return read(Lists.one(database, id));
    }

    private void insertNames(Terms terms) {
        int position = 0;
        for (String name : terms.names()) {
            database.run(
                    "INSERT INTO terms_name (terms, position, name) VALUES (?,?,?)",
                    terms.id(),
                    position++,
                    name);
        }
    }

    private List<Terms> read(Lists lists) {
        Map<String, List<String>> names =
                lists.of("terms_name", "terms", "name", r -> r.getString(1));
        return lists.items(
                "terms",
                "id, about, rule, speaker, occasion, described, marking, made_by, made_at",
                r -> {
                    String id = r.getString(1);
                    return new Terms(
                            id,
                            shared.name(r.getString(2)),
                            Terms.Rule.valueOf(r.getString(3).toUpperCase(Locale.ROOT)),
                            r.getString(4),
                            r.getString(5),
                            r.getString(6),
                            names.getOrDefault(id, List.of()),
                            r.getString(7),
                            shared.stamp(r.getString(8), r.getLong(9)));
                });
    }

    private static String label(Terms.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }
}
