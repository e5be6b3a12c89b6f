package org.briefingbuilder.publish.pdf;

/// The standards that a written file keeps: one for accessibility, one for archives.
public enum Conformance {
    /// PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3); PDF 1.7.
    UA1_A3A,
    /// PDF/UA-2 (ISO 14289-2) and PDF/A-4f (ISO 19005-4); PDF 2.0.
    UA2_A4F;

    boolean isPdf2() {
        return this == UA2_A4F;
    }
}
