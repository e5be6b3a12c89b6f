package org.briefingbuilder.app;

import org.briefingbuilder.edits.RevisionEdits;
import org.briefingbuilder.edits.RevisionEdits.Decision;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.text.Fate;
import org.briefingbuilder.text.Revision;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes a newer file of a source: reads it, says what became of each passage, and, when that is
/// decided, adds it as the source's newer version in one edit.
public final class Revising {

    private final Project project;
    private final FileReader reader;
    private final Session session;

    public Revising(Project project, FileReader reader, Session session) {
        this.project = project;
        this.reader = reader;
        this.session = session;
    }

    /// A newer version that was read and is not in the project yet.
    ///
    /// @param newer as it will be, but for its facts, which [RevisionEdits#revise] completes
    /// @param fates in the order of the old text
    /// @param instead the same file as a source of its own, which goes
    public record Proposal(
            Source old,
            Source newer,
            Collection<Deposit> deposits,
            Revision revision,
            List<Judged> fates,
            Optional<Source> instead) {

        public Proposal {
            deposits = List.copyOf(deposits);
            fates = List.copyOf(fates);
        }

        /// Everything as proposed: what has a place is taken over, what is lost stays in the older
        /// version.
        public Map<String, Decision> asProposed() {
            Map<String, Decision> decisions = new LinkedHashMap<>();
            for (Judged judged : fates) {
                decisions.put(judged.passage().id(), proposed(judged.fate()));
            }
            return decisions;
        }
    }

    /// A passage of the old version and what became of it.
    public record Judged(Passage passage, Fate fate) {}

    public static Decision proposed(Fate fate) {
        return fate.span().<Decision>map(Decision.Take::new).orElseGet(Decision.Keep::new);
    }

    /// Reads the newer file and judges every passage; changes nothing.
    ///
    /// @param raw keep page furniture in the clean text
    /// @throws Problem `revise.same` when it is the file that the source was read from,
    ///   `import.duplicate` when it is another source's, `revise.revised` when the source has a
    ///   newer version already, or as reading fails
    public Proposal prepare(Source old, Path file, boolean raw, Progress progress) {
        return prepare(old, file, raw, Optional.empty(), progress);
    }

    /// @param instead a source that was read from the same file; it goes in the same edit
    public Proposal prepare(
            Source old, Path file, boolean raw, Optional<Source> instead, Progress progress) {
        Contents contents = project.contents();
        Optional<Source> later = RevisionEdits.successor(contents, old);
        if (later.isPresent()) {
            throw new Problem("revise.revised", old.title(), later.get().title(), later.get().id());
        }
        Reading reading = reader.read(file, raw, progress);
        Map<String, Deposit> deposits = new HashMap<>();
        Source newer = ReadSource.of(reading, session, deposits);
        String name = String.valueOf(file.getFileName());
        for (Source there : contents.sources()) {
            boolean same = instead.filter(s -> s.id().equals(there.id())).isPresent();
            if (!same && there.original().equals(newer.original())) {
                throw there.id().equals(old.id())
                        ? new Problem("revise.same", name, there.title())
                        : new Problem("import.duplicate", name, there.title(), there.id());
            }
        }
        Revision revision = Revision.of(project.text(old.text()), reading.text());
        List<Passage> passages = contents.passagesOf(old);
        List<Judged> fates = new java.util.ArrayList<>(passages.size());
        for (Passage passage : passages) {
            if (fates.size() % 64 == 0) {
                progress.report("progress.revise", fates.size(), passages.size());
            }
            fates.add(new Judged(passage, revision.fate(passage.anchor().span())));
        }
        return new Proposal(old, newer, deposits.values(), revision, fates, instead);
    }

    /// Adds the newer version, in one edit.
    ///
    /// @param decisions by the ids of passages; one without any stays in the older version
    public Announced apply(Proposal proposal, Map<String, Decision> decisions) {
        return Project.await(
                project.edit(
                        proposal.deposits(),
                        contents -> edit(contents, proposal, decisions, session.stamp())));
    }

    /// The edit that adds the newer version.
    ///
    /// @param decisions as of [#apply]
    public static Edit edit(
            Contents contents, Proposal proposal, Map<String, Decision> decisions, Stamp stamp) {
        Edit going = SourceEdits.removeAll(contents, proposal.instead().stream().toList(), stamp);
        Contents without = going.isEmpty() ? contents : contents.with(going);
        Edit revised =
                RevisionEdits.revise(
                        without,
                        without.source(proposal.old().id()).orElseThrow(),
                        proposal.newer(),
                        proposal.revision().newText(),
                        decisions,
                        stamp);
        return going.isEmpty()
                ? revised
                : new Edit(
                        revised.name(),
                        revised.about(),
                        revised.stamp(),
                        Change.between(contents, without.with(revised)));
    }
}
