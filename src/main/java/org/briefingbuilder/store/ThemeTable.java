package org.briefingbuilder.store;

import org.briefingbuilder.model.Theme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables of themes.
final class ThemeTable implements Table<Theme> {

    private final Database database;
    private final Shared shared;

    ThemeTable(Database database, Shared shared) {
        this.database = database;
        this.shared = shared;
    }

    @Override
    public void insert(Theme theme) {
        database.run(
                "INSERT INTO theme (name, definition, colour, mark, parent, position, id)"
                        + " VALUES (?,?,?,?,?,?,?)",
                theme.name(),
                theme.definition(),
                theme.colour(),
                theme.mark(),
                theme.parent().orElse(null),
                theme.order(),
                theme.id());
        insertWords(theme);
    }

    @Override
    public void update(Theme before, Theme after) {
        database.run(
                "UPDATE theme SET name = ?, definition = ?, colour = ?, mark = ?, parent = ?,"
                        + " position = ? WHERE id = ?",
                after.name(),
                after.definition(),
                after.colour(),
                after.mark(),
                after.parent().orElse(null),
                after.order(),
                after.id());
        if (!before.words().equals(after.words())) {
            database.run("DELETE FROM theme_word WHERE theme = ?", after.id());
            insertWords(after);
        }
    }

    @Override
    public void delete(String id) {
        database.run("DELETE FROM theme WHERE id = ?", id);
    }

    @Override
    public List<Theme> all() {
        return read(Lists.all(database));
    }

    @Override
    public List<Theme> withId(String id) {
        return read(Lists.one(database, id));
    }

    private void insertWords(Theme theme) {
        int position = 0;
        for (String word : theme.words()) {
            database.run(
                    "INSERT INTO theme_word (theme, position, word) VALUES (?,?,?)",
                    theme.id(),
                    position++,
                    word);
        }
    }

    private List<Theme> read(Lists lists) {
        Map<String, List<String>> words =
                lists.of("theme_word", "theme", "word", r -> r.getString(1));
        return lists.items(
                "theme",
                "id, name, definition, colour, mark, parent, position",
                r -> {
                    String id = shared.name(r.getString(1));
                    return new Theme(
                            id,
                            r.getString(2),
                            r.getString(3),
                            words.getOrDefault(id, List.of()),
                            r.getInt(4),
                            r.getString(5),
                            Optional.ofNullable(r.find(6)).map(shared::name),
                            r.getInt(7));
                });
    }
}
