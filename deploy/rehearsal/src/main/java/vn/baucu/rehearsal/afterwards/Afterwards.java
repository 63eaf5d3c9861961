package vn.baucu.rehearsal.afterwards;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.baucu.rehearsal.afterwards.Committees.Summary;
import vn.baucu.rehearsal.afterwards.Publications.Filled;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Recount;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.BodyResult;
import vn.baucu.rehearsal.expected.ExpectedResults;
import vn.baucu.rehearsal.expected.FinalResult;
import vn.baucu.rehearsal.expected.FinalResults;
import vn.baucu.rehearsal.expected.SecondRoundRule;
import vn.baucu.rehearsal.night.PreparationFailed;
import vn.baucu.rehearsal.night.Verdict;

/** Takes an election whose night is over to the end of the law, told to whoever watches; skips what is done already. */
public final class Afterwards {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Gateway gateway;
    private final Clock clock;
    private final PrintStream out;
    private long lapped;

    /**
     * @param tokens gives the bearer token of a user
     * @param clock tells when an embargo ends
     * @param out where to tell how it goes
     */
    public Afterwards(URI gateway, UnaryOperator<String> tokens, Clock clock, PrintStream out) {
        this.gateway = new Gateway(gateway, tokens, PATIENCE);
        this.clock = clock;
        this.out = out;
    }

    /** Holds everything the law asks for after the night against what is expected, and everything in between. */
    public Verdict run(Demonstration demonstration) {
        Recount recount = Recount.of(demonstration).orElseThrow();
        Demonstration recounted = recount.appliedTo(demonstration);
        FinalResults before = FinalResults.of(demonstration, ExpectedResults.of(demonstration));
        FinalResults after = FinalResults.of(recounted, ExpectedResults.of(recounted));
        LocalDate secondDay = SecondRoundRule.lastSunday(demonstration.published());
        Office office = new Office(demonstration.election());
        out.println();
        out.println("After the night of the election " + demonstration.election());
        if (LocalDate.ofInstant(clock.instant(), VIETNAM).isBefore(secondDay)) {
            line("  By the clock of this machine %s is still to come: nothing is voted again.", secondDay);
            return new Verdict(0, List.of());
        }
        requireSecondPersons(office, demonstration);
        Documents documents = new Documents(demonstration.published().votingDay(), secondDay);
        Findings findings = new Findings();
        Boards boards = new Boards(gateway, office, documents, findings);
        SecondRounds rounds = new SecondRounds(gateway, office, documents, findings, secondDay, PATIENCE);
        Recounts recounts = new Recounts(gateway, office, findings, recount, PATIENCE);
        BodyComparison comparison = new BodyComparison(demonstration);
        Committees committees = new Committees(gateway, office, documents, findings, comparison);
        Publications publications = new Publications(gateway, office, documents, findings, comparison, clock);
        StandingComparison sums = new StandingComparison(gateway, office, findings);
        String corrected = recount.constituency().code();

        lapped = System.nanoTime();
        boolean begun = recounts.begun();
        FinalResults expected = begun ? after : before;
        if (begun) {
            recounts.play(boards, after.of(corrected));
        }
        settle(boards, rounds, expected, secondDay);
        sums.compare(expected);
        lap(
                "All is final: %,d results, and the sums as they stand",
                expected.constituencies().size());

        List<Summary> summaries =
                sumUp(committees, expected.bodies(), demonstration.published().province());
        int released = publications.publish(summaries);
        if (!begun) {
            publications.compare(once(before.bodies()));
        }
        lap("Released by a second person and read by everybody: %,d publications just now", released);

        recounts.play(boards, after.of(corrected));
        boards.compareEnd(List.of(after.of(corrected)));
        sums.compare(after, recount.constituency().ballotType());
        BodyResult right = after.bodyOf(corrected);
        publications.putRight(committees.sumUpAnew(right, before.bodyOf(corrected)), before.bodyOf(corrected));
        Map<BodyResult, Integer> numbers = once(after.bodies());
        numbers.put(right, 2);
        Map<BallotType, Filled> filled = publications.compare(numbers);
        lap("Minutes are found wrong: sent back, corrected, certified anew; what was published is put right");
        committees.confirmElected(after.bodies());
        lap("All those elected are confirmed as deputies");
        statistics(office, demonstration, after, findings);

        rounds.tell(expected.withSecondRound(), boards.electedAgain(), out);
        tell(recount, before, after);
        findings.print(out);
        tell(filled);
        return findings.verdict();
    }

