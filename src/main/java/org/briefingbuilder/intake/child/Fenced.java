package org.briefingbuilder.intake.child;

import org.briefingbuilder.intake.fence.Fence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/// Main class of every process that parses: raises the fence before anything else, says so on
/// standard output, and then runs the main class that its argument names.
public final class Fenced {

    private static final int GREETING = 0x42424631;

    private Fenced() {}

    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        Fence.State state = Fence.raise();
        DataOutputStream out = new DataOutputStream(System.out);
        out.writeInt(GREETING);
        out.writeUTF(state.toString());
        out.flush();
        try {
            Class.forName(args[0])
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException failed) {
            Runtime.getRuntime().halt(1);
        }
    }

    /// What the process said of its fence; the first that it says at all.
    ///
    /// @throws IOException when it did not start
    public static String greeting(DataInputStream in) throws IOException {
        if (in.readInt() != GREETING) {
            throw new IOException("no greeting");
        }
        return in.readUTF();
    }
}
