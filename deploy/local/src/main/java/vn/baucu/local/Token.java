package vn.baucu.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a token for an officer of the demonstration: {@code deploy/token ub-12}. */
@AtTheEdge
final class Token {

    private static final String USAGE = """
            deploy/token USER [--data DIR] [--hours N]

            Prints a token that signs USER in, for instance ub-12 (the committee of the province), hdbc (the National
            Election Council), kiemtoan (an auditor) or to-03388-001-1 (a member of a polling team).
            """;

    private static final Duration USUAL = Duration.ofHours(12);

    private Token() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(answer(List.of(arguments), Home.found(), Path.of("")));
        } catch (NotPossible refusal) {
            System.err.println(refusal.getMessage());
            System.exit(NotPossible.STATUS);
        }
    }

    static String answer(List<String> arguments, Path home, Path directory) {
        String user = null;
        Path data = home.resolve(Home.DATA);
        Duration lifetime = USUAL;
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String next = left.pop();
            switch (next) {
                case "--help", "-h" -> {
                    return USAGE;
                }
                case "--data" -> data = directory.resolve(value(next, left.poll()));
                case "--hours" -> lifetime = hours(value(next, left.poll()));
                default -> {
                    if (user != null || next.startsWith("-")) {
                        throw new NotPossible("Unexpected: " + next + "; deploy/token --help shows how to ask.");
                    }
                    user = next;
                }
            }
        }
        if (user == null) {
            throw new NotPossible("Whose token? For instance deploy/token ub-12.");
        }
        return Issuer.existing(data.toAbsolutePath().normalize().resolve(Home.ISSUER), Clock.systemUTC())
                .token(user, lifetime);
    }

    private static String value(String option, @Nullable String value) {
        if (value == null) {
            throw new NotPossible("After " + option + " a value is missing.");
        }
        return value;
    }

    private static Duration hours(String value) {
        if (!value.matches("[0-9]{1,3}")) {
            throw new NotPossible("After --hours comes a whole number, not " + value + ".");
        }
        return Duration.ofHours(Integer.parseInt(value));
    }
}
