package org.briefingbuilder.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import org.jspecify.annotations.NullMarked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;

/// The walls between the packages below `root`, each with its reason. The root is given, so that
/// the same rules can be seen to fail on classes made to break them.
final class Walls {

    /// Which of our packages each may know, itself included.
    private static final Map<String, List<String>> KNOWN = known();

    /// Classes of the floor below that stand in the signatures of `app`: the edges make the one
    /// intake of a run, name a template and a standard, and show findings, checks and pages, also
    /// those of a source.
    private static final Set<String> HANDED_THROUGH =
            Set.of(
                    "intake.Intake",
                    "intake.Limits",
                    "intake.page.Crop",
                    "intake.page.PagePicture",
                    "intake.page.PagePlaces",
                    "intake.page.PageSize",
                    "publish.Check",
                    "publish.Counts",
                    "publish.Finding",
                    "publish.HouseFonts",
                    "publish.HouseStyle",
                    "publish.Limits",
                    "publish.Part",
                    "publish.Place",
                    "publish.Preview",
                    "publish.Raster",
                    "publish.Verification",
                    "publish.Templates",
                    "publish.pdf.Conformance",
                    "publish.pdf.HouseFace",
                    "publish.pdf.Imposition");

    /// The window's places and what belongs to none: packages below `ui` that stand side by side.
    private static final List<String> PLACES =
            List.of(
                    "library",
                    "reader",
                    "themes",
                    "evidence",
                    "search",
                    "brief",
                    "review",
                    "start",
                    "settings");

    private final String root;

    Walls(String root) {
        this.root = root;
    }

    private static Map<String, List<String>> known() {
        List<String> values = List.of("job", "text", "model");
        List<String> edge = List.of("job", "text", "model", "edits", "app");
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put("text", List.of());
        known.put("job", List.of());
        known.put("model", List.of("text"));
        known.put("edits", List.of("text", "model"));
        known.put("intake", values);
        known.put("store", values);
        known.put("publish", values);
        known.put("suggest", List.of("text", "model"));
        known.put("spell", List.of("job", "text"));
        known.put("exchange", values);
        known.put(
                "app",
                List.of(
                        "job",
                        "text",
                        "model",
                        "edits",
                        "intake",
                        "store",
                        "publish",
                        "spell",
                        "suggest",
                        "exchange"));
        known.put("cli", edge);
        known.put("ui", edge);
        return known;
    }

    /// Each rule by its name.
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        KNOWN.forEach((name, known) -> rules.put(name + " knows its floor", knows(name, known)));
        rules.put("every package has its place", everyPackageHasItsPlace());
        rules.put("the PDF engine", engineStandsAlone());
        rules.put(
                "JDBC",
                only(
                        "only the store knows that there is a database",
                        List.of("store"),
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite.."));
        rules.put(
                "PDFBox",
                only(
                        "PDFs are read in intake (hostile ones) and in publish (our own)",
                        List.of("intake", "publish"),
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "org.apache.xmpbox.."));
        rules.put(
                "readers of documents",
                only(
                        "what reads hostile files runs in intake's child process",
                        List.of("intake"),
                        "org.apache.poi..",
                        "org.apache.xmlbeans..",
                        "org.openxmlformats..",
                        "org.jsoup..",
                        "org.apache.james..",
                        "com.rtfparserkit..",
                        "net.dankito..",
                        "org.mozilla.universalchardet.."));
        rules.put(
                "makers of briefs",
                only(
                        "layout, citations and templates are publish's own affair",
                        List.of("publish"),
                        "com.openhtmltopdf..",
                        "de.undercouch..",
                        "com.samskivert.."));
        rules.put(
                "commonmark",
                only(
                        "Markdown comes in by intake and goes out by publish",
                        List.of("intake", "publish"),
                        "org.commonmark.."));
        rules.put(
                "dictionaries",
                only(
                        "how dictionaries are read is known where words are spelled",
                        List.of("spell"),
                        "org.apache.lucene.."));
        rules.put(
                "Jackson",
                only(
                        "JSON is a form of files and of printed answers, never of the values",
                        List.of("store", "publish", "intake", "exchange", "cli"),
                        "tools.jackson..",
                        "com.fasterxml.."));
        rules.put(
                "picocli",
                only("commands are understood in one place", List.of("cli"), "picocli.."));
        rules.put(
                "JavaFX",
                only(
                        "the command line and all jobs run without a screen",
                        List.of("ui"),
                        "javafx.."));
        rules.put("controls", noneWithoutItsLook());
        rules.put("the window's kit", kitStandsBelowThePlaces());
        rules.put("the window's places", placesDoNotKnowEachOther());
        rules.put("the JavaFX thread", handedOverInOnePlace());
        rules.put("logging", loggingThroughOneDoor());
        rules.put("printing", printingAtTheEdge());
        rules.put("NullMarked", everyPackageIsNullMarked());
        rules.put(
                "cycles",
                slices().matching(root + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .because(
                                "two packages that know each other are one; the pattern takes inner"
                                        + " packages one by one"));
        return rules;
    }

    private ArchRule knows(String name, List<String> known) {
        String[] others =
                KNOWN.keySet().stream()
                        .filter(other -> !other.equals(name) && !known.contains(other))
                        .map(this::inside)
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage(others)
                                .and(not(handedThrough(name))))
                .allowEmptyShould(true)
                .because(
                        "a part can be read alone when what it knows is laid down; "
                                + name
                                + " knows "
                                + (known.isEmpty() ? "nothing of ours" : String.join(", ", known)));
    }

    /// What the edges get from `app` and give back to it without looking further.
    private DescribedPredicate<JavaClass> handedThrough(String name) {
        boolean edge = List.of("cli", "ui").contains(name);
        return DescribedPredicate.describe(
                "handed through app",
                c -> {
                    String outer = c.getFullName().replaceAll("\\$.*", "");
                    return edge
                            && outer.startsWith(root + ".")
                            && HANDED_THROUGH.contains(outer.substring(root.length() + 1));
                });
    }

    /// A class in a package that no rule speaks of would be outside all walls.
    private ArchRule everyPackageHasItsPlace() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(
                        KNOWN.keySet().stream().map(this::inside).toArray(String[]::new))
                .because("a package that no rule speaks of stands outside all walls");
    }

