package vn.baucu.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import vn.baucu.embedded.ServerNotStarted;
import vn.baucu.rehearsal.afterwards.Afterwards;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.door.GatewayUnreachable;
import vn.baucu.rehearsal.night.PreparationFailed;
import vn.baucu.rehearsal.night.Rehearsal;
import vn.baucu.rehearsal.night.Verdict;

/** The one command: starts everything, replays elections to their end, shows the figures, stays until it is told to go. */
@AtTheEdge
final class Up {

    static final int ALL_EQUAL = 0;
    static final int SOME_DIFFER = 1;

    private final PrintStream out;
    private volatile boolean ending;

    private Up(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Up up = new Up(out);
        Thread.currentThread().setUncaughtExceptionHandler(up::broken);
        int status;
        try {
            Path home = Home.found();
            status = up.run(Options.of(List.of(arguments), home, Path.of("")), home);
        } catch (NotPossible | ServerNotStarted refusal) {
            up.staySilentWhenEnding();
            System.err.println(refusal.getMessage());
            status = NotPossible.STATUS;
        } catch (PreparationFailed | GatewayUnreachable failure) {
            up.staySilentWhenEnding();
            System.err.println("The demonstration broke off: " + failure.getMessage());
            status = SOME_DIFFER;
        }
        System.exit(status);
    }

    private int run(Options options, Path home) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true));
        Stack stack = Stack.start(home, options.data(), options.port(), new Progress(out));
        watch(stack);
        boolean equal = true;
        for (String election : options.elections()) {
            equal &= replay(stack, election, options);
        }
        new Addresses(stack, new TokenCommand(home, options.data()), out).print(options.elections());
        if (!options.exit()) {
            stayUntilTold();
        }
        return equal ? ALL_EQUAL : SOME_DIFFER;
    }

    private boolean replay(Stack stack, String election, Options options) {
        out.println();
        out.println("The night of the election " + election);
        Demonstration demonstration = Demonstration.of(election);
        long start = System.nanoTime();
        Verdict verdict = new Rehearsal(stack.gateway(), stack::token, out)
                .run(demonstration, options.pace(), demonstration.published().usualSeed())
                .and(new Afterwards(stack.gateway(), stack::token, Clock.systemUTC(), out).run(demonstration));
        out.println(String.format(
                Locale.ROOT,
                "Election %s: %,d figures compared, %s, in %.1f s",
                election,
                verdict.figuresCompared(),
                verdict.allEqual() ? "all as expected" : verdict.differences().size() + " differ",
                (System.nanoTime() - start) / 1e9));
        return verdict.allEqual();
    }

    private void stayUntilTold() {
        out.println();
        out.println("Stop with Ctrl-C.");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Stack stack) {
        watch("PostgreSQL", stack.postgres().pid(), stack.postgres().log());
        watch("Kafka", stack.broker().pid(), stack.broker().log());
        for (Service service : stack.running()) {
            ServiceProcess process = stack.service(service);
            watch("The " + service.module(), process.pid(), process.log());
        }
    }

    private void watch(String name, long pid, Path log) {
        ProcessHandle.of(pid).ifPresent(handle -> {
            CompletableFuture<?> unused = handle.onExit().thenRun(() -> {
                if (!ending) {
                    out.println(name + " has ended by itself"
                            + (Beforehand.isFull(log)
                                    ? ": the disk that holds " + log + " is full."
                                    : "; why is in " + log + "."));
                }
            });
        });
    }

    private void broken(Thread thread, Throwable failure) {
        staySilentWhenEnding();
        failure.printStackTrace();
    }

    /** When the servers go away on purpose, what then fails is not worth a word. */
    private void staySilentWhenEnding() {
        if (ending) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
