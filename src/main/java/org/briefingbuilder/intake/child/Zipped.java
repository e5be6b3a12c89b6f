package org.briefingbuilder.intake.child;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What kind of archive it is, by the names in its directory (APPNOTE 4.3.12) and, where it begins
/// with one, by its media type. Nothing is unpacked.
///
/// @param mimetype of an OpenDocument or EPUB that states it as it should; else empty
record Zipped(Set<String> names, String mimetype) {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int MOST = 5_000;

    static Zipped of(byte[] b) {
        Set<String> names = new HashSet<>();
        int end = b.length - 22;
        while (end >= 0 && end > b.length - 66_000 && number(b, end) != END) {
            end--;
        }
        int at = end >= 0 && number(b, end) == END ? number(b, end + 16) : -1;
        while (at >= 0 && at + 46 <= b.length && number(b, at) == ENTRY && names.size() < MOST) {
            int length = half(b, at + 28);
            if (at + 46 + length > b.length) {
                break;
            }
            names.add(
                    new String(b, at + 46, length, StandardCharsets.UTF_8)
                            .replace('\\', '/')
                            .toLowerCase(Locale.ROOT));
            at += 46 + length + half(b, at + 30) + half(b, at + 32);
        }
        String start = new String(b, 0, Math.min(b.length, 140), StandardCharsets.ISO_8859_1);
        int type = start.indexOf("mimetypeapplication/");
        return new Zipped(names, type < 0 ? "" : start.substring(type + 8));
    }

    boolean hasFolder(String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    private static int number(byte[] b, int at) {
        return at < 0 || at + 4 > b.length ? -1 : half(b, at) | half(b, at + 2) << 16;
    }

    private static int half(byte[] b, int at) {
        return b[at] & 0xff | (b[at + 1] & 0xff) << 8;
    }
}
