package org.briefingbuilder.ui.kit;

import org.briefingbuilder.app.Announced;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A window's place at the desk: what it looks at, what it can do, and how it shows things.
public final class Seat {

    private final Desk desk;
    private final Outfit outfit;
    private final Focus focus = new Focus();
    private final Commands commands;
    private final Overlay overlay;
    private final Toasts toasts;
    private final Failures failures;
    private final Chooser chooser;
    private BooleanSupplier typedUndo = () -> false;
    private BooleanSupplier typedRedo = () -> false;

    /// @param overlay over this window's content
    public Seat(Desk desk, Outfit outfit, Overlay overlay, Chooser chooser) {
        this.desk = desk;
        this.outfit = outfit;
        this.commands = new Commands(outfit.preferences());
        this.overlay = overlay;
        this.toasts = new Toasts(overlay, outfit.words(), desk);
        this.failures = new Failures(overlay, outfit.words());
        this.chooser = chooser;
        desk.onFailure(failures::show);
    }

    /// What all windows of the program share.
    public record Outfit(Words words, Look look, Preferences preferences, Shell shell) {}

    public Desk desk() {
        return desk;
    }

    public Focus focus() {
        return focus;
    }

    public Commands commands() {
        return commands;
    }

    public Overlay overlay() {
        return overlay;
    }

    public Toasts toasts() {
        return toasts;
    }

    public Failures failures() {
        return failures;
    }

    public Chooser chooser() {
        return chooser;
    }

    public Words words() {
        return outfit.words();
    }

    public Look look() {
        return outfit.look();
    }

    public Preferences preferences() {
        return outfit.preferences();
    }

    public Shell shell() {
        return outfit.shell();
    }

    public Outfit outfit() {
        return outfit;
    }

    public Jobs jobs() {
        return desk.jobs();
    }

    /// Short for `words().of(…)`.
    public String say(String key, Object... args) {
        return words().of(key, args);
    }

    /// Lets a place take back first what is typed in it and not handed in.
    ///
    /// @param undo whether something was taken back
    /// @param redo whether something was done again
    public void takeBackFirst(BooleanSupplier undo, BooleanSupplier redo) {
        typedUndo = undo;
        typedRedo = redo;
    }

    /// Takes back the last edit and says which.
    public void undo() {
        if (typedUndo.getAsBoolean()) {
            return;
        }
        var _ = desk.undo().thenAccept(done -> tell(done, "ui.undone.nothing"));
    }

    public void redo() {
        if (typedRedo.getAsBoolean()) {
            return;
        }
        var _ = desk.redo().thenAccept(done -> tell(done, "ui.redone.nothing"));
    }

    private void tell(Optional<Announced> done, String nothing) {
        if (done.isEmpty()) {
            toasts.show(say(nothing));
        }
    }
}
