package vn.baucu.tally.tallies;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.tally.extent.Extent;
import vn.baucu.tally.figures.FigureColumns;

/** Reads the sums. */
@ApplicationScoped
public class Tallies {

    private static final String SUM = """
            select t.*, coalesce(a.name, c.number::text) as name
            from tally t
            left join organisation.area a on a.election = t.election and a.area = t.subject
            left join organisation.constituency c on c.election = t.election and c.constituency = t.subject
            """;

    private static final String COUNTS = "c.ballot_type = :ballotType and c.round = :round and not c.quarantined";

    private final Jdbi jdbi;

    Tallies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The sum of an area or constituency. */
    public Optional<TallyView> find(String election, BallotType ballotType, Round round, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(SUM + """
                        where t.election = :election and t.ballot_type = :ballotType and t.round = :round
                          and t.subject = :subject
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bind("subject", subject)
                .map((row, context) -> view(row))
                .findOne());
    }

    /** The sums of the areas directly below. */
    public List<TallyView> below(String election, BallotType ballotType, Round round, String area) {
        return jdbi.withHandle(handle -> handle.createQuery(SUM + """
                        where t.election = :election and t.ballot_type = :ballotType and t.round = :round
                          and t.subject in (select area from organisation.area
                                            where election = :election and parent = :area)
                        order by t.subject
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bind("area", area)
                .map((row, context) -> view(row))
                .list());
    }

    /** The sums of the constituencies within an area, by council area and number. */
    public List<TallyView> constituencies(String election, BallotType ballotType, Round round, String area) {
        return jdbi.withHandle(handle -> handle.createQuery(SUM + """
                        where t.election = :election and t.ballot_type = :ballotType and t.round = :round
                          and c.ballot_type = t.ballot_type and c.path @> array[cast(:area as text)]
                        order by c.council_area, c.number, c.constituency
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bind("area", area)
                .map((row, context) -> view(row))
                .list());
    }

    /** The minutes that a figure is the sum of, by polling area. */
    @Transactional
    Page<MinutesBehind> minutes(String election, BallotType ballotType, Round round, String subject, Paging paging) {
        List<MinutesBehind> rows =
                jdbi.withHandle(handle -> handle.createQuery(counted(Extent.toList(handle, election, subject)))
                        .bind("election", election)
                        .bind("ballotType", ballotType)
                        .bind("round", round)
                        .bind("subject", subject)
                        .bind("after", paging.after())
                        .bind("limit", paging.limit() + 1)
                        .map((row, context) -> new MinutesBehind(
                                row.getString("polling_area"),
                                row.getLong("minutes_version"),
                                row.getString("hash"),
                                FigureColumns.read(row)))
                        .list());
        return Page.of(rows, paging, MinutesBehind::pollingArea);
    }

    /** What is in the sum: of an area, if the polling area lies there now and lay there when it was counted. */
    private static String counted(Extent extent) {
        return switch (extent) {
            case NATION, NATION_IN_ORDER -> """
                    select * from counted c
                    where c.election = :election and c.polling_area > :after and %counts
                    order by c.polling_area limit :limit
                    """.replace("%counts", COUNTS);
            case CONSTITUENCY -> """
                    select * from (
                        select * from counted where election = :election and constituency = :subject offset 0) c
                    where c.polling_area > :after and %counts
                    order by c.polling_area limit :limit
                    """.replace("%counts", COUNTS);
            case AREA ->
                "select c.* from " + extent.pollingAreas("and polling_area > :after")
                        + extent.with("c", "own.*", "counted", "own.ballot_type = :ballotType and own.round = :round")
                        + " where %counts and :subject = any (string_to_array(c.path, '/'))".replace("%counts", COUNTS)
                        + " order by p.polling_area limit :limit";
        };
    }

    /** The polling areas whose minutes of a round are still expected; a repeat election leaves none of the first. */
    @Transactional
    Page<String> outstanding(String election, BallotType ballotType, Round round, String subject, Paging paging) {
        List<String> rows =
                jdbi.withHandle(handle -> handle.createQuery(expected(Extent.toList(handle, election, subject)) + """
                                 where c.version is null and case :round
                                     when 'FIRST' then f.round is distinct from 'REPEAT' else f.round = :round end
                                 order by p.polling_area limit :limit
                                """)
                        .bind("election", election)
                        .bind("ballotType", ballotType)
                        .bind("round", round)
                        .bind("subject", subject)
                        .bind("after", paging.after())
                        .bind("limit", paging.limit() + 1)
                        .mapTo(String.class)
                        .list());
        return Page.of(rows, paging, pollingArea -> pollingArea);
    }

    private static String expected(Extent extent) {
        String ofBallot = "own.ballot_type = :ballotType";
        return "select p.polling_area from " + extent.pollingAreas("and polling_area > :after")
                + extent.with("b", "own.ballot_type", "organisation.polling_area_ballot", ofBallot)
                + extent.orWithout("f", "own.round", "further_round_area", ofBallot)
                + extent.orWithout("c", "own.version", "counted", ofBallot + " and own.round = :round");
    }

    private static TallyView view(ResultSet row) throws SQLException {
        Timestamp asOf = row.getTimestamp("as_of");
        long in = row.getLong("minutes_in");
        long expected = row.getLong("minutes_expected");
        return new TallyView(
                row.getString("election"),
                BallotType.valueOf(row.getString("ballot_type")),
                Round.valueOf(row.getString("round")),
                row.getString("subject"),
                row.getString("name"),
                in,
                expected,
                row.getLong("quarantined"),
                in == expected,
                FigureColumns.read(row),
                votes(row.getString("votes")),
                asOf == null ? null : asOf.toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Map<String, Long> votes(@Nullable String json) {
        return json == null ? null : Json.read(json, new TypeReference<Map<String, Long>>() {});
    }
}
