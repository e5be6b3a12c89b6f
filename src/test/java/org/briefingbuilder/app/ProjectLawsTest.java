package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Logged;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What holds for every edit of every kind.
class ProjectLawsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void whatWasWrittenIsLoadedAgainTheSame(long seed) {
        Path file = folder.resolve("laws.briefing");
        RandomEdits edits = new RandomEdits(seed);
        Set<String> seen = new HashSet<>();
        Contents contents;
        try (Project project =
                Project.create(file, edits.session(), Project.IN_LINE, Project.IN_LINE)) {
            for (int i = 0; i < 80; i++) {
                seen.add(make(project, edits).edit().name());
                if (i % 10 == 9) {
                    try (Project same = Project.read(file)) {
                        assertEquals(items(project.contents()), items(same.contents()));
                    }
                }
            }
            assertEquals(List.of(), project.check());
            contents = project.contents();
        }
        try (Project again = Project.open(file, Project.IN_LINE, Project.IN_LINE)) {
            assertEquals(items(contents), items(again.contents()));
        }
        assertTrue(seen.size() >= 15, seen.toString());
    }

    @Test
    void undosLeadToTheStartAndRedosToTheEndAcrossReopening() {
        undoAndRedo(60);
    }

    @Test
    @Tag("slow")
    void fiveHundredUndosLeadToTheStartAndFiveHundredRedosToTheEnd() {
        undoAndRedo(500);
    }

    private void undoAndRedo(int times) {
        Path file = folder.resolve("undo.briefing");
        RandomEdits edits = new RandomEdits(21);
        List<Contents> states = new ArrayList<>();
        Project project = Project.create(file, edits.session(), Project.IN_LINE, Project.IN_LINE);
        states.add(project.contents());
        while (states.size() <= times) {
            if (!make(project, edits).edit().isEmpty()) {
                states.add(project.contents());
            }
        }
        for (int i = times - 1; i >= 0; i--) {
            project = i % 40 == 20 ? reopened(project) : project;
            Logged undoable = project.undoable().orElseThrow();
            Announced undone = Project.await(project.undo(edits.session().stamp())).orElseThrow();
            assertEquals("undo", undone.edit().name());
            assertEquals(undoable, project.redoable().orElseThrow());
            assertEquals(items(states.get(i)), items(project.contents()), "undo to " + i);
        }
        for (int i = 1; i <= times; i++) {
            project = i % 40 == 20 ? reopened(project) : project;
            assertTrue(Project.await(project.redo(edits.session().stamp())).isPresent());
            assertEquals(items(states.get(i)), items(project.contents()), "redo to " + i);
        }
        assertTrue(project.redoable().isEmpty());
        assertEquals(3 * times + 1, project.log().size());
        assertEquals(List.of(), project.check());
        project.close();
    }

    private static Project reopened(Project project) {
        project.close();
        return Project.open(project.file(), Project.IN_LINE, Project.IN_LINE);
    }

    private static Announced make(Project project, RandomEdits edits) {
        Edit edit = edits.next(project.contents());
        return Project.await(project.edit(edits.deposits(), _ -> edit));
    }

    private static Map<String, Item> items(Contents contents) {
        return contents.all().collect(Collectors.toMap(Item::id, Function.identity()));
    }
}
