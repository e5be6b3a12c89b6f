package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSNumber;

/// Numbers as they are written: whole ones as such, others to a hundredth.
final class Numbers {

    private static final double WHOLE = 0.001;

    private Numbers() {}

    static COSNumber of(double value) {
        long whole = Math.round(value);
        return Math.abs(value - whole) < WHOLE
                ? COSInteger.get(whole)
                : new COSFloat(Math.round(value * 100) / 100f);
    }

    static COSArray array(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(of(value));
        }
        return array;
    }
}
