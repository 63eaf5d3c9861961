package vn.baucu.common.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold between the values of one regime, so that no question the code asks can stay without an answer. */
final class RegimeCheck {

    private final Regime regime;
    private final List<String> violations = new ArrayList<>();

    RegimeCheck(Regime regime) {
        this.regime = regime;
    }

    List<String> violations() {
        levels();
        hoursAndAges();
        ballots();
        pollingAreas();
        councilSizes();
        bodies();
        shares();
        rounds();
        documents();
        calendar("calendar", regime.calendar());
        calendar("byElectionCalendar", regime.byElectionCalendar());
        violations.addAll(new ComplaintCheck(regime).violations());
        return violations;
    }

    private void levels() {
        unless(!regime.localLevels().contains(AreaLevel.NATION), "localLevels: the nation is not a local level");
        noneTwice("localLevels", regime.localLevels());
        noneTwice("ballots", regime.ballotTypes());
        unless(regime.ballotTypes().contains(BallotType.NATIONAL_ASSEMBLY), "ballots: NATIONAL_ASSEMBLY is missing");
        for (BallotType ballotType : BallotType.values()) {
            boolean councilExists =
                    !ballotType.electsCouncil() || regime.localLevels().contains(ballotType.council());
            boolean listed = regime.ballotTypes().contains(ballotType);
            unless(councilExists || !listed, "ballots: " + ballotType + " has no level in localLevels");
            unless(
                    !councilExists || listed || !ballotType.electsCouncil(),
                    "ballots: " + ballotType + " is missing, its level is in localLevels");
        }
    }

    private void hoursAndAges() {
        VotingHours hours = regime.votingHours();
        unless(hours.opens().isBefore(hours.closes()), "votingHours: opens must be before closes");
        unless(!hours.earliest().isAfter(hours.opens()), "votingHours: earliest must not be after opens");
        unless(!hours.latest().isBefore(hours.closes()), "votingHours: latest must not be before closes");
        unless(regime.ages().vote() <= regime.ages().stand(), "ages: stand must not be below vote");
        unless(regime.nationalAssembly().seats() > 0, "nationalAssembly.seats: must be positive");
        unless(
                regime.percentages().decimals() >= 0 && regime.percentages().decimals() <= 4,
                "percentages.decimals: must be 0 to 4");
    }

    private void ballots() {
        for (BallotRule ballot : regime.ballots()) {
            String place = "ballots[" + ballot.type() + "]";
            bounds(place + ".seats.perConstituency", ballot.seats().perConstituency());
            unless(ballot.seats().min() >= 1, place + ".seats.perConstituency: at least one seat");
            residual(place + ".residual.candidates", ballot);
        }
        regime.entitlements().forEach((kind, ballots) -> {
            unless(!ballots.isEmpty(), "entitlements." + kind + ": missing");
            known("entitlements." + kind, ballots);
        });
    }

    private void councilSizes() {
        for (CouncilSizeRule rule : regime.councilSizes()) {
            String place = "councilSizes[" + rule.ballotType() + " " + rule.kinds() + "]";
            known(place, List.of(rule.ballotType()));
            unless(!rule.steps().isEmpty() && rule.steps().get(0).from() == 0, place + ".steps: begin from 0");
            for (int i = 1; i < rule.steps().size(); i++) {
                unless(rule.steps().get(i - 1).from() < rule.steps().get(i).from(), place + ".steps: must ascend");
            }
        }
    }

    private void residual(String place, BallotRule ballot) {
        List<Integer> candidates = ballot.residual().candidatesBySeats();
        unless(
                candidates.size() == ballot.seats().max(),
                place + ": must have one number for each of 1 to "
                        + ballot.seats().max() + " seats, has " + candidates.size());
        for (int seats = 1; seats <= candidates.size(); seats++) {
            int minimum = candidates.get(seats - 1);
            unless(minimum > seats, place + ": " + minimum + " candidates for " + seats + " seats leave no choice");
            unless(
                    seats == 1 || candidates.get(seats - 2) < minimum,
                    place + ": " + seats + " seats must need more candidates than " + (seats - 1));
        }
    }

    private void pollingAreas() {
        List<PollingAreaKind> kinds =
                regime.pollingAreas().stream().map(PollingAreaRule::kind).toList();
        noneTwice("pollingAreas", kinds);
        Arrays.stream(PollingAreaKind.values())
                .filter(kind -> !kinds.contains(kind))
                .forEach(kind -> violations.add("pollingAreas: " + kind + " is missing"));
        regime.pollingAreas().forEach(rule -> bounds("pollingAreas[" + rule.kind() + "].voters", rule.voters()));
    }

