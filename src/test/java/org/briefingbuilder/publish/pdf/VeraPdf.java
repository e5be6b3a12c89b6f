package org.briefingbuilder.publish.pdf;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The judge of the standards.
public final class VeraPdf {

    private static final Logger QUIET = Logger.getLogger("org.verapdf");

    static {
        QUIET.setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /// @return the rules that the file breaks, each with a place; empty when it keeps the standard
    public static List<String> broken(byte[] pdf, String flavour) throws Exception {
        PDFAFlavour standard = PDFAFlavour.byFlavourId(flavour);
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator =
                        Foundries.defaultInstance()
                                .createValidator(standard, 1000, false, false, true)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(
                            a ->
                                    a.getRuleId().getClause()
                                            + "-"
                                            + a.getRuleId().getTestNumber()
                                            + " "
                                            + a.getMessage()
                                            + " at "
                                            + a.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
