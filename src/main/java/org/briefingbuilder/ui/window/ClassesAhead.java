package org.briefingbuilder.ui.window;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Loads the classes that a window needs, in the order in which it will want them, while the JavaFX
/// thread is still busy with others: where Java has no cache of them, loading and checking three
/// thousand classes is a third of a second. Which they are the build notes down when it opens the
/// window once.
final class ClassesAhead {

    private static final Logger LOG = LoggerFactory.getLogger(ClassesAhead.class);

    /// The file with their names, one in each line.
    private static final String LIST = "briefing.classes";

    private ClassesAhead() {}

    /// Begins, in a thread of its own, when a list was given.
    static void begin() {
        String list = System.getProperty(LIST, "");
        if (!list.isEmpty() && Files.exists(Path.of(list))) {
            Thread.ofPlatform().daemon().name("classes").start(() -> load(Path.of(list)));
        }
    }

    private static void load(Path list) {
        ClassLoader loader = ClassesAhead.class.getClassLoader();
        try {
            for (String name : Files.readAllLines(list)) {
                load(name, loader);
            }
        } catch (IOException e) {
            LOG.info("no classes are loaded ahead: {}", e.toString());
        }
    }

    /// What is not there is of another system or another release: whoever wants it will say so.
    @SuppressWarnings("EmptyCatch")
    private static void load(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            // not needed here
        }
    }
}
