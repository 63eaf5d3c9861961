package vn.baucu.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The program: a folder in, what is wrong out. */
@AtTheEdge
public final class Verify {

    private Verify() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("deploy/verify <folder> [<fingerprint of the key>]");
            System.exit(2);
        }
        try {
            Verification found = Verification.of(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : null);
            report(found, arguments.length > 1, out);
            System.exit(found.isRight() ? 0 : 1);
        } catch (NoSuchFileException missing) {
            out.println("There is no file " + missing.getFile() + ".");
            System.exit(2);
        }
    }

    static void report(Verification found, boolean keyIsKnown, PrintStream out) {
        out.println("Election " + found.election().orElse("?") + ": " + found.minutes() + " minutes, "
                + found.checkpoints() + " checkpoints, " + found.sums() + " sums.");
        if (found.withheld() > 0) {
            out.println(found.withheld() + " leaves are of results that are not published yet.");
        }
        if (!keyIsKnown) {
            out.println("Signed with the key " + found.key().orElse("?")
                    + "; compare it with the one that was made known, or name that one.");
        }
        found.findings().forEach(out::println);
        if (found.wrong() > found.findings().size()) {
            out.println("... and " + (found.wrong() - found.findings().size()) + " more");
        }
        out.println(found.isRight() ? "Everything is right." : found.wrong() + " things are wrong.");
    }
}
