package org.briefingbuilder.ui.brief;

import org.briefingbuilder.edits.Quoting;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.terms.ScalesSheet;
import org.briefingbuilder.ui.kit.terms.TermsSheet;

import java.util.List;
import java.util.Optional;

/// What can be done with briefs. Those that act anywhere in the window are there before anybody has
/// been to the place itself.
public final class BriefCommands {

    private BriefCommands() {}

    /// Adds the commands that act everywhere, once.
    public static void install(Seat seat) {
        if (seat.commands().find("passage.to-brief").isPresent()) {
            return;
        }
        seat.commands().add("passage.to-brief", Scope.READING, () -> send(seat), "B");
        seat.commands().add("passage.terms", Scope.READING, () -> terms(seat), "U");
        seat.commands().add("brief.new", Scope.ALWAYS, () -> create(seat, List.of()));
        seat.commands().add("brief.templates", Scope.ALWAYS, () -> new TemplatesSheet(seat).show());
        seat.commands().add("brief.house", Scope.ALWAYS, () -> new HouseSheet(seat).show());
        seat.commands().add("brief.words", Scope.ALWAYS, () -> new WordsSheet(seat).show());
        seat.commands().add("brief.scales", Scope.ALWAYS, () -> ScalesSheet.show(seat));
        seat.commands().add("brief.check", Scope.ALWAYS, () -> sheet(seat), "Ctrl+Shift+E");
        seat.commands().add("brief.export", Scope.ALWAYS, () -> sheet(seat), "Ctrl+E");
    }

    /// Adds those of the place, and lets it answer the others.
    static void answer(Seat seat, BriefPlace place) {
        seat.commands().answer("brief.sheet", _ -> place.check());
        seat.commands().answer("brief.quote", ids -> place.quote(ids.lines().toList()));
        seat.commands()
                .add("brief.add", Scope.BRIEF, () -> place.outline().openAdder(), "Ctrl+Enter");
        seat.commands().add("brief.up", Scope.BRIEF, () -> place.outline().step(true), "Ctrl+Up");
        seat.commands()
                .add("brief.down", Scope.BRIEF, () -> place.outline().step(false), "Ctrl+Down");
        seat.commands()
                .add("brief.remove-block", Scope.BRIEF, () -> place.outline().removeCurrent());
        seat.commands()
                .add(
                        "brief.duplicate-block",
                        Scope.BRIEF,
                        () -> place.outline().duplicateCurrent(),
                        "Ctrl+D");
        seat.commands()
                .add(
                        "brief.sections",
                        Scope.BRIEF,
                        () -> place.outline().openSections(),
                        "Ctrl+Shift+Enter");
        seat.commands().add("brief.run-in", Scope.BRIEF, () -> place.outline().runIn(), "Ctrl+J");
        seat.commands()
                .add("brief.stand", Scope.BRIEF, () -> place.outline().stand(), "Ctrl+Shift+J");
        seat.commands().add("brief.find", Scope.BRIEF, () -> place.find(false), "Ctrl+F");
        seat.commands().add("brief.replace", Scope.BRIEF, () -> place.find(true), "Ctrl+H");
        seat.commands().add("brief.find-next", Scope.BRIEF, () -> place.findOn(1), "F3");
        seat.commands().add("brief.find-previous", Scope.BRIEF, () -> place.findOn(-1), "Shift+F3");
        seat.commands().add("brief.spelling", Scope.BRIEF, place::nextMisspelt, "F7");
        seat.commands()
                .add(
                        "brief.fill",
                        Scope.BRIEF,
                        () -> place.menu().fillFromThemes(),
                        "Ctrl+Shift+T");
        seat.commands()
                .add(
                        "brief.copy-block",
                        Scope.BRIEF,
                        () -> place.outline().copyCurrent(),
                        "Ctrl+C");
        seat.commands()
                .add("brief.cut-block", Scope.BRIEF, () -> place.outline().cutCurrent(), "Ctrl+X");
        seat.commands()
                .add(
                        "brief.paste-block",
                        Scope.BRIEF,
                        () -> place.outline().pasteBlocks(),
                        "Ctrl+V");
        seat.commands().add("brief.facts", Scope.BRIEF, () -> place.menu().facts());
        seat.commands().add("brief.terms", Scope.BRIEF, () -> place.menu().terms());
        seat.commands().add("brief.copy", Scope.BRIEF, () -> place.menu().copy());
        seat.commands().add("brief.remove", Scope.BRIEF, () -> place.menu().remove());
    }

