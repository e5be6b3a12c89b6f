package org.briefingbuilder.app;

import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Delivery;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.SourceTexts;
import org.briefingbuilder.text.Span;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads original files anew for a verification, as they were read when they came in; with page
/// furniture put back where the record says that somebody did so.
public final class Reread implements SourceTexts.Reader {

    private final FileReader reader;
    private final Progress progress;

    public Reread(FileReader reader, Progress progress) {
        this.reader = reader;
        this.progress = progress;
    }

    @Override
    public String text(Path file, boolean raw) {
        return read(file, raw).text();
    }

    @Override
    public SourceTexts.Read read(Path file, boolean raw) {
        Reading reading = reader.read(file, raw, progress);
        return new SourceTexts.Read(reading.text(), Optional.of(reading.outline()));
    }

    @Override
    public List<SourceTexts.Inner> inside(Path file, boolean raw) {
        List<SourceTexts.Inner> found = new ArrayList<>();
        collect(reader.read(file, raw, progress), found);
        return found;
    }

    private static void collect(Reading reading, List<SourceTexts.Inner> found) {
        for (Reading inner : reading.attached()) {
            found.add(
                    new SourceTexts.Inner(
                            inner.original().digest(),
                            new SourceTexts.Read(inner.text(), Optional.of(inner.outline()))));
            collect(inner, found);
        }
    }

    @Override
    public Optional<SourceTexts.Read> restored(Path file, List<Span> removed) {
        Map<String, Deposit> deposits = new HashMap<>();
        Session session = Session.of("");
        Source source = ReadSource.of(reader.read(file, false, progress), session, deposits);
        List<Removal> back =
                source.removed().stream().filter(r -> !removed.contains(r.span())).toList();
        if (back.isEmpty()) {
            return Optional.empty();
        }
        Delivery delivery =
                SourceEdits.restore(
                        Contents.of(List.of(source)),
                        source,
                        back,
                        digest -> text(Objects.requireNonNull(deposits.get(digest))),
                        session.stamp());
        for (Change change : delivery.edit().changes()) {
            if (change.after().orElse(source) instanceof Source after
                    && !after.text().equals(source.text())) {
                return Optional.of(
                        new SourceTexts.Read(
                                text(delivery.deposits().getFirst()),
                                Optional.of(after.outline())));
            }
        }
        return Optional.empty();
    }

    private static String text(Deposit deposit) {
        return new String(deposit.bytes(), StandardCharsets.UTF_8);
    }
}
