package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Somebody reads what somebody else works in.
class RereadTest {
    @TempDir Path folder;

    @Test
    void whoOnlyReadsFollowsEveryEditOfWhoWrites() {
        Path path = folder.resolve("p.briefing");
        RandomEdits edits = new RandomEdits(8);
        try (Project writer =
                        Project.create(path, edits.session(), Project.IN_LINE, Project.IN_LINE);
                Project reader = Project.read(path, Project.IN_LINE, Project.IN_LINE)) {
            List<Announced> told = new ArrayList<>();
            reader.watch(told::add);
            Contents before = reader.contents();
            assertFalse(Project.await(reader.reread()));
            assertSame(before, reader.contents());
            for (int i = 0; i < 60; i++) {
                Edit edit = edits.next(writer.contents());
                Project.await(writer.edit(edits.deposits(), _ -> edit));
                if (i % 7 == 0) {
                    Project.await(writer.undo(edits.session().stamp()));
                }
                if (i % 5 == 0) {
                    Project.await(reader.reread());
                    assertEquals(items(writer), items(reader));
                }
            }
            Project.await(reader.reread());
            assertEquals(items(writer), items(reader));
            assertEquals(writer.log(), reader.log());
            assertEquals(writer.undoable(), reader.undoable());
            assertEquals(writer.log().size() - 1, told.size());
            assertEquals(writer.log().getLast().number(), told.getLast().number());
            assertFalse(Project.await(writer.reread()), "a writer knows all already");
        }
    }

    @Test
    void whoOnlyReadsIsToldWhenTheFileIsAnOlderStateOfItself() throws Exception {
        Path path = folder.resolve("p.briefing");
        Session session = Example.session(1);
        Path older = folder.resolve("older.briefing");
        try (Project writer = Project.create(path, session, Project.IN_LINE, Project.IN_LINE)) {
            writer.backup(older);
            Project.await(
                    writer.edit(c -> ThemeEdits.add(c, "water", session.ids(), session.stamp())));
        }
        try (Project reader = Project.read(path)) {
            List<Announced> told = new ArrayList<>();
            reader.watch(told::add);
            try (OutputStream out = Files.newOutputStream(path)) {
                Files.copy(older, out);
            }
            assertTrue(Project.await(reader.reread()));
            assertTrue(reader.contents().themeNamed("water").isEmpty());
            assertEquals(1, told.getLast().edit().changes().size());
        }
    }

    private static Set<Item> items(Project project) {
        return project.contents().all().collect(Collectors.toSet());
    }

    @Test
    void aReaderWithNothingNewToReadIsQuick() {
        Path path = folder.resolve("p.briefing");
        Session session = Example.session(1);
        Project.create(path, session, Project.IN_LINE, Project.IN_LINE).close();
        try (Project reader = Project.read(path)) {
            long start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                assertFalse(Project.await(reader.reread()));
            }
            assertTrue(System.nanoTime() - start < 2_000_000_000L);
        }
    }
}
