package org.briefingbuilder.model;

import java.util.List;

/// On what terms the words of a source, of one passage, or of a brief's occasion may be used, and
/// who spoke them where. An item has one at the most; a text that is not known is empty.
///
/// @param about the id of that source, passage or brief
/// @param speaker who said the words
/// @param occasion where they were said
/// @param described how the speaker may be spoken of where the name may not appear
/// @param names further names and affiliations that the rule protects
/// @param marking the handling marking, such as `TLP:AMBER`
public record Terms(
        String id,
        String about,
        Rule rule,
        String speaker,
        String occasion,
        String described,
        List<String> names,
        String marking,
        Stamp made)
        implements Item {

    /// How words may be attributed, in the order of their strictness.
    public enum Rule {
        /// To the speaker by name.
        ON_RECORD,
        /// To a description of the speaker, not by name.
        BACKGROUND,
        /// To nobody: neither the identity nor the affiliation of the speaker may be told
        /// (chathamhouse.org/about-us/chatham-house-rule).
        CHATHAM_HOUSE,
        /// The words may inform a brief, but not stand in it.
        NOT_FOR_QUOTATION;

        /// Whether names must not appear.
        public boolean protectsNames() {
            return this == BACKGROUND || this == CHATHAM_HOUSE;
        }

        /// The stricter of both.
        public Rule and(Rule other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    public Terms {
        names = List.copyOf(names);
    }

    /// Whether they say nothing that is not so without them.
    public boolean isPlain() {
        return rule == Rule.ON_RECORD
                && speaker.isBlank()
                && occasion.isBlank()
                && described.isBlank()
                && names.isEmpty()
                && marking.isBlank();
    }

    /// The same terms, said of another item.
    ///
    /// @param copy the id of these
    public Terms copied(String copy, String changed) {
        return new Terms(copy, changed, rule, speaker, occasion, described, names, marking, made);
    }

    public Terms withAbout(String changed) {
        return new Terms(id, changed, rule, speaker, occasion, described, names, marking, made);
    }
}
