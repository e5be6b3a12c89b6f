package org.briefingbuilder.bench;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.app.Importing;
import org.briefingbuilder.app.PageViewing;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Source;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Main class of a process that takes one PDF into a new project and opens its pages, and prints
/// what its heap and the whole of it held at most, in bytes.
final class ImportedFile {

    private ImportedFile() {}

    public static void main(String[] args) throws Exception {
        Path pdf = Path.of(args[0]);
        Path file = pdf.resolveSibling(pdf.getFileName() + ".briefing");
        Session session = Example.session(5);
        try (Project project = Project.create(file, session, Project.IN_LINE, Project.IN_LINE);
                Intake intake = new Intake()) {
            Source source =
                    new Importing(project, FileReader.of(intake), session)
                            .run(List.of(pdf), false, Progress.NONE)
                            .imported()
                            .getFirst()
                            .source();
            try (PageViewing pages = new PageViewing(source, project::kept)) {
                if (pages.sizes().size() != source.outline().pages().size()) {
                    throw new IllegalStateException("pages are missing");
                }
            }
        }
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        System.out.println("heap " + heap);
        System.out.println("resident " + resident());
    }

    /// Where the system does not tell, 0.
    private static long resident() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }
}
