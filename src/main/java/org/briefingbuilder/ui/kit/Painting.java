package org.briefingbuilder.ui.kit;

/// How JavaFX paints.
public final class Painting {

    /// JavaFX keeps a picture of each background and stretches it to its size. Nearly all of ours
    /// are plain rectangles, and without a graphics card filling one takes half the time of
    /// stretching a picture.
    private static final String KEEPS_NO_PICTURES = "prism.disableRegionCaching";

    private Painting() {}

    /// To be called before JavaFX starts; what was set from outside stays.
    public static void prepare() {
        if (System.getProperty(KEEPS_NO_PICTURES) == null) {
            System.setProperty(KEEPS_NO_PICTURES, "true");
        }
    }
}
