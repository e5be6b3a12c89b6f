package org.briefingbuilder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;

import org.briefingbuilder.app.Project;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The walls hold, were looked for among all classes, and each can be seen to fall.
class ArchitectureTest {

    private static final String ROOT = "org.briefingbuilder";
    private static final String BROKEN = ROOT + ".architecture.broken";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(files());

    @TestFactory
    Stream<DynamicTest> everyWallStands() {
        return new Walls(ROOT)
                .all().entrySet().stream()
                        .map(
                                rule ->
                                        dynamicTest(
                                                rule.getKey(),
                                                () -> rule.getValue().check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> everyWallFallsWhenItIsBroken(@TempDir Path folder) throws Exception {
        JavaClasses broken =
                new ClassFileImporter().importPaths(brokenClasses(), knowingTheScreen(folder));
        assertTrue(broken.size() > 15, "few classes: " + broken.size());
        return new Walls(BROKEN)
                .all().entrySet().stream()
                        .map(
                                rule ->
                                        dynamicTest(
                                                rule.getKey(),
                                                () -> {
                                                    EvaluationResult result =
                                                            rule.getValue().evaluate(broken);
                                                    assertTrue(
                                                            result.hasViolation(),
                                                            "nothing breaks this rule, so it was"
                                                                    + " never seen to fail");
                                                }));
    }

    /// As many types were looked at as there are sources, so that no rule holds for want of
    /// classes.
    @Test
    void allClassesWereSeen() throws IOException {
        Path sources = Path.of("src/main/java");
        List<String> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files =
                    walk.map(Path::toString)
                            .filter(name -> name.endsWith(".java"))
                            .filter(name -> !name.endsWith("package-info.java"))
                            .toList();
        }
        assertTrue(files.size() > 40, "few sources: " + files.size());
        long topLevel =
                CLASSES.stream()
                        .filter(c -> c.isTopLevelClass())
                        .filter(c -> !c.getSimpleName().equals("package-info"))
                        .count();
        assertEquals(files.size(), topLevel);
        assertFalse(CLASSES.contain(ArchitectureTest.class));
    }

    @Test
    void everyFolderOfSourcesIsAPackageThatSaysWhatItIsFor() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java/org/briefingbuilder"))) {
            for (Path folder : walk.filter(Files::isDirectory).toList()) {
                boolean holdsSources;
                try (Stream<Path> files = Files.list(folder)) {
                    holdsSources = files.anyMatch(f -> f.toString().endsWith(".java"));
                }
                if (holdsSources) {
                    String info = Files.readString(folder.resolve("package-info.java"));
                    assertTrue(info.contains("@NullMarked"), folder + " is not @NullMarked");
                    assertTrue(info.startsWith("///"), folder + " does not say what it is for");
                }
            }
        }
    }

    /// All classes as they were compiled: of those to which the build gave lambdas it keeps what
    /// was there before.
    private static List<Path> files() {
        try {
            Path classes = place(Project.class);
            Path kept = classes.resolveSibling("as-compiled");
            try (Stream<Path> all = Files.walk(classes.resolve(ROOT.replace('.', '/')))) {
                return all.filter(file -> file.toString().endsWith(".class"))
                        .filter(file -> !file.toString().contains("$$Lambda$"))
                        .map(file -> compiled(file, kept.resolve(classes.relativize(file))))
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path compiled(Path file, Path before) {
        return Files.exists(before) ? before : file;
    }

    private static Path place(Class<?> of) throws URISyntaxException {
        return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Path brokenClasses() throws URISyntaxException {
        return place(ArchitectureTest.class).resolve(BROKEN.replace('.', '/'));
    }

    /// A class with fields for a window and a table, which cannot be compiled where JavaFX is not a
    /// library.
    private static Path knowingTheScreen(Path folder) throws IOException {
        ClassDesc window = ClassDesc.of("javafx.stage.Stage");
        ClassDesc table = ClassDesc.of("javafx.scene.control.TableView");
        byte[] bytes =
                ClassFile.of()
                        .build(
                                ClassDesc.of(BROKEN + ".app.KnowsTheScreen"),
                                type ->
                                        type.withField("window", window, 0)
                                                .withField("table", table, 0));
        return Files.write(folder.resolve("KnowsTheScreen.class"), bytes);
    }
}
