package org.briefingbuilder.intake.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.Block;
import org.junit.jupiter.api.Test;

class DraftTest {

    @Test
    void ofABlockThatIsLongerThanAllMayBeTheBeginningIsKept() {
        Draft draft = new Draft();
        draft.add(Block.Kind.PARAGRAPH, 0, "wells ".repeat((int) Draft.LONGEST_TEXT / 6 + 9));
        draft.add(Block.Kind.PARAGRAPH, 0, "What comes after it is not taken.");
        assertEquals(1, draft.entries().size());
        String kept = draft.entries().getFirst().text();
        assertTrue(kept.length() > 10_000_000 && kept.endsWith("wells"), "" + kept.length());
    }
}
