package vn.baucu.committee.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.law.ElectionKind;

/** The SQL that finds who must do something, and what shows that they did. */
final class ProgressSql {

    private static final String COUNCILS = """
             and (u.level <> 'NATION' and u.area in (select council_area from organisation.constituency
                    where election = :election and known_at <= :at and ballot_type = any (:ballotTypes))
                or u.level = 'NATION' and exists (select from organisation.constituency
                    where election = :election and known_at <= :at and ballot_type = 'NATIONAL_ASSEMBLY'
                        and ballot_type = any (:ballotTypes)))
            """;

    private final Question question;

    ProgressSql(Question question) {
        this.question = question;
    }

    /**
     * One row for each that must do it: {@code unit, level, ballot_type, path, over} and {@code done_at}, null where
     * nothing shows that it was done.
     */
    String rows() {
        return "select unit.*, proof.done_at from (" + units() + ") unit left join (" + proofs()
                + ") proof on proof.unit = unit.unit";
    }

    private String units() {
        String within = question.isOfTheNation() ? "" : " and u.path @> array[cast(:area as text)]";
        return switch (question.per()) {
            case AREA -> """
                select u.area as unit, u.level, cast(null as text) as ballot_type, u.path, cast(:over as timestamptz) as due_at
                from organisation.area u
                where u.election = :election and u.level = any (:levels) and u.known_at <= :at
                """ + within + (isOfSomeCouncils() ? COUNCILS : "");
            case CONSTITUENCY -> """
                select u.constituency as unit, cast(null as text) as level, u.ballot_type, u.path,
                    cast(:over as timestamptz) as due_at
                from organisation.constituency u
                where u.election = :election and u.ballot_type = any (:ballotTypes) and u.known_at <= :at
                """ + within;
            case POLLING_AREA ->
                question.deadline().isCountedFromVoting() ? pollingAreasByOpening(within) : """
                select u.polling_area as unit, cast(null as text) as level, cast(null as text) as ballot_type, u.path,
                    cast(:over as timestamptz) as due_at
                from organisation.polling_area u
                where u.election = :election and u.known_at <= :at
                """ + within;
        };
    }

    private static String pollingAreasByOpening(String within) {
        return """
                select u.polling_area as unit, cast(null as text) as level, cast(null as text) as ballot_type, u.path,
                    case when u.voting_date = :votingDay then cast(:over as timestamptz)
                        else cast(:overByLaw as timestamptz) end
                    + (u.voting_date - cast(:votingDay as date)) * interval '1 day'
                    + (coalesce(o.opens, cast(:opens as time)) - cast(:opens as time)) as due_at
                from organisation.polling_area u
                left join committee.opening o on o.election = u.election and o.polling_area = u.polling_area
                where u.election = :election and u.known_at <= :at
                """ + within;
    }

    /** A by-election concerns some councils only; so does what is due for some ballot types. */
    private boolean isOfSomeCouncils() {
        return question.election().kind() == ElectionKind.BY_ELECTION
                || !question.deadline().ballotTypes().isEmpty();
    }

    private String proofs() {
        return switch (question.deadline().proof()) {
            case BODY -> """
                select scope as unit, cast(decision_date as timestamp) at time zone :zone as done_at
                from committee.body where election = :election and kind = :bodyKind and known_at <= :at
                """;
            case CONSTITUENCIES -> """
                select case when ballot_type = 'NATIONAL_ASSEMBLY' then :root else council_area end as unit,
                    min(known_at) as done_at
                from organisation.constituency where election = :election and known_at <= :at group by 1
                """;
            case VOTER_ROLL -> """
                select polling_area as unit, published_at as done_at
                from committee.voter_roll where election = :election and published_at <= :at
                """;
            case CLOSED_VOTER_ROLL -> """
                select polling_area as unit, closed_at as done_at
                from committee.voter_roll where election = :election and closed_at <= :at
                """;
            case CANDIDATE_LIST -> """
                select constituency as unit, published_at as done_at
                from committee.candidate_list where election = :election and published_at <= :at
                """;
            case REPORT -> """
                select unit, cast(done_on as timestamp) at time zone :zone as done_at
                from committee.deadline_report
                where election = :election and deadline = :deadline and known_at <= :at and known_until > :at
                """;
        };
    }

    Query bind(Query query) {
        Deadline deadline = question.deadline();
        return query.bind("election", question.election().code())
                .bind("deadline", deadline.id())
                .bind("area", question.area().code())
                .bind("root", question.area().path().get(0))
                .bind("at", question.at())
                .bind("over", question.over())
                .bind("overByLaw", overByLaw())
                .bind("zone", question.zone().getId())
                .bind("votingDay", question.election().votingDay())
                .bind("opens", question.regime().votingHours().opens())
                .bind("bodyKind", bodyKind())
                .bindArray("levels", String.class, names(deadline.levels()))
                .bindArray("ballotTypes", String.class, names(ballotTypes()));
    }

    /** A day set for the whole election does not bind those who vote on an earlier one. */
    private Instant overByLaw() {
        return question
                .regime()
                .calendar(question.election().kind(), question.election().votingDay(), Map.of())
                .stream()
                .filter(due -> due.deadline().id().equals(question.deadline().id()))
                .findFirst()
                .orElseThrow()
                .until()
                .ends(question.zone())
                .toInstant();
    }

    private List<BallotType> ballotTypes() {
        return question.deadline().ballotTypes().isEmpty()
                ? question.regime().ballotTypes()
                : question.deadline().ballotTypes();
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> constant.name()).toList();
    }

    private Actor bodyKind() {
        return switch (question.per()) {
            case AREA -> Actor.ELECTION_COMMITTEE;
            case CONSTITUENCY -> Actor.ELECTION_BOARD;
            case POLLING_AREA -> Actor.POLLING_TEAM;
        };
    }
}
