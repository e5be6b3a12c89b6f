package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.LargeProject;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.app.Unwritten;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

class KitTest {

    private static final Comparator<Passage> ORDER =
            Comparator.comparing(Passage::source)
                    .thenComparing(p -> p.anchor().span())
                    .thenComparing(Passage::id);

    @TempDir Path folder;

    @Test
    void theFirstDialogBeginsAtTheDocumentsAndTheNextWhereTheLastEnded() {
        Preferences preferences = Preferences.none();
        Path documents = folder.resolve("documents");
        assertEquals(
                Optional.of(documents), StageChooser.start(preferences, Optional.of(documents)));
        preferences.put("chooser.folder", folder);
        assertEquals(Optional.of(folder), StageChooser.start(preferences, Optional.of(documents)));
        preferences.put("chooser.folder", folder.resolve("gone"));
        assertEquals(Optional.empty(), StageChooser.start(preferences, Optional.empty()));
    }

    @Test
    void aMirrorAndATallyFollowEveryEditUndoAndRedo() {
        Desk desk = Desks.small(folder);
        Theme first = desk.contents().themes().getFirst();
        Mirror<Passage> mirror =
                new Mirror<>(
                        desk,
                        Passage.class,
                        c -> c.passages().stream(),
                        p -> p.carries(first.id()),
                        ORDER);
        check(desk, mirror, first);
        Passage one = mirror.list().getFirst();
        desk.edit(c -> PassageEdits.untag(c, one, first, desk.session().stamp()));
        check(desk, mirror, first);
        desk.edit(c -> PassageEdits.remove(c, c.passages().getLast(), desk.session().stamp()));
        check(desk, mirror, first);
        desk.edit(
                c ->
                        ThemeEdits.merge(
                                c,
                                c.themes().getLast(),
                                c.themes().get(1),
                                desk.session().stamp()));
        check(desk, mirror, first);
        while (desk.project().undoable().filter(u -> u.name().startsWith("passage")).isPresent()
                || desk.project()
                        .undoable()
                        .filter(u -> u.name().equals("theme.merge"))
                        .isPresent()) {
            desk.undo();
            check(desk, mirror, first);
        }
        assertEquals(0, desk.tally().total());
        desk.redo();
        check(desk, mirror, first);
        desk.close();
    }

    @Test
    void passagesAreCountedWithTheEditsThatCameBefore() {
        Path file = LargeProject.make(folder.resolve("large.briefing"), 3, 2_001);
        Project project =
                Project.openQuickly(file, Project.IN_LINE, Project.IN_LINE, Unwritten.FAILS);
        List<Runnable> later = new ArrayList<>();
        Desk desk = new Desk(project, Example.session(3), Project.IN_LINE, later::add);
        assertFalse(desk.tally().isCounted());
        assertEquals(2_001, desk.contents().count(Passage.class));
        List<String> told = new ArrayList<>();
        desk.whenCounted(() -> told.add("counted"));
        desk.count(failure -> told.add(failure.toString()));
        Mirror<Passage> mirror =
                new Mirror<>(desk, Passage.class, c -> c.passages().stream(), _ -> true, ORDER);
        desk.edit(
                c -> PassageEdits.removeAll(c, c.passages().subList(0, 5), desk.session().stamp()));
        assertEquals(List.of(), told);
        later.forEach(Runnable::run);
        assertEquals(List.of("counted"), told);
        assertEquals(1_996, desk.tally().total());
        assertEquals(desk.contents().passages().size(), mirror.list().size());
        for (Theme each : desk.contents().themes()) {
            assertEquals(desk.contents().passagesOf(each).size(), desk.tally().passages(each.id()));
        }
        desk.whenCounted(() -> told.add("at once"));
        assertEquals(List.of("counted", "at once"), told);
        desk.undo();
        assertEquals(2_001, desk.tally().total());
        desk.close();
    }