    private ArchRule engineStandsAlone() {
        return noClasses()
                .that()
                .resideInAPackage(inside("publish.pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(inside("model"), root + ".publish")
                .allowEmptyShould(true)
                .because("it makes PDFs of any HTML and knows nothing of briefs");
    }

    /// Those whose style classes are named absent in `src/build/Sheets.java`.
    private ArchRule noneWithoutItsLook() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "javafx\\.scene\\.(chart|web)\\..*|javafx\\.scene\\.control\\."
                            + "(Accordion|Alert|ColorPicker|Dialog|DialogPane|MenuBar|Pagination"
                            + "|ProgressIndicator|RadioButton|SplitMenuButton|Tab|TabPane|Table.*"
                            + "|TitledPane|ToolBar|Tree.*)|atlantafx\\.base\\.controls\\..*")
                .because("the theme is laid out without the rules for controls that are not there");
    }

    private ArchRule kitStandsBelowThePlaces() {
        return noClasses()
                .that()
                .resideInAPackage(inside("ui.kit"))
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAPackage(inside("ui"))
                                .and(not(JavaClass.Predicates.resideInAPackage(inside("ui.kit")))))
                .allowEmptyShould(true)
                .because("what all places share knows none of them");
    }

    private ArchRule placesDoNotKnowEachOther() {
        SliceAssignment places =
                new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass c) {
                        return PLACES.stream()
                                .filter(p -> (c.getPackageName() + ".").startsWith(place(p)))
                                .findFirst()
                                .map(SliceIdentifier::of)
                                .orElseGet(SliceIdentifier::ignore);
                    }

                    @Override
                    public String getDescription() {
                        return "the window's places";
                    }
                };
        return slices().assignedFrom(places)
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .because("places speak through the seat's focus and commands");
    }

    private String place(String name) {
        return root + ".ui." + name + ".";
    }

    private ArchRule handedOverInOnePlace() {
        return noClasses()
                .that()
                .resideInAPackage(inside("ui"))
                .and()
                .resideOutsideOfPackage(inside("ui.kit"))
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .allowEmptyShould(true)
                .because("who hands work over to the JavaFX thread is looked for in one place");
    }

    private ArchRule only(String because, List<String> allowed, String... libraries) {
        String[] places = allowed.stream().map(this::inside).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because(because);
    }

    private ArchRule loggingThroughOneDoor() {
        DescribedPredicate<JavaClass> logs =
                JavaClass.Predicates.resideInAnyPackage(
                                "java.util.logging..",
                                "org.apache.logging..",
                                "org.apache.commons.logging..")
                        .and(not(JavaClass.Predicates.type(Level.class)));
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(inside("app"), inside("intake.child"))
                .should()
                .dependOnClassesThat(logs)
                .because(
                        "the program logs through SLF4J and says at its edges where the log goes"
                            + " (the level alone is a type in the layout library's own interface)");
    }

    private ArchRule printingAtTheEdge() {
        ArchCondition<JavaClass> print =
                new ArchCondition<>("print") {
                    @Override
                    public void check(JavaClass in, ConditionEvents events) {
                        in.getFieldAccessesFromSelf().stream()
                                .filter(a -> a.getTargetOwner().isEquivalentTo(System.class))
                                .filter(a -> List.of("out", "err").contains(a.getName()))
                                .forEach(
                                        a ->
                                                events.add(
                                                        SimpleConditionEvent.satisfied(
                                                                a, a.getDescription())));
                        in.getMethodCallsFromSelf().stream()
                                .filter(c -> c.getName().equals("printStackTrace"))
                                .filter(c -> c.getTargetOwner().isAssignableTo(Throwable.class))
                                .forEach(
                                        c ->
                                                events.add(
                                                        SimpleConditionEvent.satisfied(
                                                                c, c.getDescription())));
                    }
                };
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(inside("cli"), inside("intake.child"))
                .should(print)
                .because(
                        "standard output belongs to the command line's answers, and in the child"
                                + " process to what it read");
    }

    private ArchRule everyPackageIsNullMarked() {
        ArchCondition<JavaClass> marked =
                new ArchCondition<>("be in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass in, ConditionEvents events) {
                        boolean is = in.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(
                                new SimpleConditionEvent(
                                        in, is, in.getName() + " is in " + in.getPackageName()));
                    }
                };
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + "..")
                .should(marked)
                .because(
                        "absence is an Optional, an empty list or a case of its own; the build"
                                + " checks");
    }

    private String inside(String name) {
        return root + "." + name + "..";
    }
}
