package org.briefingbuilder.intake;

import org.briefingbuilder.intake.child.Child;
import org.briefingbuilder.intake.child.Wire;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/// Gives files to a child process of its own, and starts another child when one had to be killed or
/// has died. For one thread at a time; any may close it.
final class Worker implements AutoCloseable {

    /// Several processes compile the same code at the same time, which costs them more than reading
    /// a hundred files does. So only what runs very often is compiled a second time, and what waits
    /// for that is not watched closely: a first batch takes two thirds of the time, later ones less
    /// than before.
    private static final List<String> SPARING =
            List.of(
                    "-XX:Tier3DelayOn=0",
                    "-XX:Tier4InvocationThreshold=100000",
                    "-XX:Tier4MinInvocationThreshold=30000",
                    "-XX:Tier4CompileThreshold=250000",
                    "-XX:Tier4BackEdgeThreshold=1000000");

    /// What the Java virtual machine returns after an out-of-memory error.
    private static final int OUT_OF_MEMORY = 3;

    private final Limits limits;
    private volatile @Nullable ChildProcess child;
    private volatile boolean closed;

    Worker(Limits limits) {
        this.limits = limits;
    }

    /// Starts the child ahead of the first file.
    void warm() {
        ready();
    }

    /// Ends the child, so that the next file has one of its own.
    void refresh() {
        ChildProcess running = child;
        if (running != null) {
            running.kill();
        }
        child = null;
    }

    /// @throws Died when the child did not survive the file
    Extract read(Input input, boolean raw, Progress progress) {
        ChildProcess ready = ready();
        boolean whole = false;
        try {
            Extract extract = ask(ready, input, raw, progress);
            whole = true;
            return extract;
        } catch (Refused refused) {
            whole = true;
            throw problem(refused.key, refused.args, input.name());
        } finally {
            if (!whole) {
                ready.kill();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        refresh();
    }

    private ChildProcess ready() {
        if (closed) {
            throw new IllegalStateException("the intake is closed");
        }
        ChildProcess running = child;
        if (running == null || !running.isAlive()) {
            running = ChildProcess.start(limits, SPARING, Child.class.getName());
            child = running;
            if (closed) {
                running.kill();
            }
        }
        return running;
    }

    private Extract ask(ChildProcess ready, Input input, boolean raw, Progress progress) {
        try (Watch watch = new Watch(ready, limits)) {
            try {
                input.send(ready.out(), raw);
                return answer(ready.in(), watch, progress);
            } catch (IOException ended) {
                if (watch.hasBitten()) {
                    throw new Problem(ended, "import.too-slow", input.name());
                }
                throw new Died(new Problem(ended, end(ready), input.name()));
            }
        }
    }

    private static Extract answer(DataInputStream in, Watch watch, Progress progress)
            throws IOException {
        while (true) {
            switch (Wire.readAnswer(in)) {
                case Wire.Step step -> {
                    watch.saw(step.done());
                    progress.report("progress.import", step.done(), step.total());
                }
                case Wire.Found found -> {
                    return found.extract();
                }
                case Wire.Refusal refusal -> throw new Refused(refusal.key(), refusal.args());
            }
        }
    }

    /// Why a child that was not killed has gone.
    private static String end(ChildProcess ready) {
        return ready.exitCode() == OUT_OF_MEMORY ? "import.too-heavy" : "import.crashed";
    }

    private static Problem problem(String key, List<String> args, String fileName) {
        Object[] all = new Object[args.size() + 1];
        all[0] = fileName;
        for (int i = 0; i < args.size(); i++) {
            all[i + 1] = Objects.requireNonNull(args.get(i));
        }
        return new Problem(key, all);
    }

    /// The child has gone while it read a file, by itself.
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Died(Problem problem) {
            super(problem.key(), problem, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /// The child says that the file cannot be read; the child itself is well.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String key;
        private final transient List<String> args;

        Refused(String key, List<String> args) {
            super(key, null, false, false);
            this.key = key;
            this.args = args;
        }
    }
}
