package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Logged;
import org.briefingbuilder.store.ProjectFile;
import org.briefingbuilder.store.Repeat;
import org.briefingbuilder.text.Digest;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The edits that are not on disk yet, in order, and why.
///
/// @param why empty when nothing waits
record Waiting(PVector<Entry> entries, Optional<Problem> why) {
    static final Waiting NONE = new Waiting(TreePVector.empty(), Optional.empty());

    /// Problems that go away without a change of the edit: with more room, with the file back in
    /// its place, in another place.
    private static final Set<String> PASSING =
            Set.of(
                    "project.disk-full",
                    "project.disk-failed",
                    "project.no-access",
                    "project.read-only",
                    "project.gone",
                    "project.busy",
                    "project.damaged");

    /// An edit with all that writing it takes.
    record Entry(Logged logged, Edit edit, List<Deposit> deposits, Repeat repeat) {

        void write(ProjectFile file) {
            file.write(logged.number(), edit, deposits, repeat);
        }
    }

    static boolean isPassing(Problem problem) {
        return PASSING.contains(problem.key());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// What it brings along is held in memory from now on: its files may go before it is written.
    Waiting plus(Entry entry) {
        List<Deposit> held = entry.deposits().stream().map(Waiting::held).toList();
        Entry safe = new Entry(entry.logged(), entry.edit(), held, entry.repeat());
        return new Waiting(entries.plus(safe), why);
    }

    private static Deposit held(Deposit deposit) {
        if (deposit.size() <= Deposit.LARGE) {
            return deposit;
        }
        try (InputStream in = deposit.body().open()) {
            byte[] bytes = in.readAllBytes();
            if (Digest.of(bytes).equals(deposit.digest())) {
                return new Deposit(deposit.digest(), deposit.kind(), bytes);
            }
            throw new Problem("content.changed-meanwhile", deposit.digest());
        } catch (IOException gone) {
            throw new Problem(gone, "content.changed-meanwhile", deposit.digest());
        }
    }

    Waiting because(Problem problem) {
        return new Waiting(entries, Optional.of(problem));
    }

    Waiting withoutFirst() {
        return entries.size() == 1 ? NONE : new Waiting(entries.minus(0), why);
    }

    Optional<Entry> entry(long number) {
        return entries.stream().filter(e -> e.logged().number() == number).findFirst();
    }

    Optional<byte[]> bytes(String digest) {
        return deposit(digest).map(Deposit::bytes);
    }

    Optional<Deposit> deposit(String digest) {
        return entries.stream()
                .flatMap(entry -> entry.deposits().stream())
                .filter(deposit -> deposit.digest().equals(digest))
                .findFirst();
    }

    Saving saving() {
        return why.<Saving>map(problem -> new Saving.Unsaved(entries.size(), problem))
                .orElseGet(Saving.Saved::new);
    }

    /// The log with these edits at its end. An undo and a redo are listed by the name of the edit
    /// that they are of.
    List<Logged> after(List<Logged> written) {
        List<Logged> log = new ArrayList<>(written);
        for (Entry entry : entries) {
            Logged next = entry.logged();
            if (log.isEmpty() || next.number() > log.getLast().number()) {
                OptionalLong of = next.undoes().isPresent() ? next.undoes() : next.redoes();
                log.add(
                        of.isEmpty()
                                ? next
                                : named(next, log.get((int) of.getAsLong() - 1).name()));
            }
        }
        return List.copyOf(log);
    }

    private static Logged named(Logged logged, String name) {
        return new Logged(
                logged.number(),
                name,
                logged.about(),
                logged.stamp(),
                logged.changes(),
                logged.items(),
                logged.undoes(),
                logged.redoes());
    }
}
