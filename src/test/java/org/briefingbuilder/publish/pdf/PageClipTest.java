package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class PageClipTest {

    private static List<Object> path(String content) throws IOException {
        return new ArrayList<>(new PDFStreamParser(content.getBytes()).parse());
    }

    private static List<Integer> heights(List<Object> tokens) {
        List<Integer> heights = new ArrayList<>();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator && tokens.get(i - 1) instanceof COSNumber y) {
                heights.add(Math.round(y.floatValue()));
            }
        }
        return heights;
    }

    @Test
    void aRectangleGrowsAtBothEndsWhicheverCornerComesFirst() throws IOException {
        List<Object> down = path("q 68 771 m 527 771 l 527 65 l 68 65 l 68 771 l h");
        PageClip.widen(down);
        assertEquals(List.of(783, 783, 53, 53, 783), heights(down));

        List<Object> up = path("68 65 m 527 65 l 527 771 l 68 771 l 68 65 l h");
        PageClip.widen(up);
        assertEquals(List.of(53, 53, 783, 783, 53), heights(up));
    }

    @Test
    void whatIsNoRectangleStays() throws IOException {
        for (String content : List.of("h", "", "0 0 9 9 re", "1 2 m 3 4 l 5 6 l h")) {
            List<Object> tokens = path(content);
            List<Object> before = List.copyOf(tokens);
            PageClip.widen(tokens);
            assertEquals(before, tokens);
        }
    }

    @Test
    void theFirstLineOfAnUrduPageHasRoomAboveAndAnEnglishOneIsAsItWas() throws IOException {
        String english = Pages.html("<p>x</p>");
        String urdu = Pages.html("<p class='ur'>گھر</p>");

        assertEquals(12, highestClip(urdu) - highestClip(english), 0.5);
    }

    private static float highestClip(String html) throws IOException {
        try (PDDocument document = Loader.loadPDF(Pages.write(html, Conformance.UA1_A3A))) {
            PDPage page = document.getPage(0);
            float highest = 0;
            List<Object> tokens = new PDFStreamParser(page).parse();
            for (int i = 2; i < tokens.size(); i++) {
                if (tokens.get(i) instanceof Operator operator
                        && operator.getName().equals("m")
                        && tokens.get(i - 1) instanceof COSNumber y) {
                    highest = Math.max(highest, y.floatValue());
                }
            }
            return highest;
        }
    }
}
