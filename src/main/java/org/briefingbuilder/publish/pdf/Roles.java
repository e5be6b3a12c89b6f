package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// What elements are to assistive technology: a file may give its own names to the standard types
/// (ISO 32000-2, 14.7.3 and 14.7.4).
record Roles(@Nullable COSDictionary map) {

    private static final COSName BY_NAMESPACE = COSName.getPDFName("RoleMapNS");

    /// Names that lead to names; more is a circle.
    private static final int LONGEST = 16;

    String of(Node node) {
        COSDictionary namespace = node.dictionary().getCOSDictionary(Node.NAMESPACE);
        COSName role = node.dictionary().getCOSName(COSName.S);
        for (int i = 0; i < LONGEST && role != null; i++) {
            COSBase next = next(role, namespace);
            if (next instanceof COSArray pair) {
                namespace = pair.getObject(1) instanceof COSDictionary other ? other : null;
                next = pair.getObject(0);
            }
            if (!(next instanceof COSName name) || name.equals(role)) {
                break;
            }
            role = name;
        }
        return role == null ? "" : role.getName();
    }

    private @Nullable COSBase next(COSName role, @Nullable COSDictionary namespace) {
        COSDictionary mapped = namespace == null ? null : namespace.getCOSDictionary(BY_NAMESPACE);
        COSBase next = mapped == null ? null : mapped.getDictionaryObject(role);
        return next == null && map != null ? map.getDictionaryObject(role) : next;
    }
}
