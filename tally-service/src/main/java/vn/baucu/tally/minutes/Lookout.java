package vn.baucu.tally.minutes;

import static vn.baucu.tally.minutes.EntryColumns.column;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.DocumentRule;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.store.Together;
import vn.baucu.tally.ballot.Ballots;
import vn.baucu.tally.ballot.Ballots.Found;
import vn.baucu.tally.ballot.Ballots.OpenBallot;
import vn.baucu.tally.minutes.Surroundings.Other;

/** Looks around minutes that come in, together with those of all who enter at the same time. */
@ApplicationScoped
class Lookout {

    /** With {@code offset 0} the same figures are found by their hash, however little the planner knows of the table yet. */
    private static final String AROUND = """
            select asked.place,
                (select json_object_agg(m.ballot_type, json_build_object('listed', m.listed, 'voted', m.voted))::text
                 from minutes_head h
                 join minutes m on (m.election, m.polling_area, m.ballot_type, m.round, m.version)
                     = (h.election, h.polling_area, h.ballot_type, h.round, h.latest_version)
                 where h.election = asked.election and h.polling_area = asked.polling_area and h.round = asked.round
                   and h.ballot_type <> asked.ballot_type and h.state <> 'RETURNED') as others,
                (select min(n.polling_area) from (
                    select * from minutes m
                    where hashtextextended(m.election || '/' || m.votes || '/' || m.valid::text || '/' || m.invalid::text
                             || '/' || m.voted::text, 0)
                         = hashtextextended(asked.election || '/' || asked.votes || '/' || asked.valid::text || '/'
                             || asked.invalid::text || '/' || asked.voted::text, 0)
                       and (m.election, m.ballot_type, m.round, m.votes, m.valid, m.invalid, m.voted)
                         = (asked.election, asked.ballot_type, asked.round, asked.votes, asked.valid, asked.invalid,
                             asked.voted)
                       and m.polling_area <> asked.polling_area
                    offset 0) n
                 join minutes_head h on (h.election, h.polling_area, h.ballot_type, h.round, h.latest_version)
                     = (n.election, n.polling_area, n.ballot_type, n.round, n.version)
                 join organisation.polling_area there
                     on there.election = n.election and there.polling_area = n.polling_area
                 join organisation.polling_area here
                     on here.election = asked.election and here.polling_area = asked.polling_area
                 where there.path = here.path) as same_as,
                asked.incident is not null and exists (
                    select from surplus_record r
                    where r.id = asked.incident and r.election = asked.election and r.polling_area = asked.polling_area
                      and r.ballot_type = asked.ballot_type and r.round = asked.round
                      and r.issued = asked.issued and r.collected = asked.collected
                      and (select count(*) from surplus_signature s where s.record = r.id) >= 2) as surplus_recorded,
                asked.round = 'FIRST' and exists (
                    select from minutes_head h
                    where h.election = asked.election and h.polling_area = asked.polling_area
                      and h.ballot_type = asked.ballot_type and h.round <> 'FIRST')
                  and not exists (
                    select from minutes_head h
                    where h.election = asked.election and h.polling_area = asked.polling_area
                      and h.ballot_type = asked.ballot_type and h.round = asked.round) as later_round,
                asked.number is not null and exists (
                    select from minutes m
                    where m.election = asked.election and m.polling_area = asked.polling_area
                      and (m.ballot_type, m.round) <> (asked.ballot_type, asked.round)
                      and m.proceedings::jsonb ->> 'number' = asked.number) as number_taken,
                exists (
                    select from minutes_draft d
                    where d.election = asked.election and d.polling_area = asked.polling_area
                      and d.ballot_type = asked.ballot_type and d.round = asked.round
                      and d.author = asked.author) as drafted
            from unnest(:elections, :pollingAreas, :ballotTypes, :rounds, :authors, :votes, :valids, :invalids, :voteds,
                    :issueds, :collecteds, :incidents, :numbers)
                with ordinality as asked (election, polling_area, ballot_type, round, author, votes, valid, invalid, voted,
                    issued, collected, incident, number, place)
            """;

