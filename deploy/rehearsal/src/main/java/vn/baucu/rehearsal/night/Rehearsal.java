package vn.baucu.rehearsal.night;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Recount;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.ExpectedResults;

/** One election night from beginning to end, told to whoever watches. */
public final class Rehearsal {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Gateway gateway;
    private final PrintStream out;

    /**
     * @param tokens gives the bearer token of a user
     * @param out where to tell how it goes
     */
    public Rehearsal(URI gateway, UnaryOperator<String> tokens, PrintStream out) {
        this.gateway = new Gateway(gateway, tokens, PATIENCE);
        this.out = out;
    }

    /** Prepares the election, sends the night unless it is in already, and compares every level with what is expected. */
    public Verdict run(Demonstration demonstration, Pace pace, long seed) {
        long start = System.nanoTime();
        new Preparation(gateway, demonstration, out, PATIENCE).run();
        ExpectedResults expected = ExpectedResults.of(standing(demonstration));
        long prepared = System.nanoTime();
        long before = minutesIn(demonstration);
        List<Surprise> surprises = List.of();
        if (before < demonstration.minutes().size()) {
            surprises = send(demonstration, pace, seed, before > 0).surprises();
        } else {
            out.println("All minutes are in already.");
        }
        long sent = System.nanoTime();
        awaitTheLast(demonstration, expected);
        long counted = System.nanoTime();
        Comparison comparison = new Comparison(gateway, demonstration, expected);
        determine(comparison);
        Verdict verdict = comparison.compare(out);
        line(
                "Prepared in %s s, sent in %s s, last figure %s s later, determined and compared in %s s: %,d figures",
                seconds(prepared - start),
                seconds(sent - prepared),
                seconds(counted - sent),
                seconds(System.nanoTime() - counted),
                verdict.figuresCompared());
        return withSurprises(verdict, surprises);
    }

    /** What was corrected after the night of an earlier start stands in place of what was counted. */
    private Demonstration standing(Demonstration demonstration) {
        return Recount.of(demonstration)
                .filter(recount -> RecountReading.of(gateway, demonstration.election(), recount)
                        .counts())
                .map(recount -> recount.appliedTo(demonstration))
                .orElse(demonstration);
    }

    private ReplayReport send(Demonstration demonstration, Pace pace, long seed, boolean resumed) {
        Night night = Night.of(demonstration, seed);
        line("%,d minutes to send: %s", demonstration.minutes().size(), night.counts());
        ReplayReport report = new Replay(gateway, pace, resumed, this::tell).run(night);
        line(
                "Answered within %.1f ms (half), %.1f ms (99 of 100)",
                report.latencies().percentile(0.5).toNanos() / 1e6,
                report.latencies().percentile(0.99).toNanos() / 1e6);
        report.surprises().forEach(surprise -> out.println("  unexpected: " + surprise));
        return report;
    }

    private void tell(ReplayProgress progress) {
        line(
                "  %,6d of %,d  %,6d accepted  %,5d repeated  %,4d confirmed  %,4d refused  %,3d unexpected  %,6.0f/s",
                progress.errandsDone(),
                progress.errands(),
                progress.accepted(),
                progress.repeated(),
                progress.confirmed(),
                progress.refused(),
                progress.surprises(),
                progress.perSecond());
    }

    private void determine(Comparison comparison) {
        List<Answer> answers = comparison.determine();
        long failed = answers.stream()
                .filter(answer -> !answer.successful() && answer.status() != 409)
                .count();
        if (failed > 0) {
            Answer first = answers.stream()
                    .filter(answer -> !answer.successful() && answer.status() != 409)
                    .findFirst()
                    .orElseThrow();
            line("  %,d determinations were not taken: %d %s", failed, first.status(), first.body());
        }
    }

    /** The last minutes are in when their number is right, the last correction when the valid ballots are. */
    private void awaitTheLast(Demonstration demonstration, ExpectedResults expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (BallotType ballotType : demonstration.published().ballotTypes()) {
            Figures last = expected.nation(ballotType);
            TallyReading nation = nation(demonstration, ballotType);
            while (System.nanoTime() < deadline
                    && (nation.minutesIn() < last.minutes() || nation.figures().valid() != last.valid())) {
                Pause.of(BETWEEN_LOOKS);
                nation = nation(demonstration, ballotType);
            }
        }
    }

    private long minutesIn(Demonstration demonstration) {
        return demonstration.published().ballotTypes().stream()
                .mapToLong(ballotType ->
                        Math.max(0, nation(demonstration, ballotType).minutesIn()))
                .sum();
    }

    private TallyReading nation(Demonstration demonstration, BallotType ballotType) {
        String path = "/api/v1/elections/" + demonstration.election() + "/tallies/" + ballotType + "/areas/VN";
        return TallyReading.of(gateway.send(Request.get("kiemtoan", path)));
    }

    private static Verdict withSurprises(Verdict verdict, List<Surprise> unexpected) {
        List<Difference> surprises = unexpected.stream()
                .map(surprise -> new Difference(
                        surprise.request(), "answer", surprise.expected(), Integer.toString(surprise.status())))
                .toList();
        List<Difference> all = Stream.concat(verdict.differences().stream(), surprises.stream())
                .toList();
        return new Verdict(verdict.figuresCompared(), all);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
