package org.briefingbuilder.intake.child;

import org.briefingbuilder.intake.pdf.PageScan;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.logging.LogManager;

/// Main class of the process that draws the pages of a scan: reads a document from standard input,
/// answers how many pages it has, then draws each page that it is asked for, until standard input
/// ends. A page that cannot be drawn has no pixels. It opens no file and no connection.
public final class ScanChild {
    private static final long STACK = 64L << 20;

    private ScanChild() {}

    public static void main(String[] args) throws InterruptedException {
        LogManager.getLogManager().reset();
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        // Whatever a library prints must not stand between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false));
        Thread worker = new Thread(null, () -> serve(in, out), "scan", STACK);
        worker.start();
        worker.join();
        Runtime.getRuntime().halt(0);
    }

    private static void serve(DataInputStream in, DataOutputStream out) {
        try {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            try (PageScan scan = PageScan.open(bytes)) {
                out.writeInt(scan.pages());
                out.flush();
                while (true) {
                    draw(scan, in.readInt(), out);
                }
            }
        } catch (EOFException programEnded) {
            Runtime.getRuntime().halt(0);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void draw(PageScan scan, int page, DataOutputStream out) throws IOException {
        PageScan.Picture picture = new PageScan.Picture(0, 0, new byte[0]);
        try {
            picture = scan.draw(page);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // The other pages are read nevertheless.
            picture = new PageScan.Picture(0, 0, new byte[0]);
        }
        out.writeInt(picture.width());
        out.writeInt(picture.height());
        out.write(picture.grey());
        out.flush();
    }
}
