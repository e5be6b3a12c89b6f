package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.BriefBlock;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/// The pictures of a brief, as addresses that hold the whole picture.
final class Figures {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final Function<String, byte[]> originals;

    Figures(Function<String, byte[]> originals) {
        this.originals = originals;
    }

    /// The same originals, where a picture that is gone is one without bytes, and so found missing.
    static Function<String, byte[]> forgiving(Function<String, byte[]> originals) {
        return digest -> {
            try {
                return originals.apply(digest);
            } catch (Problem gone) {
                return new byte[0];
            }
        };
    }

    /// Originals of which nothing is asked but that they are pictures: for what a brief says, when
    /// nobody is to look at it.
    static byte[] unseen(String anyDigest) {
        return PNG.clone();
    }

    /// Whether the picture is PNG or JPEG.
    boolean has(BriefBlock.Figure figure) {
        return kind(originals.apply(figure.digest())).isPresent();
    }

    /// Empty when the picture is neither PNG nor JPEG.
    Optional<String> dataAddress(BriefBlock.Figure figure) {
        byte[] bytes = originals.apply(figure.digest());
        return kind(bytes)
                .map(
                        kind ->
                                "data:image/"
                                        + kind
                                        + ";base64,"
                                        + Base64.getEncoder().encodeToString(bytes));
    }

    /// `png` or `jpeg`, by how it begins.
    static Optional<String> kind(byte[] bytes) {
        if (begins(bytes, PNG)) {
            return Optional.of("png");
        }
        return begins(bytes, JPEG) ? Optional.of("jpeg") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
