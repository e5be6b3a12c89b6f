package org.briefingbuilder.model;

import org.briefingbuilder.text.Anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words in a source that somebody marked.
///
/// @param source the id of the source in whose clean text the anchor stands
/// @param tags the themes it carries, none twice; may be empty
/// @param former the words that it had in the version before, when a revision of its source changed
///   them and nobody has accepted or reviewed it since
public record Passage(
        String id,
        String source,
        Anchor anchor,
        List<Tag> tags,
        State state,
        Stamp made,
        Optional<String> former)
        implements Item {

    /// A passage whose source was not revised.
    public Passage(
            String id, String source, Anchor anchor, List<Tag> tags, State state, Stamp made) {
        this(id, source, anchor, tags, state, made, Optional.empty());
    }

    /// Where a passage is on its way into a brief, in the order in which people are shown it.
    public enum State {
        /// Found by the program; nobody has looked at it.
        SUGGESTED,
        /// Marked by a person.
        ACCEPTED,
        /// Looked at by a second person.
        REVIEWED,
        /// Somebody doubts it.
        DISPUTED,
        /// An open question hangs on it.
        OPEN,
        /// Not to be used.
        REJECTED
    }

    public Passage {
        tags = List.copyOf(tags);
        if (tags.size() > 1 && tags.stream().map(Tag::theme).distinct().count() != tags.size()) {
            throw new IllegalArgumentException("a passage carries a theme once");
        }
    }

    public boolean carries(String theme) {
        return tags.stream().anyMatch(tag -> tag.theme().equals(theme));
    }

    public Passage withTags(List<Tag> changed) {
        return new Passage(id, source, anchor, changed, state, made, former);
    }

    public Passage withTag(Tag tag) {
        List<Tag> more = new ArrayList<>(tags);
        more.add(tag);
        return withTags(more);
    }

    /// Whoever accepts or reviews it has looked at its words as they are now.
    public Passage withState(State changed) {
        boolean seen = changed == State.ACCEPTED || changed == State.REVIEWED;
        return new Passage(
                id, source, anchor, tags, changed, made, seen ? Optional.empty() : former);
    }

    public Passage withAnchor(Anchor changed) {
        return new Passage(id, source, changed, tags, state, made, former);
    }

    /// In a newer version of its source.
    ///
    /// @param before its words as they were, when they are others now
    public Passage revised(String newer, Anchor there, Optional<String> before) {
        return new Passage(id, newer, there, tags, state, made, before.or(() -> former));
    }
}
