package org.briefingbuilder.intake.fence;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.imageio.ImageIO;

/// Main class of a process behind the fence that tries what a hostile document might, and what an
/// honest one needs: a line for each on standard output, with what came of it.
public final class Prisoner {

    private Prisoner() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(System.getenv("TMPDIR"));
        tried("read a file", () -> Files.readString(folder.resolve("secret.txt")));
        tried("read passwords", () -> Files.readString(Path.of("/etc/passwd")));
        tried("list a folder", () -> Files.list(folder).toList());
        tried("write a file", () -> Files.writeString(folder.resolve("written.txt"), "x"));
        tried("delete a file", () -> Files.deleteIfExists(folder.resolve("secret.txt")));
        tried("make a folder", () -> Files.createDirectory(folder.resolve("made")));
        tried("start a process", () -> new ProcessBuilder("/bin/true").start().waitFor());
        tried("connect by TCP", Prisoner::connect);
        tried("send by UDP", Prisoner::send);
        tried("look up a name", () -> InetAddress.getByName("example.org").getHostAddress());
        tried(
                "speak to a local service",
                () ->
                        SocketChannel.open(
                                UnixDomainSocketAddress.of(folder.resolve("service.socket"))));
        String parent = System.getenv("PARENT");
        tried("look at the parent", () -> Files.readAllBytes(Path.of("/proc", parent, "environ")));
        tried("read from another thread", () -> elsewhere(folder.resolve("secret.txt")));
        System.out.println("-- needed");
        tried("draw text", Prisoner::drawn);
        tried("compress a picture", Prisoner::compressed);
        tried("load a class", () -> Class.forName("org.jsoup.Jsoup").getName());
        tried("random numbers", () -> new SecureRandom().nextInt());
        tried("the time here", () -> LocalDateTime.now(ZoneId.systemDefault()));
        tried("threads", () -> elsewhere());
        System.out.flush();
    }

    private static String connect() throws IOException {
        try (SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9))) {
            return channel.toString();
        }
    }

    private static int send() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            return channel.send(
                    java.nio.ByteBuffer.wrap(new byte[1]),
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 9));
        }
    }

    private static String elsewhere(Path file) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            return other.submit(() -> Files.readString(file)).get();
        }
    }

    private static String elsewhere() throws Exception {
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            return other.submit(() -> "ran").get();
        }
    }

    private static String drawn() {
        BufferedImage image = new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        pen.drawString("Ag", 4, 24);
        pen.dispose();
        for (int x = 0; x < 60; x++) {
            if (image.getRGB(x, 18) != 0xff000000) {
                return "seen";
            }
        }
        throw new IllegalStateException("nothing was drawn");
    }

    private static int compressed() throws IOException {
        ImageIO.setUseCache(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray())).getWidth();
    }

    private static void tried(String what, Callable<?> deed) {
        String came;
        try {
            deed.call();
            came = "done";
        } catch (Throwable refused) {
            came = "refused " + refused;
        }
        System.out.println(what + ": " + came.replace('\n', ' '));
    }
}
