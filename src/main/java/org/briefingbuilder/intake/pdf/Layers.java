package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Which layers of a document are not shown when it is opened (ISO 32000-1, 8.11): those that its
/// default configuration switches off.
final class Layers {
    private static final COSName OCGS = COSName.getPDFName("OCGs");
    private static final COSName OCMD = COSName.getPDFName("OCMD");
    private static final COSName OCPROPERTIES = COSName.getPDFName("OCProperties");
    private static final COSName BASE_STATE = COSName.getPDFName("BaseState");
    private static final COSName OFF = COSName.getPDFName("OFF");
    private static final COSName ON = COSName.getPDFName("ON");
    private static final COSName POLICY = COSName.getPDFName("P");

    private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());

    /// @param catalog of the document
    Layers(COSDictionary catalog) {
        COSDictionary about = catalog.getCOSDictionary(OCPROPERTIES);
        COSDictionary usual = about == null ? null : about.getCOSDictionary(COSName.D);
        if (about == null || usual == null) {
            return;
        }
        if (OFF.equals(usual.getCOSName(BASE_STATE))) {
            off.addAll(all(about.getCOSArray(OCGS)));
            all(usual.getCOSArray(ON)).forEach(off::remove);
        }
        off.addAll(all(usual.getCOSArray(OFF)));
    }

    private static List<COSBase> all(@Nullable COSArray array) {
        List<COSBase> all = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            COSBase each = array.getObject(i);
            if (each != null) {
                all.add(each);
            }
        }
        return all;
    }

    /// @param layer a layer or a rule over several, as content names it
    boolean isOff(@Nullable COSDictionary layer) {
        if (layer == null || off.isEmpty()) {
            return false;
        }
        if (!OCMD.equals(layer.getCOSName(COSName.TYPE))) {
            return off.contains(layer);
        }
        COSBase groups = layer.getDictionaryObject(OCGS);
        List<COSBase> of =
                groups instanceof COSArray array
                        ? all(array)
                        : groups == null ? List.of() : List.of(groups);
        if (of.isEmpty()) {
            return false;
        }
        long hidden = of.stream().filter(off::contains).count();
        String policy = layer.getNameAsString(POLICY, "AnyOn");
        return switch (policy) {
            case "AllOn" -> hidden > 0;
            case "AnyOff" -> hidden == 0;
            case "AllOff" -> hidden < of.size();
            default -> hidden == of.size();
        };
    }
}
