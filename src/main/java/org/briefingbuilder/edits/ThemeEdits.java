package org.briefingbuilder.edits;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What adding, changing, merging and removing themes means.
public final class ThemeEdits {

    private static final int COLOURS = 12;

    private ThemeEdits() {}

    /// Adds the themes of a new project.
    public static Edit start(Ids ids, Stamp stamp) {
        return new Edit(
                "project.start",
                "",
                stamp,
                StartingThemes.of(ids).stream().map(Change::added).toList());
    }

    /// Adds a theme at the end of the codebook, with the first colour slot that is free and a mark
    /// that no other has. A name that exists already (whatever its case) gives an empty edit.
    public static Edit add(Contents contents, String name, Ids ids, Stamp stamp) {
        String tidy = name.strip().replaceAll("\\s+", " ");
        if (contents.themeNamed(tidy).isPresent()) {
            return new Edit("theme.add", tidy, stamp, List.of());
        }
        return new Edit(
                "theme.add", tidy, stamp, List.of(Change.added(fresh(contents, tidy, ids))));
    }

    /// Changes a theme; nothing when another theme has its new name, whatever the case.
    public static Optional<Edit> change(Contents contents, Theme before, Theme after, Stamp stamp) {
        boolean renamed = !after.name().strip().equalsIgnoreCase(before.name().strip());
        if (renamed && isTaken(contents, after)) {
            return Optional.empty();
        }
        List<Change> changes =
                before.equals(after) ? List.of() : List.of(Change.replaced(before, after));
        return Optional.of(new Edit("theme.change", after.name(), stamp, changes));
    }

    private static boolean isTaken(Contents contents, Theme theme) {
        String name = theme.name().strip();
        return contents.themes().stream()
                .anyMatch(t -> !t.id().equals(theme.id()) && t.name().equalsIgnoreCase(name));
    }

    /// Puts the codebook into this order; themes that are not named come after, as they are.
    public static Edit order(Contents contents, List<Theme> inOrder, Stamp stamp) {
        Set<String> ids = new LinkedHashSet<>();
        inOrder.forEach(theme -> ids.add(theme.id()));
        contents.themes().forEach(theme -> ids.add(theme.id()));
        List<Change> changes = new ArrayList<>();
        int order = 0;
        for (String id : ids) {
            Optional<Theme> theme = contents.theme(id);
            if (theme.isPresent()) {
                order++;
                if (theme.get().order() != order) {
                    changes.add(Change.replaced(theme.get(), theme.get().withOrder(order)));
                }
            }
        }
        return new Edit("theme.order", "", stamp, changes);
    }

    /// Gives every passage of `from` the theme `into` instead, moves its inner themes and its notes
    /// there, then removes it. When `into` lies within `from`, it takes its place.
    public static Edit merge(Contents contents, Theme from, Theme into, Stamp stamp) {
        if (from.id().equals(into.id())) {
            return new Edit("theme.merge", into.name(), stamp, List.of());
        }
        List<Change> changes = new ArrayList<>();
        for (Passage passage : contents.passagesOf(from)) {
            changes.add(Change.replaced(passage, retagged(passage, from, into)));
        }
        for (Theme theme : contents.themes()) {
            if (theme.id().equals(into.id())) {
                if (isWithin(contents, into, from)) {
                    changes.add(Change.replaced(theme, theme.withParent(from.parent())));
                }
            } else if (theme.parent().equals(Optional.of(from.id()))) {
                changes.add(Change.replaced(theme, theme.withParent(Optional.of(into.id()))));
            }
        }
        BriefEdits.retheme(contents, from, Optional.of(into.id())).forEach(changes::add);
        NoteEdits.moveAll(contents, from, into.id()).forEach(changes::add);
        changes.add(Change.removed(from));
        return new Edit("theme.merge", into.name(), stamp, changes);
    }

    /// Takes the theme from its passages and removes it; the passages stay.
    public static Edit remove(Contents contents, Theme theme, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        for (Passage passage : contents.passagesOf(theme)) {
            List<Tag> left =
                    passage.tags().stream().filter(t -> !t.theme().equals(theme.id())).toList();
            changes.add(Change.replaced(passage, passage.withTags(left)));
        }
        for (Theme inner : contents.themes()) {
            if (inner.parent().equals(Optional.of(theme.id()))) {
                changes.add(Change.replaced(inner, inner.withParent(theme.parent())));
            }
        }
        BriefEdits.retheme(contents, theme, Optional.empty()).forEach(changes::add);
        NoteEdits.removeAbout(contents, List.of(theme)).forEach(changes::add);
        changes.add(Change.removed(theme));
        return new Edit("theme.remove", theme.name(), stamp, changes);
    }

    private static boolean isWithin(Contents contents, Theme theme, Theme outer) {
        Optional<Theme> at = theme.parent().flatMap(contents::theme);
        while (at.isPresent() && !at.get().id().equals(outer.id())) {
            at = at.get().parent().flatMap(contents::theme);
        }
        return at.isPresent();
    }

    private static Theme fresh(Contents contents, String name, Ids ids) {
        List<Theme> themes = contents.themes();
        int order = themes.stream().mapToInt(Theme::order).max().orElse(0) + 1;
        Set<Integer> taken = themes.stream().map(Theme::colour).collect(Collectors.toSet());
        int colour = 1;
        while (colour < COLOURS && taken.contains(colour)) {
            colour++;
        }
        if (taken.contains(colour)) {
            colour = (order - 1) % COLOURS + 1;
        }
        return new Theme(
                ids.theme(),
                name,
                "",
                List.of(),
                colour,
                mark(themes, name),
                Optional.empty(),
                order);
    }

    /// The first letter of the name that no theme has as its mark, else its first letter and a
    /// number.
    private static String mark(List<Theme> themes, String name) {
        Set<String> taken =
                themes.stream().map(Theme::mark).collect(Collectors.toCollection(TreeSet::new));
        int[] letters = name.codePoints().filter(Character::isLetterOrDigit).toArray();
        for (int letter : letters) {
            String mark = Character.toString(letter).toUpperCase(Locale.ROOT);
            if (!taken.contains(mark)) {
                return mark;
            }
        }
        String first =
                letters.length == 0 ? "•" : Character.toString(letters[0]).toUpperCase(Locale.ROOT);
        int number = 2;
        while (taken.contains(first + number)) {
            number++;
        }
        return first + number;
    }

    private static Passage retagged(Passage passage, Theme from, Theme into) {
        List<Tag> tags = new ArrayList<>();
        for (Tag tag : passage.tags()) {
            if (!tag.theme().equals(from.id())) {
                tags.add(tag);
            } else if (!passage.carries(into.id())) {
                tags.add(new Tag(into.id(), tag.stamp()));
            }
        }
        return passage.withTags(tags);
    }
}
