package vn.baucu.committee.progress;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.law.ElectionKind;

/** The SQL that finds who must do something, and what shows that they did. */
final class ProgressSql {

    private static final String OPENINGS =
            "left join committee.opening o on o.election = u.election and o.polling_area = u.polling_area";

    private static final String COUNCILS = """
             and (u.level <> 'NATION' and u.area in (select council_area from organisation.constituency
                    where election = :election and known_at <= :at and ballot_type = any (:ballotTypes))
                or u.level = 'NATION' and exists (select from organisation.constituency
                    where election = :election and known_at <= :at and ballot_type = 'NATIONAL_ASSEMBLY'
                        and ballot_type = any (:ballotTypes)))
            """;

    /** The deadlines asked about; {@code due_at} where voting starts as the law says. */
    private static final String SEVERAL_ASKED = """
            unnest(cast(:deadlines as text[]), cast(:levelsOf as text[]),
                cast(:over as timestamptz[]), cast(:overByLaw as timestamptz[]))
                as asked (deadline, levels, over, over_by_law)
            """;

    /** One row of values is no table to the planner: they stand in its place for each unit. */
    private static final String ONE_ASKED = """
            (values ((cast(:deadlines as text[]))[1], (cast(:levelsOf as text[]))[1],
                (cast(:over as timestamptz[]))[1], (cast(:overByLaw as timestamptz[]))[1]))
                as asked (deadline, levels, over, over_by_law)
            """;

    private static final String DUE_BY_OPENING = """
            case when unit.voting_date = :votingDay then asked.over else asked.over_by_law end
                + (unit.voting_date - cast(:votingDay as date)) * interval '1 day'
                + (coalesce(unit.opens, cast(:opens as time)) - cast(:opens as time))
            """;

    private final List<Question> questions;
    private final Question question;

    /** For one question, or several about the same units; of the same likeness where it comes to what was done. */
    ProgressSql(List<Question> questions) {
        this.questions = questions;
        this.question = questions.get(0);
    }

    /**
     * One row for each that must do it: {@code unit, level, ballot_type, path, due_at} and {@code done_at}, null where
     * nothing shows that it was done.
     */
    String rows() {
        return filled("""
                select unit.unit, unit.level, unit.ballot_type, unit.path, {due} as due_at, proof.done_at
                from ({units}) unit join {asked} on {fits}
                left join ({proofs}) proof on proof.unit = unit.unit and {proves}
                """);
    }

    /**
     * How many must do it, by {@code deadline, level, ballot_type}, and how many of them would be overdue if nobody had
     * done it. Each unit is looked at once however many deadlines bind it.
     */
    String expected() {
        return filled("""
                select asked.deadline, unit.level, unit.ballot_type, sum(unit.number), 0, 0,
                    sum(case when {due} <= :at then unit.number else 0 end)
                from (select level, ballot_type, voting_date, opens, count(*) as number
                    from ({units}) unit group by 1, 2, 3, 4) unit join {asked} on {fits}
                group by 1, 2, 3
                """);
    }

    /** How many did it, by {@code deadline, level, ballot_type}, to be added to those expected. */
    String done() {
        return filled("""
                select asked.deadline, unit.level, unit.ballot_type, 0, count(*),
                    count(*) filter (where proof.done_at >= {due}), -count(*) filter (where {due} <= :at)
                from ({proofs}) proof join {asked} on {proves} join ({units}) unit on unit.unit = proof.unit and {fits}
                group by 1, 2, 3
                """);
    }

    private String filled(String sql) {
        return sql.replace("{units}", units())
                .replace("{proofs}", proofs())
                .replace("{asked}", questions.size() == 1 ? ONE_ASKED : SEVERAL_ASKED)
                .replace("{fits}", "(unit.level is null or unit.level = any (string_to_array(asked.levels, ' ')))")
                .replace(
                        "{proves}",
                        question.deadline().proof() == Deadline.Proof.REPORT
                                ? "proof.deadline = asked.deadline"
                                : "true")
                .replace("{due}", question.deadline().isCountedFromVoting() ? DUE_BY_OPENING : "asked.over");
    }

