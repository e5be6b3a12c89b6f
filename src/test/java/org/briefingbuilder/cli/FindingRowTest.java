package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.publish.Finding;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class FindingRowTest {

    private static String said(String expected, String found) {
        Finding finding =
                new Finding(
                        "",
                        Finding.Kind.ACTION.key(),
                        2,
                        expected,
                        found,
                        "",
                        "",
                        Optional.empty());
        return FindingRow.of(List.of(finding), new Wording()).getFirst().text();
    }

    @Test
    void onlyLettersThatThereAreAreSaid() {
        String what =
                "page 2: The file would run, open or send something by itself, which no brief"
                        + " does.";
        assertEquals(what, said("", ""));
        assertEquals(what + " There: “JavaScript”.", said("", "JavaScript"));
        assertEquals(what + " Meant: “a”.", said("a", ""));
        assertEquals(what + " Meant: “a”; there: “b”.", said("a", "b"));
    }
}
