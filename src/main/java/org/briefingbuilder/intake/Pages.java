package org.briefingbuilder.intake;

import org.briefingbuilder.intake.child.PageChild;
import org.briefingbuilder.intake.child.PageWire;
import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PagePicture;
import org.briefingbuilder.intake.page.PagePlaces;
import org.briefingbuilder.intake.page.PageSize;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.jspecify.annotations.Nullable;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The door to pages as they look. A PDF is parsed and drawn in a process of its own, started when
/// first needed; when a page makes it hang, crash or run out of memory, it is replaced, and that
/// page is not tried again. Any thread may ask; one page is drawn at a time. The file's bytes are
/// given to the child and not kept here.
public final class Pages implements AutoCloseable {
    private static final int MOST_PAGES = 20_000;

    /// Memory of the child, the longest time for one page, and the largest file.
    public static final Limits USUAL = new Limits(768, Duration.ofSeconds(20), 200L << 20);

    private final Limits limits;
    private final Supplier<Deposit> file;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Set<Integer> harmful = new HashSet<>();
    private volatile @Nullable ChildProcess child;
    private volatile boolean closed;
    private List<PageSize> sizes = List.of();

    /// @param file its bytes, asked for each time that a child opens it
    public Pages(Supplier<Deposit> file) {
        this(file, USUAL);
    }

    public Pages(Supplier<Deposit> file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /// The pages in their order; opens the file when that was not done yet.
    ///
    /// @throws Problem when the file cannot be opened
    public List<PageSize> sizes() {
        lock.lock();
        try {
            ready();
            return sizes;
        } finally {
            lock.unlock();
        }
    }

    /// A page, or a part of it.
    ///
    /// @param page from 0
    /// @param scale pixels for each point
    /// @throws Problem when the page cannot be drawn
    public PagePicture picture(int page, double scale, Crop crop) {
        PageWire.Answer answer = ask(page, new PageWire.Draw(page, scale, crop));
        if (answer instanceof PageWire.Drawn drawn) {
            return drawn.picture();
        }
        throw new Problem("page.unreadable");
    }

    /// Where the letters of the clean text are on a page.
    ///
    /// @param window the clean text around what stands on the page
    /// @param base where `window` begins in the clean text
    /// @param from where what stands on the page begins in the clean text
    /// @param to where it ends
    /// @throws Problem when the page cannot be read
    public PagePlaces places(int page, String window, int base, int from, int to) {
        PageWire.Answer answer = ask(page, new PageWire.Place(page, window, base, from, to));
        if (answer instanceof PageWire.Placed placed) {
            return placed.places();
        }
        throw new Problem("page.unreadable");
    }

    /// Ends the child, whatever it does just now; what waits for it fails with a `Problem`.
    @Override
    public void close() {
        closed = true;
        ChildProcess running = child;
        if (running != null) {
            running.kill();
        }
    }

    private PageWire.Answer ask(int page, PageWire.Request request) {
        lock.lock();
        try {
            if (harmful.contains(page)) {
                throw new Problem("page.unreadable");
            }
            return refusing(exchange(ready(), request, page), "page.unreadable");
        } finally {
            lock.unlock();
        }
    }

    private ChildProcess ready() {
        if (closed) {
            throw new Problem("page.closed");
        }
        ChildProcess running = child;
        if (running != null && running.isAlive()) {
            return running;
        }
        ChildProcess started = ChildProcess.start(limits, PageChild.class.getName());
        child = started;
        if (closed) {
            started.kill();
        }
        PageWire.Answer answer = open(started);
        if (refusing(answer, "page.no-document") instanceof PageWire.Opened opened) {
            sizes = opened.sizes();
            return started;
        }
        throw new Problem("page.unreadable");
    }

    private PageWire.Answer open(ChildProcess with) {
        Deposit original = file.get();
        return exchange(
                with,
                out -> {
                    PageWire.writeOpen(out);
                    Input.send(original, out);
                    out.flush();
                },
                -1);
    }

    /// Says something to the child.
    private interface Saying {
        void to(DataOutputStream out) throws IOException;
    }

    private static PageWire.Answer refusing(PageWire.Answer answer, String key) {
        if (answer instanceof PageWire.Refusal) {
            throw new Problem(key);
        }
        return answer;
    }

    private PageWire.Answer exchange(ChildProcess with, PageWire.Request request, int page) {
        return exchange(with, out -> PageWire.writeRequest(out, request), page);
    }

    private PageWire.Answer exchange(ChildProcess with, Saying request, int page) {
        boolean whole = false;
        try (Watch watch = new Watch(with, limits)) {
            request.to(with.out());
            PageWire.Answer answer = PageWire.readAnswer(with.in(), MOST_PAGES);
            whole = true;
            return answer;
        } catch (IOException | RuntimeException ended) {
            if (page >= 0 && !closed) {
                harmful.add(page);
            }
            throw new Problem(ended, closed ? "page.closed" : "page.unreadable");
        } finally {
            if (!whole) {
                with.kill();
            }
        }
    }
}
