package vn.baucu.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.baucu.embedded.Ports;
import vn.baucu.rehearsal.afterwards.Afterwards;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.night.Pace;
import vn.baucu.rehearsal.night.Rehearsal;
import vn.baucu.rehearsal.night.Verdict;

/** The whole demonstration of 2026 on the very processes that {@code deploy/up} starts. */
@AtTheEdge
class NightIT {

    static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private static final PrintStream OUT = System.out;

    @TempDir
    Path folder;

    @Test
    void everyFigureOfTheNightIsAsExpected() throws Exception {
        Demonstration demonstration = Demonstration.of("2026");
        List<ProcessHandle> processes;
        try (Stack stack = Stack.start(HOME, folder, Ports.free(), new Progress(OUT))) {
            Verdict verdict =
                    new Rehearsal(stack.gateway(), stack::token, OUT).run(demonstration, Pace.asFastAsPossible(), 1);

            assertThat(verdict.differences()).isEmpty();
            assertThat(verdict.allEqual()).isTrue();
            Verdict end = new Afterwards(stack.gateway(), stack::token, Clock.systemUTC(), OUT).run(demonstration);
            assertThat(end.differences()).isEmpty();
            assertThat(end.allEqual()).isTrue();
            aSecondStartFindsItAllThere(stack, demonstration);
            new Sums(stack.gateway(), stack::token, demonstration).holdEverywhere();
            new Inboxes(stack).holdEverythingThatWasSent();
            new DerivedTables(stack).areTheSameAfterAReplay();
            new DerivedTables(stack).areTheSameAddedUpAtOnce();
            processes = processes(stack);
        }
        assertThat(processes).hasSize(7).noneMatch(ProcessHandle::isAlive);
    }

    private static void aSecondStartFindsItAllThere(Stack stack, Demonstration demonstration) {
        Verdict again = new Rehearsal(stack.gateway(), stack::token, OUT)
                .run(demonstration, Pace.asFastAsPossible(), 1)
                .and(new Afterwards(stack.gateway(), stack::token, Clock.systemUTC(), OUT).run(demonstration));
        assertThat(again.differences()).isEmpty();
        assertThat(again.allEqual()).isTrue();
    }

    private static List<ProcessHandle> processes(Stack stack) {
        Stream<Long> services =
                stack.running().stream().map(service -> stack.service(service).pid());
        Stream<Long> servers = Stream.of(stack.postgres().pid(), stack.broker().pid());
        return Stream.concat(services, servers)
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .toList();
    }
}
