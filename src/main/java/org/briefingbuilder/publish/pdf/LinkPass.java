package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

import java.io.IOException;

/// Gives link annotations the words that assistive technology reads out (ISO 14289-1, 7.18.5).
final class LinkPass {

    private static final int PRINTED = 4;

    private final Marks marks;
    private final Destinations destinations;

    LinkPass(Marks marks, Destinations destinations) {
        this.marks = marks;
        this.destinations = destinations;
    }

    void run(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                COSDictionary link = annotation.getCOSObject();
                link.setInt(COSName.F, PRINTED);
                marks.of(link.getString(COSName.CONTENTS, ""))
                        .ifPresent(
                                mark -> {
                                    link.setString(COSName.CONTENTS, mark.alt());
                                    destinations.mend(link, mark.target());
                                });
            }
        }
    }
}