    /// On what terms the chosen passages may be used.
    private static void terms(Seat seat) {
        TermsSheet.show(
                seat,
                seat.focus().chosenPassages().stream()
                        .flatMap(id -> seat.desk().contents().passage(id).stream())
                        .toList());
    }

    private static void sheet(Seat seat) {
        seat.focus().placeProperty().set(PlaceName.BRIEF);
        seat.commands().ask("brief.sheet", "");
    }

    /// Sends the chosen passages to the brief: in its place to where one writes, else to the
    /// sections of their themes.
    private static void send(Seat seat) {
        List<String> ids = seat.focus().chosenPassages();
        if (ids.isEmpty()) {
            seat.toasts().show(seat.say("brief.to-brief.nothing"));
            return;
        }
        if (seat.focus().placeProperty().get() == PlaceName.BRIEF) {
            seat.commands().ask("brief.quote", String.join("\n", ids));
            return;
        }
        target(seat).ifPresentOrElse(brief -> send(seat, brief, ids), () -> offer(seat, ids));
    }

    /// The brief that the window looks at, or else the newest.
    private static Optional<Brief> target(Seat seat) {
        List<Brief> briefs = seat.desk().contents().briefs();
        return seat.focus()
                .briefProperty()
                .get()
                .flatMap(id -> seat.desk().contents().brief(id))
                .or(() -> briefs.isEmpty() ? Optional.empty() : Optional.of(briefs.getLast()));
    }

    private static void send(Seat seat, Brief brief, List<String> ids) {
        int before = (int) brief.quotations().count();
        var _ =
                seat.desk()
                        .edit(
                                contents -> {
                                    List<Passage> passages =
                                            ids.stream()
                                                    .flatMap(id -> contents.passage(id).stream())
                                                    .toList();
                                    return contents.brief(brief.id())
                                            .map(
                                                    now ->
                                                            Quoting.byTheme(
                                                                    contents,
                                                                    now,
                                                                    passages,
                                                                    seat.desk().session().ids(),
                                                                    seat.desk().session().stamp()))
                                            .orElseGet(
                                                    () ->
                                                            new Edit(
                                                                    "brief.quote",
                                                                    "",
                                                                    seat.desk().session().stamp(),
                                                                    List.of()));
                                })
                        .thenAccept(
                                announced -> {
                                    long added =
                                            announced
                                                            .contents()
                                                            .brief(brief.id())
                                                            .map(b -> b.quotations().count())
                                                            .orElse(0L)
                                                    - before;
                                    if (added > 0) {
                                        seat.toasts()
                                                .undoable(
                                                        seat.say(
                                                                "brief.sent", added, brief.title()),
                                                        seat::undo);
                                    } else {
                                        seat.toasts()
                                                .show(
                                                        seat.say(
                                                                "brief.sent.already",
                                                                brief.title()));
                                    }
                                });
    }

    /// There is no brief to send passages to: offers to make one.
    static void offer(Seat seat, List<String> ids) {
        seat.toasts()
                .act(seat.say("brief.none-yet"), seat.say("brief.new"), () -> create(seat, ids));
    }

    /// Makes a brief, quotes passages in it and goes there.
    private static void create(Seat seat, List<String> ids) {
        new NewBrief(
                        seat,
                        id -> {
                            seat.focus().briefProperty().set(Optional.of(id));
                            seat.focus().placeProperty().set(PlaceName.BRIEF);
                            if (!ids.isEmpty()) {
                                seat.desk()
                                        .contents()
                                        .brief(id)
                                        .ifPresent(brief -> send(seat, brief, ids));
                            }
                        })
                .show();
    }
}