    private void bodies() {
        Set<String> seen = new HashSet<>();
        for (BodyRule body : regime.bodies()) {
            String place = "bodies[" + body.kind() + " " + body.level()
                    + (body.ballotType() == null ? "" : " " + body.ballotType())
                    + (body.election() == ElectionKind.GENERAL ? "" : " " + body.election())
                    + (body.setting() == BodyRule.Setting.REGULAR ? "" : " " + body.setting()) + "]";
            unless(seen.add(place), place + ": twice");
            unless(body.kind().isElectionBody(), place + ": is no election body");
            level(place, body.level());
            known(
                    place + ".ballotType",
                    Optional.ofNullable(body.ballotType()).stream().toList());
            bounds(place + ".size", body.size());
            body.positions().forEach((position, bounds) -> bounds(place + ".positions." + position, bounds));
            unless(!body.establishedBy().isEmpty(), place + ".establishedBy: missing");
            long least =
                    body.positions().values().stream().mapToLong(Bounds::min).sum();
            unless(least <= body.size().max(), place + ".positions: more positions than members");
        }
        for (BallotType ballotType : regime.ballotTypes()) {
            unless(
                    regime.bodies(Actor.ELECTION_BOARD, ElectionKind.GENERAL).stream()
                            .anyMatch(body -> body.ballotType() == ballotType),
                    "bodies: no ELECTION_BOARD for " + ballotType);
        }
        for (AreaLevel level : regime.localLevels()) {
            unless(
                    regime.bodies(Actor.ELECTION_COMMITTEE, ElectionKind.GENERAL).stream()
                            .anyMatch(body -> body.level() == level),
                    "bodies: no ELECTION_COMMITTEE for " + level);
        }
        unless(!regime.bodies(Actor.POLLING_TEAM, ElectionKind.GENERAL).isEmpty(), "bodies: no POLLING_TEAM");
    }

    private void shares() {
        share("bodyDecisions.quorum", regime.bodyDecisions().quorum());
        share("bodyDecisions.majority", regime.bodyDecisions().majority());
        share("determination.turnout.moreThan", regime.determination().turnout().moreThan());
        share("determination.votes.moreThan", regime.determination().votes().moreThan());
        for (Quota quota : regime.quotas()) {
            String place = "quotas[" + quota.group() + "]";
            share(place + ".atLeast", quota.atLeast());
            unless(!quota.ballotTypes().isEmpty(), place + ".ballotTypes: missing");
            known(place + ".ballotTypes", quota.ballotTypes());
        }
        Set<BallotType> covered = new HashSet<>();
        for (ByElectionRule rule : regime.byElections()) {
            share("byElections.missing", rule.missing());
            known("byElections.ballotTypes", rule.ballotTypes());
            covered.addAll(rule.ballotTypes());
        }
        unless(covered.containsAll(regime.ballotTypes()), "byElections: a ballot type has no rule");
    }

    private void rounds() {
        Map<String, Integer> count = new LinkedHashMap<>();
        for (RoundRule.Trigger trigger : RoundRule.Trigger.values()) {
            regime.ballotTypes().forEach(ballotType -> count.put(trigger + " for " + ballotType, 0));
        }
        for (RoundRule rule : regime.rounds()) {
            String place = "rounds[" + rule.trigger() + " " + rule.ballotTypes() + "]";
            rule.ballotTypes()
                    .forEach(ballotType -> count.merge(rule.trigger() + " for " + ballotType, 1, Integer::sum));
            known(place + ".ballotTypes", rule.ballotTypes());
            unless(rule.windowDays() > 0, place + ".windowDays: must be positive");
            unless(
                    rule.trigger() != RoundRule.Trigger.TURNOUT
                            || regime.determination().turnout().moreThan().equals(rule.threshold()),
                    place + ".threshold: must be that of determination.turnout");
            unless(rule.round() != Round.FIRST, place + ".round: the first round follows nothing");
            unless(
                    (rule.threshold() != null) == (rule.trigger() != RoundRule.Trigger.ANNULMENT),
                    place + ".threshold: " + (rule.threshold() == null ? "missing" : "an annulment has none"));
            Optional.ofNullable(rule.threshold()).ifPresent(fraction -> share(place + ".threshold", fraction));
        }
        count.forEach((what, times) ->
                unless(times == 1, "rounds: " + what + (times == 0 ? " is missing" : " has more than one rule")));
    }