    private String units() {
        String within = question.isOfTheNation() ? "" : " and u.path @> array[cast(:area as text)]";
        return switch (question.per()) {
            case AREA -> """
                select u.area as unit, u.level, cast(null as text) as ballot_type, u.path,
                    cast(null as date) as voting_date, cast(null as time) as opens
                from organisation.area u
                where u.election = :election and u.level = any (:levels) and u.known_at <= :at
                """ + within + (isOfSomeCouncils() ? COUNCILS : "");
            case CONSTITUENCY -> """
                select u.constituency as unit, cast(null as text) as level, u.ballot_type, u.path,
                    cast(null as date) as voting_date, cast(null as time) as opens
                from organisation.constituency u
                where u.election = :election and u.ballot_type = any (:ballotTypes) and u.known_at <= :at
                """ + within;
            case POLLING_AREA ->
                """
                select u.polling_area as unit, cast(null as text) as level, cast(null as text) as ballot_type, u.path,
                    u.voting_date, {opens} as opens
                from organisation.polling_area u {openings}
                where u.election = :election and u.known_at <= :at
                """.replace("{opens}", question.deadline().isCountedFromVoting() ? "o.opens" : "cast(null as time)")
                                .replace("{openings}", question.deadline().isCountedFromVoting() ? OPENINGS : "")
                        + within;
        };
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
                select case when c.ballot_type = 'NATIONAL_ASSEMBLY' then :root else c.council_area end as unit,
                    case when count(*) = count(p.council) then max(cast(p.document_date as timestamp) at time zone :zone)
                        else min(c.known_at) end as done_at
                from (select ballot_type, council_area, min(known_at) as known_at from organisation.constituency
                    where election = :election and known_at <= :at group by 1, 2) c
                join unnest(cast(:prefixed as text[]), cast(:prefixes as text[])) as code (ballot_type, prefix)
                    on code.ballot_type = c.ballot_type
                left join committee.council_publication p on p.election = :election and p.published_at <= :at
                    and p.council = code.prefix || '-' || c.council_area
                group by 1
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
            case MINUTES -> """
                select polling_area as unit, sent_at as done_at
                from committee.all_minutes where election = :election and sent_at <= :at
                """;
            case DETERMINATION -> """
                select constituency as unit, determined_at as done_at
                from committee.determination where election = :election and determined_at <= :at
                """;
            case REPORT -> """
                select deadline, unit, cast(done_on as timestamp) at time zone :zone as done_at
                from committee.deadline_report
                where election = :election and deadline = any (:deadlines) and known_at <= :at and known_until > :at
                """;
        };
    }

    Query bind(Query query) {
        return query.bind("election", question.election().code())
                .bind("area", question.area().code())
                .bind("root", question.area().path().get(0))
                .bind("at", question.at())
                .bind("zone", question.zone().getId())
                .bind("votingDay", question.election().votingDay())
                .bind("opens", question.regime().votingHours().opens())
                .bind("bodyKind", bodyKind())
                .bindArray("deadlines", String.class, each(asked -> asked.deadline()
                        .id()))
                .bindArray("levelsOf", String.class, each(asked -> String.join(" ", levels(asked))))
                .bindArray("over", String.class, each(asked -> asked.over().toString()))
                .bindArray("overByLaw", String.class, each(asked -> asked.overByLaw()
                        .toString()))
                .bindArray(
                        "levels",
                        String.class,
                        questions.stream()
                                .flatMap(asked -> levels(asked).stream())
                                .distinct()
                                .toList())
                .bindArray("ballotTypes", String.class, names(ballotTypes()))
                .bindArray("prefixed", String.class, names(List.of(BallotType.values())))
                .bindArray(
                        "prefixes",
                        String.class,
                        Stream.of(BallotType.values()).map(BallotType::prefix).toList());
    }

    private List<String> each(Function<Question, String> what) {
        return questions.stream().map(what).toList();
    }

    private static List<String> levels(Question asked) {
        return names(asked.deadline().levels());
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
