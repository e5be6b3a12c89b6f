package org.briefingbuilder.intake.child;

import org.briefingbuilder.intake.pdf.PageBook;
import org.briefingbuilder.job.Problem;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.logging.LogManager;

/// Main class of the process that shows pages: keeps one document open and answers what is asked of
/// it on standard output, until standard input ends. It opens no file and no connection.
public final class PageChild {
    private static final long STACK = 64L << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private @Nullable PageBook book;

    private PageChild(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] args) throws InterruptedException {
        LogManager.getLogManager().reset();
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        // Whatever a library prints must not stand between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false));
        Thread worker = new Thread(null, new PageChild(in, out)::serve, "pages", STACK);
        worker.start();
        worker.join();
        Runtime.getRuntime().halt(0);
    }

    private void serve() {
        try {
            while (true) {
                PageWire.writeAnswer(out, answer(PageWire.readRequest(in)));
            }
        } catch (EOFException programEnded) {
            Runtime.getRuntime().halt(0);
        } catch (IOException broken) {
            Runtime.getRuntime().halt(1);
        }
    }

    private PageWire.Answer answer(PageWire.Request request) throws IOException {
        try {
            return switch (request) {
                case PageWire.Open open -> opened(open);
                case PageWire.Draw draw ->
                        new PageWire.Drawn(book().picture(draw.page(), draw.scale(), draw.crop()));
                case PageWire.Place place ->
                        new PageWire.Placed(
                                book().places(
                                                place.page(),
                                                place.window(),
                                                place.base(),
                                                place.from(),
                                                place.to()));
            };
        } catch (Problem problem) {
            return new PageWire.Refusal(problem.key());
        } catch (StackOverflowError deep) {
            return new PageWire.Refusal("import.too-deep");
        } catch (RuntimeException | LinkageError broken) {
            return new PageWire.Refusal("page.unreadable");
        }
    }

    private PageWire.Answer opened(PageWire.Open open) throws IOException {
        if (book != null) {
            book.close();
            book = null;
        }
        PageBook now = PageBook.open(open.bytes());
        book = now;
        return new PageWire.Opened(now.sizes());
    }

    private PageBook book() {
        if (book == null) {
            throw new Problem("page.unreadable");
        }
        return book;
    }
}
