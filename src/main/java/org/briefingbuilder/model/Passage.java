package org.briefingbuilder.model;

import org.briefingbuilder.text.Anchor;

import java.util.ArrayList;
import java.util.List;

/// Words in a source that somebody marked.
///
/// @param source the id of the source in whose clean text the anchor stands
/// @param tags the themes it carries, none twice; may be empty
public record Passage(
        String id, String source, Anchor anchor, List<Tag> tags, State state, Stamp made)
        implements Item {

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
        if (tags.stream().map(Tag::theme).distinct().count() != tags.size()) {
            throw new IllegalArgumentException("a passage carries a theme once");
        }
    }

    public boolean carries(String theme) {
        return tags.stream().anyMatch(tag -> tag.theme().equals(theme));
    }

    public Passage withTags(List<Tag> changed) {
        return new Passage(id, source, anchor, changed, state, made);
    }

    public Passage withTag(Tag tag) {
        List<Tag> more = new ArrayList<>(tags);
        more.add(tag);
        return withTags(more);
    }

    public Passage withState(State changed) {
        return new Passage(id, source, anchor, tags, changed, made);
    }

    public Passage withAnchor(Anchor changed) {
        return new Passage(id, source, changed, tags, state, made);
    }
}