    private final Ballots ballots;
    private final Jdbi jdbi;
    private final Together<Asked, Supplier<Sight>> together = new Together<>(this::find);

    Lookout(Ballots ballots, Jdbi jdbi) {
        this.ballots = ballots;
        this.jdbi = jdbi;
    }

    /** The ballot that the minutes are about, or why it is not open, and what is known around them. */
    Sight look(Subject subject, Minutes minutes, String author) {
        return together.ask(new Asked(subject, minutes, author)).get();
    }

    private List<Supplier<Sight>> find(List<Asked> asked) {
        List<Found> open =
                ballots.find(asked.stream().map(one -> one.subject().asked()).toList());
        List<Supplier<Sight>> found = new ArrayList<>(asked.size());
        open.forEach(one -> found.add(() -> new Sight(one.get(), Surroundings.NONE)));
        jdbi.useHandle(handle -> handle.createQuery(AROUND)
                .bindArray("elections", String.class, column(asked, one -> one.subject()
                        .election()))
                .bindArray("pollingAreas", String.class, column(asked, one -> one.subject()
                        .pollingArea()))
                .bindArray("ballotTypes", String.class, column(asked, one -> one.subject()
                        .ballotType()
                        .name()))
                .bindArray("rounds", String.class, column(asked, one -> one.subject()
                        .round()
                        .name()))
                .bindArray("authors", String.class, column(asked, Asked::author))
                .bindArray(
                        "votes",
                        String.class,
                        column(asked, one -> Json.write(one.minutes().votes())))
                .bindArray("valids", Long.class, column(asked, one -> one.minutes()
                        .figures()
                        .valid()))
                .bindArray("invalids", Long.class, column(asked, one -> one.minutes()
                        .figures()
                        .invalid()))
                .bindArray("voteds", Long.class, column(asked, one -> one.minutes()
                        .figures()
                        .voted()))
                .bindArray("issueds", Long.class, column(asked, one -> one.minutes()
                        .figures()
                        .issued()))
                .bindArray("collecteds", Long.class, column(asked, one -> one.minutes()
                        .figures()
                        .collected()))
                .bindArray("incidents", UUID.class, column(asked, one -> one.minutes()
                        .incident()
                        .orElse(null)))
                .bindArray("numbers", String.class, column(asked, one -> one.minutes()
                        .number()
                        .orElse(null)))
                .map((row, context) -> {
                    int place = row.getInt("place") - 1;
                    OpenBallot ballot = open.get(place).ballot();
                    if (ballot == null) {
                        return found.get(place);
                    }
                    Sight sight = new Sight(
                            ballot,
                            surroundings(
                                    row,
                                    ballot.election(),
                                    asked.get(place).subject().ballotType()));
                    return found.set(place, () -> sight);
                })
                .list());
        return found;
    }

    private static Surroundings surroundings(ResultSet row, Election election, BallotType ballotType)
            throws SQLException {
        Regime regime = Regimes.of(election.regime());
        String others = row.getString("others");
        return new Surroundings(
                election.minutes(),
                regime,
                others == null ? Map.of() : Json.read(others, new TypeReference<Map<BallotType, Other>>() {}),
                row.getString("same_as"),
                row.getBoolean("surplus_recorded"),
                row.getBoolean("later_round"),
                row.getBoolean("number_taken"),
                row.getBoolean("drafted"),
                lastDay(regime, ballotType, election.calendar()));
    }

    private static @Nullable LocalDate lastDay(Regime regime, BallotType ballotType, Map<String, LocalDate> calendar) {
        return regime.documents().stream()
                .filter(rule -> rule.kind() == DocumentRule.Kind.POLLING_TEAM_MINUTES
                        && rule.ballotTypes().contains(ballotType))
                .map(DocumentRule::deadline)
                .findFirst()
                .map(calendar::get)
                .orElse(null);
    }

    /** What minutes are held against. */
    record Sight(OpenBallot open, Surroundings around) {}

    private record Asked(Subject subject, Minutes minutes, String author) {}
}
