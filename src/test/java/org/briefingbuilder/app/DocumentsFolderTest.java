package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class DocumentsFolderTest {

    @TempDir Path home;

    private Optional<Path> found() {
        return DocumentsFolder.in(home, home.resolve(".config"));
    }

    @Test
    void whatTheDesktopNamesComesBeforeDocumentsAndHome() throws IOException {
        assertEquals(Optional.of(home), found());
        Path documents = Files.createDirectory(home.resolve("Documents"));
        assertEquals(Optional.of(documents), found());
        Path named = Files.createDirectory(home.resolve("دستاویزات"));
        Files.writeString(
                Files.createDirectory(home.resolve(".config")).resolve("user-dirs.dirs"),
                "# ours\nXDG_MUSIC_DIR=\"$HOME/x\"\nXDG_DOCUMENTS_DIR=\"$HOME/دستاویزات\"\n");
        assertEquals(Optional.of(named), found());
        Files.delete(named);
        assertEquals(Optional.of(documents), found());
    }

    @Test
    void aListThatCannotBeReadAndAFolderThatIsNotThereAreNoHindrance() throws IOException {
        Files.write(
                Files.createDirectory(home.resolve(".config")).resolve("user-dirs.dirs"),
                new byte[] {(byte) 0xff, 10});
        assertEquals(Optional.of(home), found());
        assertEquals(
                Optional.empty(),
                DocumentsFolder.in(home.resolve("gone"), home.resolve("gone/.config")));
    }
}