    /** Until nothing is due any more in any constituency. */
    private void settle(Boards boards, SecondRounds rounds, FinalResults expected, LocalDate secondDay) {
        List<FinalResult> all = expected.constituencies();
        List<FinalResult> second = expected.withSecondRound();
        boards.drawLots(all);
        rounds.annul(second, false);
        lap("Lots are drawn and a polling area is annulled");
        int certified = boards.certifyFirst("certified, first round", all);
        lap("The first round is certified by two persons everywhere: %,d results just now", certified);
        rounds.annul(second, true);
        rounds.call(second);
        lap("A certified result is annulled as a whole; called for %s: %,d further rounds", secondDay, second.size());
        lap("Their minutes are in: %,d just now", rounds.send(expected));
        rounds.determine(second, boards);
        lap("They are determined and certified: %,d just now", boards.certifySecond(second));
        rounds.compare(second);
        boards.compareEnd(all);
    }

    /** Elections that were prepared before there were any stay as they are. */
    private void requireSecondPersons(Office office, Demonstration demonstration) {
        String code = demonstration.constituencies().get(0).code();
        Answer answer = gateway.send(
                Request.get(Office.second(Office.NATIONAL_COUNCIL), office.constituency(code) + "/rounds"));
        if (!answer.successful()) {
            throw new PreparationFailed("This data folder was prepared by an earlier version, whose election "
                    + demonstration.election() + " has no second persons to confirm anything; start on an empty one.");
        }
    }

    /** The nation's summary rests on that of the province, so that one is first. */
    private List<Summary> sumUp(Committees committees, List<BodyResult> bodies, String province) {
        List<BodyResult> assembly = bodies.stream()
                .filter(body -> body.ballotType() == BallotType.NATIONAL_ASSEMBLY)
                .toList();
        committees.sumUp(assembly.stream().map(body -> body.in(province)).toList());
        List<Summary> summaries = committees.sumUp(bodies);
        lap("Drawn up and confirmed by a second person: %,d summaries", summaries.size() + assembly.size());
        return summaries;
    }

    private void statistics(Office office, Demonstration demonstration, FinalResults expected, Findings findings) {
        String province = demonstration.published().province();
        new StatisticsComparison(demonstration, expected, findings)
                .compare(gateway.send(Request.get(
                        Office.committee(province), office.path() + "/statistics/areas/" + province + "/official")));
        lap("The official statistics are drawn up");
    }

    private static Map<BodyResult, Integer> once(List<BodyResult> bodies) {
        Map<BodyResult, Integer> numbers = new LinkedHashMap<>();
        bodies.forEach(body -> numbers.put(body, 1));
        return numbers;
    }

    private void tell(Recount recount, FinalResults before, FinalResults after) {
        String code = recount.constituency().code();
        List<String> elected = after.of(code).first().elected();
        List<String> first = before.of(code).first().elected();
        line(
                "  %-14s corrected in polling area %s: elected is %s, not %s",
                code,
                recount.recounted().pollingArea(),
                String.join(" ", without(elected, first)),
                String.join(" ", without(first, elected)));
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }

    private void tell(Map<BallotType, Filled> filled) {
        out.println();
        filled.forEach((ballotType, seats) -> line(
                "%-19s %,5d of %,5d seats filled in the end, by %,d publications",
                ballotType, seats.elected(), seats.seats(), seats.publications()));
        out.println("The National Assembly's publication is that of a nation of which only this province votes here.");
    }

    private void lap(String format, Object... values) {
        long now = System.nanoTime();
        line("  %-78s %5.1f s", String.format(Locale.ROOT, format, values), (now - lapped) / 1e9);
        lapped = now;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
