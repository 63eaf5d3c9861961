package vn.baucu.tally.ballot;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Verification;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.store.Together;

/** Finds what minutes are checked against. */
@ApplicationScoped
public class Ballots {

    private static final String ASKED = """
            select asked.number, e.phase, e.verification, p.area_path, b.constituency,
                l.seats, l.codes, l.version as list_version, r.listed
            from unnest(:elections, :pollingAreas, :ballotTypes)
                with ordinality as asked (election, polling_area, ballot_type, number)
            join organisation.election e on e.election = asked.election
            left join organisation.polling_area p
                on p.election = asked.election and p.polling_area = asked.polling_area
            left join organisation.polling_area_ballot b
                on b.election = p.election and b.polling_area = p.polling_area and b.ballot_type = asked.ballot_type
            left join candidate_list l on l.election = b.election and l.constituency = b.constituency
            left join voter_roll r
                on r.election = b.election and r.polling_area = b.polling_area and r.ballot_type = b.ballot_type
            """;

    private final Jdbi jdbi;
    private final Together<Asked, Found> together = new Together<>(this::find);

    Ballots(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The ballot of one polling area while its election takes minutes; refused if anything is missing. */
    public OpenBallot require(String election, String pollingArea, BallotType ballotType) {
        return together.ask(new Asked(election, pollingArea, ballotType)).get();
    }

    private List<Found> find(List<Asked> asked) {
        List<Found> found = new ArrayList<>(asked.size());
        asked.forEach(one -> found.add(new Found(null, notFound(one.election()))));
        jdbi.useHandle(handle -> handle.createQuery(ASKED)
                .bindArray(
                        "elections",
                        String.class,
                        asked.stream().map(Asked::election).toList())
                .bindArray(
                        "pollingAreas",
                        String.class,
                        asked.stream().map(Asked::pollingArea).toList())
                .bindArray(
                        "ballotTypes",
                        String.class,
                        asked.stream().map(one -> one.ballotType().name()).toList())
                .map((row, context) -> {
                    int number = row.getInt("number") - 1;
                    return found.set(number, found(row, asked.get(number)));
                })
                .list());
        return found;
    }

    private static Found found(ResultSet row, Asked asked) throws SQLException {
        try {
            return new Found(ballot(row, asked.pollingArea(), asked.ballotType()), null);
        } catch (ProblemException refused) {
            return new Found(null, refused);
        }
    }

    private static ProblemException notFound(String election) {
        return ProblemException.notFound(new Sentence("cuộc bầu cử {0}", "election {0}").with(election));
    }

    private static OpenBallot ballot(ResultSet row, String pollingArea, BallotType ballotType) throws SQLException {
        if (row.getString("area_path") == null) {
            throw ProblemException.notFound(new Sentence("khu vực bỏ phiếu {0}", "polling area {0}").with(pollingArea));
        }
        String constituency = row.getString("constituency");
        if (constituency == null) {
            throw new ProblemException(
                    ProblemType.CONTEST_MISMATCH,
                    new Sentence(
                                    "Khu vực bỏ phiếu {0} không bầu loại phiếu {1}.",
                                    "Polling area {0} does not vote on {1}.")
                            .with(pollingArea, ballotType));
        }
        Phase phase = Phase.valueOf(row.getString("phase"));
        if (!phase.acceptsMinutes()) {
            throw new ProblemException(
                    ProblemType.ELECTION_LOCKED,
                    new Sentence(
                                    "Cuộc bầu cử đang ở giai đoạn {0}, chưa nhận hoặc không còn nhận biên bản.",
                                    "The election is in phase {0} and takes no minutes.")
                            .with(phase));
        }
        return new OpenBallot(ballot(row, constituency), verification(row, ballotType));
    }

    private static Ballot ballot(ResultSet row, String constituency) throws SQLException {
        Array candidates = row.getArray("codes");
        long listed = row.getLong("listed");
        if (candidates == null || row.wasNull()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "Chưa có danh sách người ứng cử chính thức hoặc danh sách cử tri của {0}.",
                                    "The official list or the voter roll of {0} is not published yet.")
                            .with(constituency));
        }
        return new Ballot(
                Json.read(row.getString("area_path"), AreaPath.class),
                constituency,
                row.getInt("seats"),
                List.of((String[]) candidates.getArray()),
                listed,
                row.getLong("list_version"));
    }

    private static Verification verification(ResultSet row, BallotType ballotType) throws SQLException {
        return Json.read(row.getString("verification"), new TypeReference<Map<BallotType, Verification>>() {})
                .getOrDefault(ballotType, Verification.NONE);
    }

    /** A ballot whose minutes are taken now, and how they are verified. */
    public record OpenBallot(Ballot ballot, Verification verification) {}

    private record Asked(String election, String pollingArea, BallotType ballotType) {}

    /** One of the two: the refusal is for the one who asked, not for those who asked at the same time. */
    private record Found(
            @Nullable OpenBallot ballot, @Nullable ProblemException refusal) {

        OpenBallot get() {
            if (refusal != null) {
                throw refusal;
            }
            return Objects.requireNonNull(ballot);
        }
    }
}
