package vn.baucu.local;

import java.nio.file.Path;

/** What to type for a token of a stack that was started on this folder, such that it works as printed. */
final class TokenCommand {

    private static final String WITHOUT_QUOTES = "[A-Za-z0-9_./@%+=:,-]+";

    private final String program;
    private final String option;

    TokenCommand(Path home, Path data) {
        this(home, data, Path.of("").toAbsolutePath());
    }

    /** Typed by somebody who stands in {@code directory}. */
    TokenCommand(Path home, Path data, Path directory) {
        String relative = "deploy/token";
        this.program = directory.equals(home) ? relative : quoted(home.resolve(relative));
        this.option = data.equals(home.resolve(Home.DATA)) ? "" : " --data " + quoted(data);
    }

    String of(String user) {
        return program + " " + user + option;
    }

    private static String quoted(Path path) {
        String name = path.toString();
        return name.matches(WITHOUT_QUOTES) ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