    private static void check(Desk desk, Mirror<Passage> mirror, Theme theme) {
        Contents contents = desk.contents();
        List<Passage> plain =
                contents.passages().stream()
                        .filter(p -> p.carries(theme.id()))
                        .sorted(ORDER)
                        .toList();
        assertEquals(plain, mirror.list());
        for (Theme each : contents.themes()) {
            assertEquals(contents.passagesOf(each).size(), desk.tally().passages(each.id()));
        }
        contents.sources()
                .forEach(
                        source ->
                                assertEquals(
                                        contents.passageCount(source),
                                        desk.tally().passagesOfSource(source.id())));
        assertEquals(contents.passages().size(), desk.tally().total());
    }

    @Test
    void keysAreReadAndShownAsPeopleWriteThem() {
        for (String key :
                List.of("Ctrl+Shift+Z", "Alt+Up", "G", "Shift+G", "?", "[", "1", "+", "Ctrl+,")) {
            assertEquals(key, Keystroke.parse(key).toString());
        }
        assertEquals("Ctrl K", Keystroke.parse("Ctrl+K").shown());
        assertEquals("Alt ↑", Keystroke.parse("Alt+Up").shown());
        assertEquals(
                Optional.of(Keystroke.parse("?")), Keystroke.of(press("?", KeyCode.SLASH, true)));
        assertEquals(
                Optional.of(Keystroke.parse("Shift+G")), Keystroke.of(press("G", KeyCode.G, true)));
        assertEquals(
                Optional.of(Keystroke.parse("4")),
                Keystroke.of(press("4", KeyCode.NUMPAD4, false)));
        // as GTK reports it
        assertEquals(
                Optional.of(Keystroke.parse("Del")),
                Keystroke.of(press("\u007f", KeyCode.DELETE, false)));
        assertEquals(Optional.empty(), Keystroke.of(press("", KeyCode.SHIFT, true)));
    }

    private static KeyEvent press(String text, KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, false, false, false);
    }

    @Test
    void preferencesOutliveTheProgramAndABrokenFileIsNoHarm() throws Exception {
        Path file = folder.resolve("deep/preferences.properties");
        Preferences preferences = Preferences.in(file, Runnable::run);
        preferences.put("look.scale", 1.5);
        preferences.put("name", "عائشہ");
        Preferences again = Preferences.in(file, Runnable::run);
        assertEquals(1.5, again.get("look.scale", 1.0));
        assertEquals("عائشہ", again.get("name", ""));
        Files.writeString(file, "a=\\uZZZZ");
        assertEquals("none", Preferences.in(file, Runnable::run).get("name", "none"));
    }

    @Test
    void focusGoesBackAndForward() {
        Focus focus = new Focus();
        Spot one = new Spot("s1", new org.briefingbuilder.text.Span(0, 1));
        Spot two = new Spot("s2", new org.briefingbuilder.text.Span(5, 9));
        focus.show(one);
        assertFalse(focus.canGoBackProperty().get());
        focus.show(two);
        assertTrue(focus.canGoBackProperty().get());
        focus.back();
        assertEquals(Optional.of(one), focus.spotProperty().get());
        focus.forward();
        assertEquals(Optional.of("s2"), focus.sourceProperty().get());
    }

    @Test
    void everyEditThatWasAskedForIsOnDiskWhenTheDeskIsClosed() {
        Session session = Example.session(3);
        Path file = folder.resolve("closing.briefing");
        Project project = Project.create(file, session, Desks.own(), Project.IN_LINE);
        Desk desk = new Desk(project, session, Project.IN_LINE, Project.IN_LINE);
        for (int i = 0; i < 50; i++) {
            String name = "theme " + i;
            desk.edit(c -> ThemeEdits.add(c, name, session.ids(), session.stamp()));
        }
        desk.close();
        try (Project again = Project.read(file)) {
            assertEquals(54, again.contents().themes().size());
        }
    }
}
