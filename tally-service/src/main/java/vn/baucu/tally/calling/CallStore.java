package vn.baucu.tally.calling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import vn.baucu.common.access.Officer;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.RoundCalled.VotingPlace;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.tally.calling.RoundsView.Place;
import vn.baucu.tally.calling.RoundsView.Recorded;
import vn.baucu.tally.round.DecisionDocument;
import vn.baucu.tally.round.FurtherRound;

/** The decisions on record, which are only added, and the rounds called. */
@ApplicationScoped
class CallStore {

    private final Jdbi jdbi;

    CallStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Recorded> decisions(String election, String constituency) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from round_decision
                        where election = :election and constituency = :constituency order by number
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .map((row, context) -> recorded(row))
                .list());
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getInt("number"),
                Decision.valueOf(row.getString("decision")),
                Round.valueOf(row.getString("round")),
                Trigger.valueOf(row.getString("trigger")),
                row.getInt("determination_version"),
                new DecisionDocument(row.getString("document_number"), row.getObject("document_date", LocalDate.class)),
                row.getString("reason"),
                row.getObject("voting_date", LocalDate.class),
                List.of((String[]) row.getArray("polling_areas").getArray()),
                row.getString("actor"),
                row.getTimestamp("at").toInstant());
    }

    void add(String election, String constituency, Recorded decision, Officer officer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into round_decision (election, constituency, number, determination_version, decision,
                            round, trigger, document_number, document_date, reason, voting_date, polling_areas, actor, at)
                        select :election, :constituency, :number, :determinationVersion, :decision,
                            :round, :trigger, :documentNumber, :documentDate, :reason, cast(:votingDate as date),
                            :pollingAreas, :actor, :at
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .bind("number", decision.number())
                .bind("determinationVersion", decision.determinationVersion())
                .bind("decision", decision.decision().name())
                .bind("round", decision.round().name())
                .bind("trigger", decision.trigger().name())
                .bind("documentNumber", decision.document().number())
                .bind("documentDate", decision.document().date())
                .bind("reason", decision.reason())
                .bind("votingDate", decision.votingDate())
                .bindArray("pollingAreas", String.class, decision.pollingAreas())
                .bind("actor", officer.name())
                .bind("at", decision.at())
                .execute());
    }

    /** Writes the round as it now is. */
    void put(FurtherRound round) {
        jdbi.useHandle(handle -> {
            Update upsert = handle.createUpdate("""
                    insert into further_round
                        (election, constituency, ballot_type, round, trigger, voting_date, whole, seats, candidates, version)
                    values (:election, :constituency, :ballotType, :round, :trigger, :votingDate, :whole, :seats,
                        :candidates, :version)
                    on conflict (election, constituency) do update set
                        voting_date = excluded.voting_date, whole = excluded.whole, version = excluded.version
                    """);
            upsert.bind("election", round.election())
                    .bind("constituency", round.constituency())
                    .bind("ballotType", round.ballotType().name())
                    .bind("round", round.round().name())
                    .bind("trigger", round.trigger().name())
                    .bind("votingDate", round.votingDate())
                    .bind("whole", round.whole())
                    .bind("seats", round.seats())
                    .bindArray("candidates", String.class, round.candidates())
                    .bind("version", round.version())
                    .execute();
        });
    }

    /** Lets these polling areas vote in the round; those that do already go on doing so. */
    void addAreas(FurtherRound round, List<String> pollingAreas, LocalDate votingDate) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into further_round_area
                            (election, polling_area, ballot_type, constituency, round, voting_date)
                        select :election, polling_area, :ballotType, :constituency, :round, :votingDate
                        from unnest(:pollingAreas) as area (polling_area)
                        on conflict do nothing
                        """)
                .bind("election", round.election())
                .bind("ballotType", round.ballotType().name())
                .bind("constituency", round.constituency())
                .bind("round", round.round().name())
                .bind("votingDate", votingDate)
                .bindArray("pollingAreas", String.class, pollingAreas)
                .execute());
    }

    /** The polling areas of a constituency. */
    List<String> pollingAreas(String election, String constituency, BallotType ballotType) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select polling_area from organisation.polling_area_ballot
                        where election = :election and constituency = :constituency and ballot_type = :ballotType
                        order by polling_area
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .bind("ballotType", ballotType.name())
                .mapTo(String.class)
                .list());
    }

    List<Place> places(String election, String constituency) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select f.polling_area, f.voting_date, c.polling_area is not null and not c.quarantined as reported
                        from further_round_area f
                        left join counted c using (election, polling_area, ballot_type, round)
                        where f.election = :election and f.constituency = :constituency
                        order by f.polling_area
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .map((row, context) -> new Place(
                        row.getString("polling_area"),
                        row.getObject("voting_date", LocalDate.class),
                        row.getBoolean("reported")))
                .list());
    }

    /** The same with where each lies, for those who hear of the round. */
    List<VotingPlace> votingPlaces(String election, String constituency) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select f.polling_area, f.voting_date, p.area_path
                        from further_round_area f
                        join organisation.polling_area p using (election, polling_area)
                        where f.election = :election and f.constituency = :constituency
                        order by f.polling_area
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .map((row, context) -> new VotingPlace(
                        row.getString("polling_area"),
                        row.getObject("voting_date", LocalDate.class),
                        Json.read(row.getString("area_path"), AreaPath.class)))
                .list());
    }

    /** The candidates of the official list, in its order. */
    List<String> candidates(String election, String constituency) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select codes from candidate_list where election = :election and constituency = :constituency")
                        .bind("election", election)
                        .bind("constituency", constituency)
                        .map((row, context) ->
                                List.of((String[]) row.getArray(1).getArray()))
                        .findOne())
                .orElse(List.of());
    }
}
