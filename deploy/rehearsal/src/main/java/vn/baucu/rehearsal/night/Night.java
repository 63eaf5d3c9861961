package vn.baucu.rehearsal.night;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.night.Errand.Kind;
import vn.baucu.rehearsal.night.Errand.Outcome;
import vn.baucu.rehearsal.night.Errand.Step;

/** Everything the polling teams send in one night, in the order in which they set out. */
public record Night(List<Errand> errands) {

    private static final double REPEATED = 0.05;
    private static final double WRONG_SUMS = 0.01;
    private static final double CORRECTED = 0.01;
    private static final double EXPLAINED_LATER = 0.6;

    public Night {
        errands = List.copyOf(errands);
    }

    /** A night as it happens; the same seed gives the same night. */
    public static Night of(Demonstration demonstration, long seed) {
        Random random = new Random(seed);
        List<Departure> departures = new ArrayList<>();
        int mistakes = 0;
        for (Minutes minutes : demonstration.minutes()) {
            double when = random.nextDouble();
            double fate = random.nextDouble();
            Paper paper = new Paper(demonstration.election(), minutes);
            if (!minutes.explanations().isEmpty() && random.nextDouble() < EXPLAINED_LATER) {
                departures.add(new Departure(when, paper.explainedLater()));
            } else if (fate < WRONG_SUMS && minutes.figures().valid() > 0) {
                Slip.WrongSum[] rules = Slip.WrongSum.values();
                departures.add(new Departure(when, paper.wrongSumsFirst(rules[mistakes % rules.length])));
                mistakes++;
            } else if (fate < WRONG_SUMS + CORRECTED && minutes.figures().valid() > 1) {
                departures.add(new Departure(0.9 * when, paper.wrongFirst(Slip.unnoticed(minutes, random))));
                departures.add(new Departure(1 + when, paper.correction()));
            } else {
                departures.add(new Departure(when, paper.plain(Kind.PLAIN)));
                if (fate > 1 - REPEATED) {
                    departures.add(new Departure(when + 0.01 * random.nextDouble(), paper.plain(Kind.REPEATED)));
                }
            }
        }
        return new Night(departures.stream()
                .sorted(Comparator.comparingDouble(Departure::when))
                .map(Departure::errand)
                .toList());
    }

    /** Nothing but the minutes, once each and at once right, for measuring. */
    public static Night uneventful(Demonstration demonstration, Set<BallotType> ballotTypes, long seed) {
        Random random = new Random(seed);
        return new Night(demonstration.minutes().stream()
                .filter(minutes -> ballotTypes.contains(minutes.ballotType()))
                .map(minutes -> new Departure(
                        random.nextDouble(), new Paper(demonstration.election(), minutes).plain(Kind.PLAIN)))
                .sorted(Comparator.comparingDouble(Departure::when))
                .map(Departure::errand)
                .toList());
    }

    /** Who sends something that night. */
    public Set<String> senders() {
        return errands.stream()
                .flatMap(errand -> errand.steps().stream())
                .map(step -> step.request().user())
                .collect(Collectors.toSet());
    }

    Map<Kind, Long> counts() {
        return errands.stream().collect(Collectors.groupingBy(Errand::kind, Collectors.counting()));
    }

    private record Departure(double when, Errand errand) {}

    /** The form of one polling area and ballot type, in the ways it can be sent. */
    private record Paper(String election, Minutes minutes) {

        private Step submit(Minutes sent, Outcome expected, String rule) {
            return new Step(Request.post(member(1), path(), MinutesDocument.of(sent)), expected, rule);
        }

        Errand plain(Kind kind) {
            return new Errand(kind, List.of(submit(minutes, Outcome.ACCEPTED, "")));
        }

        Errand wrongSumsFirst(Slip.WrongSum rule) {
            return new Errand(
                    Kind.WRONG_SUMS_FIRST,
                    List.of(
                            submit(Slip.breaking(rule, minutes), Outcome.REFUSED, rule.name()),
                            submit(minutes, Outcome.ACCEPTED, "")));
        }

        Errand explainedLater() {
            return new Errand(
                    Kind.EXPLAINED_LATER,
                    List.of(
                            submit(minutes.unexplained(), Outcome.REFUSED, "M4"),
                            submit(minutes, Outcome.ACCEPTED, "")));
        }

        Errand wrongFirst(Minutes wrong) {
            return new Errand(Kind.WRONG_FIRST, List.of(submit(wrong, Outcome.ACCEPTED, "")));
        }

        Errand correction() {
            String body = MinutesDocument.correction("Kiểm lại phiếu: một phiếu hợp lệ bị xếp nhầm", minutes);
            Request correction =
                    Request.post(member(1), path() + "/corrections", body).ifStill("\"1\"");
            Request confirmation = Request.post(member(2), path() + "/versions/2/confirmation", "{}");
            return new Errand(
                    Kind.CORRECTION,
                    List.of(new Step(correction, Outcome.ACCEPTED), new Step(confirmation, Outcome.CONFIRMED)));
        }

        private String member(int number) {
            return "to-" + minutes.pollingArea() + "-" + number;
        }

        private String path() {
            return "/api/v1/elections/" + election + "/polling-areas/" + minutes.pollingArea() + "/minutes/"
                    + minutes.ballotType();
        }
    }
}
