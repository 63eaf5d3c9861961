package vn.baucu.tally.paper;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.Figures;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.CertifiedNation;
import vn.baucu.tally.determination.DeterminationView;
import vn.baucu.testing.Tokens;

/** One province of an election from its minutes to its statistics, as boards and committees leave it. */
final class PaperElection {

    final String code;
    final PaperMap map;

    private final Organisation organisation;
    private final Jdbi jdbi;

    PaperElection(PaperMap map, Organisation organisation, Jdbi jdbi) {
        this.code = "fm-" + map.year();
        this.map = map;
        this.organisation = organisation;
        this.jdbi = jdbi;
        QuarkusTransaction.requiringNew().run(() -> this.organisation.apply(everything()));
        map.units().forEach(this::listed);
        map.units().forEach(this::certified);
        sums();
    }

    RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(code + "-" + user)).contentType(ContentType.JSON);
    }

    String forms() {
        return "/api/v1/elections/" + code + "/forms/";
    }

    private List<Event> everything() {
        List<Event> events = new ArrayList<>();
        events.add(new ElectionChanged(
                code,
                ElectionKind.GENERAL,
                map.regime(),
                map.name(),
                map.votingDay(),
                Phase.COUNTING,
                Map.of(),
                Map.of(),
                1));
        map.areas().forEach((area, path) -> events.add(area(area, path)));
        for (PaperUnit unit : map.units()) {
            events.add(new ConstituencyChanged(
                    code,
                    unit.code(),
                    unit.ballotType(),
                    unit.council(),
                    unit.path(),
                    unit.number(),
                    unit.seats(),
                    unit.covers(),
                    1));
        }
        Map<String, Map<BallotType, String>> voted = new TreeMap<>();
        map.units().forEach(unit -> unit.pollingAreas()
                .forEach(place ->
                        voted.computeIfAbsent(place, key -> new HashMap<>()).put(unit.ballotType(), unit.code())));
        voted.forEach((place, units) -> events.add(new PollingAreaChanged(
                code, place, PollingAreaKind.REGULAR, map.votingDay(), map.pathOf(place), units, 1)));
        for (int person = 1; person <= 2; person++) {
            events.add(duty("to-" + person, Role.POLLING_TEAM, map.pollingArea()));
            events.add(duty("ub-" + person, Role.COMMITTEE, map.province()));
            events.add(duty("xa-" + person, Role.COMMITTEE, map.commune()));
            events.add(duty("hdbc-" + person, Role.NATIONAL_COUNCIL, "VN"));
        }
        return events;
    }

    private AreaChanged area(String area, PaperMap.Area place) {
        AreaPath path = place.path();
        return new AreaChanged(
                code,
                area,
                place.level(),
                place.level().name(),
                place.name(),
                path.codes().get(path.codes().size() - 2),
                path,
                1);
    }

    private DutiesChanged duty(String actor, Role role, String scope) {
        return new DutiesChanged(code, code + "-" + actor, List.of(new DutyGiven(role, scope, Instant.EPOCH, null)), 1);
    }

    private void listed(PaperUnit unit) {
        List<ListedCandidate> listed = unit.list();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into candidate_list
                            (election, constituency, ballot_type, seats, candidates, codes, version)
                        values (:election, :constituency, :ballotType, :seats, :candidates, :codes, 1)
                        """)
                .bind("election", code)
                .bind("constituency", unit.code())
                .bind("ballotType", unit.ballotType().name())
                .bind("seats", unit.seats())
                .bind("candidates", Json.write(listed))
                .bindArray(
                        "codes",
                        String.class,
                        listed.stream().map(ListedCandidate::candidate).toList())
                .execute());
        unit.pollingAreas()
                .forEach(place -> jdbi.useHandle(handle -> handle.createUpdate("""
                                insert into voter_roll (election, polling_area, ballot_type, listed)
                                values (:election, :place, :ballotType, 1250)
                                """)
                        .bind("election", code)
                        .bind("place", place)
                        .bind("ballotType", unit.ballotType().name())
                        .execute()));
    }

    /** One constituency votes again for its turnout, one once more for its shortage; the others are done at once. */
    private void certified(PaperUnit unit) {
        if (unit.code().equals(map.repeated())) {
            certified(unit, Round.FIRST, "VOID_BY_TURNOUT", 46, 0, Round.REPEAT, "80.1");
            called(unit, Round.REPEAT, "TURNOUT");
            certified(unit, Round.REPEAT, "FULL", 91, unit.seats(), null, null);
        } else if (unit.code().equals(map.extended())) {
            certified(unit, Round.FIRST, "SHORT_ADDITIONAL", 99, unit.seats() - 2, Round.ADDITIONAL, "79.2");
            called(unit, Round.ADDITIONAL, "SHORTAGE");
            certified(unit, Round.ADDITIONAL, "SHORT_ACCEPTED", 97, 1, null, null);
        } else {
            certified(unit, Round.FIRST, "FULL", 99, unit.seats(), null, null);
        }
    }

    private void certified(
            PaperUnit unit, Round round, String outcome, int turnout, int elected, Round further, String article) {
        Figures total = Figures.NONE;
        Map<String, Long> votes = new TreeMap<>();
        for (int place = 0; place < unit.pollingAreas().size(); place++) {
            Figures figures = unit.figures(place, turnout);
            Map<String, Long> here = unit.votes(figures.valid(), round == Round.ADDITIONAL ? elected + 1 : elected);
            if (round == Round.ADDITIONAL) {
                here.keySet().removeIf(candidate -> candidate.endsWith("-01"));
            }
            here.forEach((candidate, count) -> votes.merge(candidate, count, Long::sum));
            total = total.plus(figures);
            counted(unit, round, unit.pollingAreas().get(place), figures, here);
        }
        int seats = round == Round.ADDITIONAL ? 2 : unit.seats();
        DeterminationView view = CertifiedNation.determination(
                code, unit.code(), seats, round, outcome, total, votes, elected, further, article);
        determined(new DeterminationView(
                code,
                unit.code(),
                unit.ballotType(),
                round,
                false,
                outcome,
                seats,
                total,
                votes,
                view.elected(),
                view.missing(),
                List.of(),
                further,
                article,
                List.of(),
                List.of(),
                1,
                view.hash()));
    }

    private void determined(DeterminationView view) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into determination
                                (election, constituency, round, version, tally_version, outcome, document, actor, at)
                            values (:election, :constituency, :round, 1, 1, :outcome, :document, 'ban', :at)
                            """)
                    .bind("election", code)
                    .bind("constituency", view.constituency())
                    .bind("round", view.round().name())
                    .bind("outcome", view.outcome())
                    .bind("document", Json.write(view))
                    .bind(
                            "at",
                            map.votingDay()
                                    .plusDays(2)
                                    .atStartOfDay()
                                    .plusHours(3)
                                    .toInstant(ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("""
                            insert into determination_step
                                (election, constituency, round, version, step, hash, actor, reason, at)
                            values (:election, :constituency, :round, 1, 'CERTIFIED', :hash, 'ban-2', null, now())
                            """)
                    .bind("election", code)
                    .bind("constituency", view.constituency())
                    .bind("round", view.round().name())
                    .bind("hash", view.hash())
                    .execute();
        });
    }

    private void counted(PaperUnit unit, Round round, String place, Figures figures, Map<String, Long> votes) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into counted (election, polling_area, ballot_type, round, path, constituency,
                            minutes_version, hash, listed, voted, received, issued, collected, valid, invalid, unused,
                            spoiled, votes, accepted_at, version)
                        values (:election, :place, :ballotType, :round, :path, :constituency, 1, 'x', :listed, :voted,
                            :received, :issued, :collected, :valid, :invalid, :unused, :spoiled, :votes, now(), 1)
                        """)
                .bind("election", code)
                .bind("place", place)
                .bind("ballotType", unit.ballotType().name())
                .bind("round", round.name())
                .bind("path", String.join("/", map.pathOf(place).codes()))
                .bind("constituency", unit.code())
                .bindMethods(figures)
                .bind("votes", Json.write(votes))
                .execute());
    }

    private void called(PaperUnit unit, Round round, String trigger) {
        LocalDate day = map.votingDay().plusDays(7);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into further_round (election, constituency, ballot_type, round, trigger, voting_date, whole,
                            seats, candidates, version)
                        values (:election, :constituency, :ballotType, :round, :trigger, :day, true, 1, '{}', 1)
                        """)
                .bind("election", code)
                .bind("constituency", unit.code())
                .bind("ballotType", unit.ballotType().name())
                .bind("round", round.name())
                .bind("trigger", trigger)
                .bind("day", day)
                .execute());
    }

    /** As the roll-up has them: of constituencies, of their candidates and of the areas above the polling areas. */
    private void sums() {
        jdbi.useHandle(handle -> {
            for (String subject : List.of("c.constituency", "k.area")) {
                handle.createUpdate("""
                                insert into tally (election, ballot_type, round, subject, minutes_in, minutes_expected,
                                    listed, voted, received, issued, collected, valid, invalid, unused, spoiled, as_of,
                                    version)
                                select c.election, c.ballot_type, c.round, %s, count(*), count(*), sum(listed), sum(voted),
                                    sum(received), sum(issued), sum(collected), sum(valid), sum(invalid), sum(unused),
                                    sum(spoiled), now(), 1
                                from counted c%s where c.election = :election group by 1, 2, 3, 4
                                on conflict do nothing
                                """.replaceFirst("%s", subject).replaceFirst(
                                "%s",
                                subject.startsWith("k") ? ", unnest(string_to_array(c.path, '/')) as k (area)" : ""))
                        .bind("election", code)
                        .execute();
            }
            handle.createUpdate("""
                            update tally t set votes = v.votes from (
                                select ballot_type, round, constituency, jsonb_object_agg(candidate, votes) as votes
                                from (
                                    select c.ballot_type, c.round, c.constituency, v.key as candidate,
                                        sum(v.value::bigint) as votes
                                    from counted c, json_each_text(c.votes::json) v where c.election = :election
                                    group by 1, 2, 3, 4) each
                                group by 1, 2, 3) v
                            where t.election = :election
                              and (t.ballot_type, t.round, t.subject) = (v.ballot_type, v.round, v.constituency)
                            """).bind("election", code).execute();
        });
    }
}
