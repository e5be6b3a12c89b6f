package org.briefingbuilder.ui.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Projects;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Theme;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class CodebookTest {

    private static final Contents NESTED =
            Contents.of(
                    List.of(
                            Some.theme("a", 1),
                            Some.theme("b", 2),
                            Some.theme("a1", 3, "a"),
                            Some.theme("a2", 4, "a"),
                            Some.theme("a11", 5, "a1"),
                            Some.theme("c", 6)));

    @Test
    void eachThemeIsFollowedByThoseWithinIt() {
        assertEquals(List.of("a", "a1", "a11", "a2", "b", "c"), ids(NESTED));
        assertEquals(
                List.of(0, 1, 2, 1, 0, 0),
                Codebook.of(NESTED).entries().stream().map(Codebook.Entry::depth).toList());
    }

    @Test
    void theFirstNineHaveADigit() {
        List<Theme> sixty = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            sixty.add(Some.theme("t" + i, i));
        }
        Codebook codebook = Codebook.of(Contents.of(sixty));
        assertEquals(Optional.of("9"), codebook.entries().get(8).key());
        assertEquals(Optional.empty(), codebook.entries().get(9).key());
        assertEquals(Optional.of(sixty.get(3)), codebook.keyed(4));
        assertEquals(Optional.empty(), codebook.keyed(10));
        assertEquals(Optional.empty(), codebook.keyed(0));
        assertEquals(Optional.empty(), Codebook.of(NESTED).keyed(7));
    }

    @Test
    void aBranchIsAThemeAndAllWithinIt() {
        assertEquals(List.of("a", "a1", "a11", "a2"), ids(Codebook.of(NESTED).branch("a")));
        assertEquals(List.of("a1", "a11"), ids(Codebook.of(NESTED).branch("a1")));
        assertEquals(List.of("c"), ids(Codebook.of(NESTED).branch("c")));
        assertEquals(List.of(), Codebook.of(NESTED).branch("gone"));
    }

    @Test
    void searchFindsNamesMarksAndWordsAndPutsBeginningsFirst() {
        Theme trade = named("t1", "free trade", "F", List.of("market access"), 1);
        Theme tariffs = named("t2", "Tariffs", "T", List.of("duty"), 2);
        Theme trust = named("t3", "trust", "R", List.of(), 3);
        Codebook codebook = Codebook.of(Contents.of(List.of(trade, tariffs, trust)));
        assertEquals(List.of("t3", "t1"), ids(codebook.search("tr")));
        assertEquals(List.of("t2"), ids(codebook.search(" TARI ")));
        assertEquals(List.of("t1"), ids(codebook.search("access")));
        assertEquals(List.of("t2"), ids(codebook.search("duty")));
        assertEquals(List.of("t1", "t2", "t3"), ids(codebook.search("")));
        assertEquals(List.of(), codebook.search("zinc"));
    }

    @Test
    void aThemeMovesWithAllWithinIt() {
        assertEquals(
                List.of("b", "a", "a1", "a11", "a2", "c"),
                ids(NESTED.with(ThemeMove.after(NESTED, theme("a"), theme("b"), Some.STAMP))));
        assertEquals(
                List.of("c", "a", "a1", "a11", "a2", "b"),
                ids(NESTED.with(ThemeMove.before(NESTED, theme("c"), theme("a"), Some.STAMP))));
        assertEquals(
                List.of("b", "a", "a1", "a11", "a2", "c"),
                ids(NESTED.with(ThemeMove.down(NESTED, theme("a"), Some.STAMP))));
        assertEquals(
                List.of("a", "a2", "a1", "a11", "b", "c"),
                ids(NESTED.with(ThemeMove.up(NESTED, theme("a2"), Some.STAMP))));
    }

    @Test
    void aThemeStandsWithinWhatItIsPutBesideStandsWithin() {
        Contents after = NESTED.with(ThemeMove.before(NESTED, theme("c"), theme("a2"), Some.STAMP));
        assertEquals(List.of("a", "a1", "a11", "c", "a2", "b"), ids(after));
        assertEquals(Optional.of("a"), after.theme("c").orElseThrow().parent());
        Contents out = NESTED.with(ThemeMove.after(NESTED, theme("a1"), theme("c"), Some.STAMP));
        assertEquals(List.of("a", "a2", "b", "c", "a1", "a11"), ids(out));
        assertEquals(Optional.empty(), out.theme("a1").orElseThrow().parent());
    }

    @Test
    void aThemeCannotMoveIntoItself() {
        assertTrue(ThemeMove.before(NESTED, theme("a"), theme("a11"), Some.STAMP).isEmpty());
        assertTrue(ThemeMove.after(NESTED, theme("a"), theme("a"), Some.STAMP).isEmpty());
        assertTrue(ThemeMove.up(NESTED, theme("a"), Some.STAMP).isEmpty());
        assertTrue(ThemeMove.down(NESTED, theme("c"), Some.STAMP).isEmpty());
        assertTrue(ThemeMove.down(NESTED, theme("a2"), Some.STAMP).isEmpty());
    }

    @Test
    void everyMoveKeepsAllThemesOnceAndCanBeTakenBack() {
        Case.each(
                any -> {
                    Contents contents = Projects.random(any.random());
                    List<Theme> themes = contents.themes();
                    if (themes.isEmpty()) {
                        return;
                    }
                    Theme one = themes.get(any.between(0, themes.size() - 1));
                    Theme other = themes.get(any.between(0, themes.size() - 1));
                    for (Edit edit :
                            List.of(
                                    ThemeMove.before(contents, one, other, Some.STAMP),
                                    ThemeMove.after(contents, one, other, Some.STAMP),
                                    ThemeMove.up(contents, one, Some.STAMP),
                                    ThemeMove.down(contents, one, Some.STAMP))) {
                        Contents after = contents.with(edit);
                        assertEquals(new HashSet<>(ids(contents)), new HashSet<>(ids(after)));
                        assertEquals(themes.size(), ids(after).size());
                        assertEquals(
                                items(contents), items(after.with(edit.inverse("", Some.STAMP))));
                    }
                });
    }

    private static Set<Item> items(Contents contents) {
        return contents.all().collect(Collectors.toSet());
    }

    private static Theme theme(String id) {
        return NESTED.theme(id).orElseThrow();
    }

    private static Theme named(String id, String name, String mark, List<String> words, int order) {
        return new Theme(id, name, "", words, 1, mark, Optional.empty(), order);
    }

    private static List<String> ids(Contents contents) {
        return ids(Codebook.of(contents).themes());
    }

    private static List<String> ids(List<Theme> themes) {
        return themes.stream().map(Theme::id).toList();
    }
}