    private void documents() {
        Set<String> deadlines = new HashSet<>();
        regime.calendar().forEach(deadline -> deadlines.add(deadline.id()));
        Set<String> seen = new HashSet<>();
        for (DocumentRule document : regime.documents()) {
            String place = "documents[" + document.kind() + "]";
            unless(!document.ballotTypes().isEmpty(), place + ".ballotTypes: missing");
            known(place + ".ballotTypes", document.ballotTypes());
            document.ballotTypes()
                    .forEach(ballotType ->
                            unless(seen.add(document.kind() + " " + ballotType), place + ": twice for " + ballotType));
            unless(document.copies() == null || document.copies() > 0, place + ".copies: must be positive");
            unless(
                    document.deadline() == null || deadlines.contains(document.deadline()),
                    place + ".deadline: no such deadline: " + document.deadline());
        }
    }

    private void calendar(String name, List<Deadline> calendar) {
        int before = violations.size();
        Map<String, Deadline> earlier = new LinkedHashMap<>();
        for (Deadline deadline : calendar) {
            String place = name + "[" + deadline.id() + "]";
            // Counting only from deadlines further up keeps the calendar free of circles.
            List<TimePoint> points = new ArrayList<>(List.of(deadline.until()));
            Optional.ofNullable(deadline.from()).ifPresent(points::add);
            points.stream()
                    .flatMap(point -> point.countedFrom().stream())
                    .filter(anchor -> !earlier.containsKey(anchor))
                    .forEach(anchor -> violations.add(place + ": counted from " + anchor + ", which is not above it"));
            unless(earlier.put(deadline.id(), deadline) == null, place + ": twice");
            unless(!deadline.responsible().isEmpty(), place + ".responsible: missing");
            unless(!deadline.levels().isEmpty(), place + ".levels: missing");
            deadline.levels().forEach(level -> level(place + ".levels", level));
            known(place + ".ballotTypes", deadline.ballotTypes());
            unless(
                    deadline.proof() == Deadline.Proof.REPORT || fits(deadline.proof(), deadline.per()),
                    place + ".proof: none of " + deadline.per());
        }
        if (violations.size() == before) {
            windows(name, calendar);
        }
    }

    private static boolean fits(Deadline.Proof proof, Deadline.@Nullable Unit per) {
        return switch (proof) {
            case BODY -> per != null;
            case CONSTITUENCIES -> per == Deadline.Unit.AREA;
            case VOTER_ROLL, CLOSED_VOTER_ROLL, MINUTES -> per == Deadline.Unit.POLLING_AREA;
            case CANDIDATE_LIST, DETERMINATION -> per == Deadline.Unit.CONSTITUENCY;
            case REPORT -> true;
        };
    }

    private void windows(String name, List<Deadline> calendar) {
        DayTime anyDay = new DayTime(LocalDate.EPOCH, regime.votingHours().opens());
        for (DueDate due : new Schedule(calendar, LocalDate.EPOCH, anyDay, Map.of()).dueDates()) {
            DayTime from = due.from();
            unless(
                    from == null
                            || from.begins(regime.zone()).isBefore(due.until().ends(regime.zone())),
                    name + "[" + due.deadline().id() + "]: ends before it begins");
        }
    }

    private void level(String place, AreaLevel level) {
        unless(
                level == AreaLevel.NATION || regime.localLevels().contains(level),
                place + ": this regime has no level " + level);
    }

    private void known(String place, Collection<BallotType> ballotTypes) {
        ballotTypes.stream()
                .filter(ballotType -> !regime.ballotTypes().contains(ballotType))
                .forEach(ballotType -> violations.add(place + ": this regime has no ballot " + ballotType));
    }

    private void bounds(String place, Bounds bounds) {
        unless(
                bounds.min() <= bounds.max(),
                place + ": the least, " + bounds.min() + ", is more than the most, " + bounds.max());
    }

    private void share(String place, Fraction share) {
        unless(
                share.denominator() > 0 && share.numerator() > 0 && share.numerator() <= share.denominator(),
                place + ": must be above 0 and at most 1");
    }

    private void noneTwice(String place, List<?> values) {
        Set<Object> seen = new HashSet<>();
        values.stream()
                .filter(value -> !seen.add(value))
                .forEach(value -> violations.add(place + ": " + value + " twice"));
    }

    private void unless(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
