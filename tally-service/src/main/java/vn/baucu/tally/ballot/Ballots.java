package vn.baucu.tally.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.Verification;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Finds what minutes are checked against. */
@ApplicationScoped
public class Ballots {

    private static final String ASKED = """
            select asked.number, e.version as election_version, p.area_path, b.constituency,
                coalesce(f.seats, l.seats) as seats, coalesce(f.candidates, l.codes) as codes,
                l.version as list_version, r.listed, again.round as again,
                asked.round <> 'FIRST' and f.round is null as not_called,
                f.round is not null and again.voting_date > :today as too_early
            from unnest(:elections, :pollingAreas, :ballotTypes, :rounds)
                with ordinality as asked (election, polling_area, ballot_type, round, number)
            join organisation.election e on e.election = asked.election
            left join organisation.polling_area p
                on p.election = asked.election and p.polling_area = asked.polling_area
            left join organisation.polling_area_ballot b
                on b.election = p.election and b.polling_area = p.polling_area and b.ballot_type = asked.ballot_type
            left join candidate_list l on l.election = b.election and l.constituency = b.constituency
            left join voter_roll r
                on r.election = b.election and r.polling_area = b.polling_area and r.ballot_type = b.ballot_type
            left join further_round_area again on again.election = b.election
                and again.polling_area = b.polling_area and again.ballot_type = b.ballot_type
            left join further_round f on f.election = again.election and f.constituency = again.constituency
                and f.round = asked.round
            """;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Jdbi jdbi;
    private final Elections elections;
    private final Clock clock;

    Ballots(Jdbi jdbi, Elections elections, Clock clock) {
        this.jdbi = jdbi;
        this.elections = elections;
        this.clock = clock;
    }

    /** The ballot of one polling area while its election takes minutes; refused if anything is missing. */
    public OpenBallot require(String election, String pollingArea, BallotType ballotType, Round round) {
        return find(List.of(new Asked(election, pollingArea, ballotType, round)))
                .get(0)
                .get();
    }

    /** The same for many at once, in their order. */
    public List<Found> find(List<Asked> asked) {
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
                .bindArray(
                        "rounds",
                        String.class,
                        asked.stream().map(one -> one.round().name()).toList())
                .bind("today", LocalDate.ofInstant(clock.instant(), VIETNAM))
                .map((row, context) -> {
                    int number = row.getInt("number") - 1;
                    return found.set(number, found(row, asked.get(number)));
                })
                .list());
        return found;
    }

    private Found found(ResultSet row, Asked asked) throws SQLException {
        try {
            requireRound(row, asked.round());
            return new Found(open(row, asked), null);
        } catch (ProblemException refused) {
            return new Found(null, refused);
        }
    }

    /** Minutes of a further round are taken where and when it is held; those of the first where they still count. */
    private static void requireRound(ResultSet row, Round round) throws SQLException {
        if (row.getBoolean("not_called") && row.getString("constituency") != null) {
            throw conflict(
                    "Ở khu vực bỏ phiếu này không tổ chức vòng bầu cử đó.",
                    "No such round was called in this polling area.");
        }
        if (row.getBoolean("too_early")) {
            throw conflict("Chưa đến ngày bầu cử của vòng này.", "The day of this round has not come yet.");
        }
        if (round == Round.FIRST && Round.REPEAT.name().equals(row.getString("again"))) {
            throw conflict(
                    "Ở khu vực bỏ phiếu này phải bầu cử lại; biên bản vòng đầu không còn được tính.",
                    "A repeat election was called here; minutes of the first round count no more.");
        }
    }

    private static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemType.CONFLICT, new Sentence(vi, en));
    }

    private static ProblemException notFound(String election) {
        return ProblemException.notFound(new Sentence("cuộc bầu cử {0}", "election {0}").with(election));
    }

    private OpenBallot open(ResultSet row, Asked asked) throws SQLException {
        if (row.getString("area_path") == null) {
            throw ProblemException.notFound(
                    new Sentence("khu vực bỏ phiếu {0}", "polling area {0}").with(asked.pollingArea()));
        }
        String constituency = row.getString("constituency");
        if (constituency == null) {
            throw new ProblemException(
                    ProblemType.CONTEST_MISMATCH,
                    new Sentence(
                                    "Khu vực bỏ phiếu {0} không bầu loại phiếu {1}.",
                                    "Polling area {0} does not vote on {1}.")
                            .with(asked.pollingArea(), asked.ballotType()));
        }
        Election election = elections.inVersion(asked.election(), row.getLong("election_version"));
        if (!election.phase().acceptsMinutes()) {
            throw new ProblemException(
                    ProblemType.ELECTION_LOCKED,
                    new Sentence(
                                    "Cuộc bầu cử đang ở giai đoạn {0}, chưa nhận hoặc không còn nhận biên bản.",
                                    "The election is in phase {0} and takes no minutes.")
                            .with(election.phase()));
        }
        return new OpenBallot(ballot(row, constituency), election, election.verificationOf(asked.ballotType()));
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

    /** A ballot whose minutes are taken now, the election that takes them, and how they are verified. */
    public record OpenBallot(Ballot ballot, Election election, Verification verification) {}

    /** Whose ballot. */
    public record Asked(String election, String pollingArea, BallotType ballotType, Round round) {}

    /** One of the two: the refusal is for the one who asked, not for those who asked at the same time. */
    public record Found(
            @Nullable OpenBallot ballot, @Nullable ProblemException refusal) {

        public OpenBallot get() {
            if (refusal != null) {
                throw refusal;
            }
            return Objects.requireNonNull(ballot);
        }
    }
}
