package org.briefingbuilder.ui.library;

import org.briefingbuilder.app.Revising;
import org.briefingbuilder.edits.RevisionEdits.Decision;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Fate;
import org.briefingbuilder.text.Revision;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A revision while it is decided: the paragraphs of both versions side by side, and what is to
/// become of each passage. Lives on the JavaFX thread.
final class RevisionModel {

    /// Two paragraphs that are one, or one that only one version has.
    record Pair(Optional<Span> old, Optional<Span> now, boolean differs) {}

    private final Revising.Proposal proposal;
    private final List<Pair> pairs;
    private final Map<String, Decision> decisions;

    RevisionModel(Revising.Proposal proposal) {
        this.proposal = proposal;
        this.decisions = new LinkedHashMap<>(proposal.asProposed());
        this.pairs =
                pairs(
                        blocks(proposal.old(), proposal.revision().oldText()),
                        blocks(proposal.newer(), proposal.revision().newText()),
                        proposal.revision());
    }

    Revising.Proposal proposal() {
        return proposal;
    }

    List<Pair> pairs() {
        return pairs;
    }

    Map<String, Decision> decisions() {
        return decisions;
    }

    Decision decision(Revising.Judged judged) {
        return decisions.getOrDefault(judged.passage().id(), new Decision.Keep());
    }

    void decide(Revising.Judged judged, Decision decision) {
        decisions.put(judged.passage().id(), decision);
    }

    /// Everything as it was proposed again.
    void decideAsProposed() {
        decisions.putAll(proposal.asProposed());
    }

    long count(Fate.Kind kind) {
        return proposal.fates().stream().filter(j -> j.fate().kind() == kind).count();
    }

    /// What a person should look at: lost, then changed, then moved; the rest after that.
    List<Revising.Judged> passages() {
        List<Revising.Judged> all = new ArrayList<>();
        for (Fate.Kind kind :
                List.of(Fate.Kind.LOST, Fate.Kind.CHANGED, Fate.Kind.MOVED, Fate.Kind.UNCHANGED)) {
            proposal.fates().stream().filter(j -> j.fate().kind() == kind).forEach(all::add);
        }
        return all;
    }

    /// The row in which a place of the old text stands.
    int rowOfOld(int offset) {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).old().filter(s -> s.end() > offset).isPresent()) {
                return i;
            }
        }
        return Math.max(0, pairs.size() - 1);
    }

    /// The row in which a place of the new text stands.
    int rowOfNew(int offset) {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).now().filter(s -> s.end() > offset).isPresent()) {
                return i;
            }
        }
        return Math.max(0, pairs.size() - 1);
    }

    /// The next row with a difference after `row`, or before it; `row` when there is none.
    int difference(int row, int step) {
        for (int i = row + step; i >= 0 && i < pairs.size(); i += step) {
            if (pairs.get(i).differs()) {
                return i;
            }
        }
        return row;
    }

    private static List<Span> blocks(Source source, String text) {
        List<Span> spans =
                source.outline().blocks().stream()
                        .map(Block::span)
                        .filter(span -> !span.isEmpty())
                        .sorted()
                        .toList();
        return spans.isEmpty() && !text.isEmpty() ? List.of(new Span(0, text.length())) : spans;
    }

    private static List<Pair> pairs(List<Span> old, List<Span> now, Revision revision) {
        List<Pair> pairs = new ArrayList<>();
        int j = 0;
        for (Span from : old) {
            Optional<Span> twin = revision.counterpart(from);
            int at = twin.isEmpty() ? -1 : index(now, twin.get());
            if (at < j) {
                pairs.add(new Pair(Optional.of(from), Optional.empty(), at < 0 || at < j - 1));
                continue;
            }
            while (j < at) {
                pairs.add(new Pair(Optional.empty(), Optional.of(now.get(j++)), true));
            }
            boolean same = revision.isSame(from, now.get(j));
            pairs.add(new Pair(Optional.of(from), Optional.of(now.get(j++)), !same));
        }
        while (j < now.size()) {
            pairs.add(new Pair(Optional.empty(), Optional.of(now.get(j++)), true));
        }
        return List.copyOf(pairs);
    }

    /// The block that shares most with `span`.
    private static int index(List<Span> blocks, Span span) {
        int best = -1;
        int most = 0;
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < blocks.size() && blocks.get(i).start() < span.end(); i++) {
            int shared =
                    Math.min(blocks.get(i).end(), span.end())
                            - Math.max(blocks.get(i).start(), span.start());
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best;
    }
}
