package vn.baucu.common.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.Sentence;

/** The election law as data (chế độ pháp luật): what the code asks instead of the year. */
public record Regime(
        String id,
        Sentence name,
        ZoneId zone,
        List<AreaLevel> localLevels,
        VotingHours votingHours,
        Ages ages,
        BodyDecisions bodyDecisions,
        NationalAssembly nationalAssembly,
        List<BallotRule> ballots,
        Map<VoterKind, Set<BallotType>> entitlements,
        List<PollingAreaRule> pollingAreas,
        PollingAreaDecision pollingAreaDecision,
        List<CouncilSizeRule> councilSizes,
        List<BodyRule> bodies,
        List<Quota> quotas,
        DeterminationRule determination,
        List<RoundRule> rounds,
        List<ByElectionRule> byElections,
        List<DocumentRule> documents,
        PercentageRule percentages,
        Plausibility plausibility,
        ComplaintRules complaints,
        List<Deadline> calendar,
        List<Deadline> byElectionCalendar) {

    /** From which age on election day a citizen votes and may stand (Art 2). */
    public record Ages(int vote, int stand, String article) {}

    /** How election bodies decide (Art 13, 26): the quorum must be reached, the majority of all members exceeded. */
    public record BodyDecisions(Fraction quorum, Fraction majority, String article) {}

    /** How many deputies the National Assembly has, and each province at least (Art 7). */
    public record NationalAssembly(int seats, int perProvince, String article) {}

    /** Who divides a place into polling areas (Art 11). */
    public record PollingAreaDecision(
            Authority decidedBy,
            @Nullable Authority approvedBy,
            @Nullable Authority reportedTo,
            String article) {}

    /** The ballot types of this regime, from the National Assembly down. */
    public List<BallotType> ballotTypes() {
        return ballots.stream().map(BallotRule::type).toList();
    }

    /** The ballot as this regime has it; a type the regime lacks is refused. */
    public BallotRule ballot(BallotType ballotType) {
        return ballots.stream()
                .filter(rule -> rule.type() == ballotType)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no ballot " + ballotType));
    }

    public SeatRule seats(BallotType ballotType) {
        return ballot(ballotType).seats();
    }

    public ResidualRule residual(BallotType ballotType) {
        return ballot(ballotType).residual();
    }

    /** The ballots a voter of that kind gets. */
    public Set<BallotType> ballotsOf(VoterKind kind) {
        return entitlements.getOrDefault(kind, Set.of());
    }

    public PollingAreaRule pollingArea(PollingAreaKind kind) {
        return pollingAreas.stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no polling areas " + kind));
    }

    /** The rule for the number of deputies of such an area's council, where one is known. */
    public Optional<CouncilSizeRule> councilSize(BallotType ballotType, String kind, @Nullable Terrain terrain) {
        return councilSizes.stream()
                .filter(rule -> rule.ballotType() == ballotType && rule.kinds().contains(kind))
                .filter(rule -> rule.terrain().isEmpty()
                        || (terrain != null && rule.terrain().contains(terrain)))
                .findFirst();
    }

    /** The rules for bodies of a kind in a kind of election: one for each level, ballot type or setting. */
    public List<BodyRule> bodies(Actor kind, ElectionKind election) {
        return bodies.stream()
                .filter(rule -> rule.kind() == kind && rule.election() == election)
                .toList();
    }

    /** The further round that follows the first for this reason. */
    public RoundRule round(RoundRule.Trigger trigger, BallotType ballotType) {
        return rounds.stream()
                .filter(rule -> rule.trigger() == trigger && rule.ballotTypes().contains(ballotType))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(id + " has no round after " + trigger + " for " + ballotType));
    }

    /** The form of a document in a year, where its number is known. */
    public Optional<DocumentRule.Form> form(DocumentRule.Kind kind, BallotType ballotType, int year) {
        return documents.stream()
                .filter(rule -> rule.kind() == kind && rule.ballotTypes().contains(ballotType))
                .flatMap(rule -> rule.forms().stream())
                .filter(form -> form.year() == year)
                .findFirst();
    }

    /** Every deadline of a general election on that day. */
    public List<DueDate> calendar(LocalDate electionDay) {
        return calendar(electionDay, Map.of());
    }

    /** The same, with some deadlines moved to other days (Art 98.3); what is counted from them moves along. */
    public List<DueDate> calendar(LocalDate electionDay, Map<String, LocalDate> overrides) {
        return calendar(ElectionKind.GENERAL, electionDay, overrides);
    }

    /** Every deadline of an election of either kind on that day. */
    public List<DueDate> calendar(ElectionKind kind, LocalDate electionDay, Map<String, LocalDate> overrides) {
        return calendar(kind, electionDay, new DayTime(electionDay, votingHours.opens()), overrides);
    }

    /** The same where voting starts at another time (Art 71, 72); a document that moved a deadline binds the day only. */
    public List<DueDate> calendar(
            ElectionKind kind, LocalDate electionDay, DayTime startOfVoting, Map<String, LocalDate> overrides) {
        return new Schedule(
                        kind == ElectionKind.GENERAL ? calendar : byElectionCalendar,
                        electionDay,
                        startOfVoting,
                        overrides)
                .dueDates();
    }
}
