package vn.baucu.tally.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Finds further rounds. The row of a constituency's official list is the lock of everything concluded there. */
@ApplicationScoped
public class FurtherRounds {

    private static final String LIST = """
            select 1 from candidate_list where election = :election and constituency = :constituency
            """;

    private static final String CERTIFIED = """
            select exists (
                select from determination_step s
                where s.election = :election and s.constituency = :constituency and s.round in (:round, 'REPEAT')
                  and s.step = 'CERTIFIED'
                  and not exists (select from determination_step back where back.step = 'RETURNED'
                      and (back.election, back.constituency, back.round, back.version)
                        = (s.election, s.constituency, s.round, s.version)))
            """;

    private final Jdbi jdbi;

    FurtherRounds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<FurtherRound> find(String election, String constituency) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from further_round where election = :election and constituency = :constituency")
                .bind("election", election)
                .bind("constituency", constituency)
                .map((row, context) -> round(row))
                .findOne());
    }

    /** Until the end of the transaction nobody else concludes anything here, and no minutes are corrected. */
    public void lock(String election, String constituency) {
        lock(election, constituency, "for update");
    }

    /** Minutes that a certified result rests on are changed no more, unless the body above sends the result back. */
    public void requireUncertified(String election, String constituency, Round round) {
        lock(election, constituency, "for share");
        if (isCertified(election, constituency, round)) {
            throw new ProblemException(
                    ProblemType.ELECTION_LOCKED,
                    new Sentence(
                            "Kết quả của đơn vị bầu cử đã được xác nhận; chỉ sửa được khi cấp trên trả lại.",
                            "The result of the constituency is certified; nothing changes unless the body above"
                                    + " sends it back."));
        }
    }

    /** Whether the result of this round, or of a repeat election that took its place, is certified. */
    public boolean isCertified(String election, String constituency, Round round) {
        return jdbi.withHandle(handle -> handle.createQuery(CERTIFIED)
                .bind("election", election)
                .bind("constituency", constituency)
                .bind("round", round.name())
                .mapTo(Boolean.class)
                .one());
    }

    private void lock(String election, String constituency, String strength) {
        jdbi.useHandle(handle -> handle.createQuery(LIST + strength)
                .bind("election", election)
                .bind("constituency", constituency)
                .mapTo(Integer.class)
                .findOne());
    }

    private static FurtherRound round(ResultSet row) throws SQLException {
        return new FurtherRound(
                row.getString("election"),
                row.getString("constituency"),
                BallotType.valueOf(row.getString("ballot_type")),
                Round.valueOf(row.getString("round")),
                Trigger.valueOf(row.getString("trigger")),
                row.getObject("voting_date", LocalDate.class),
                row.getBoolean("whole"),
                row.getInt("seats"),
                List.of((String[]) row.getArray("candidates").getArray()),
                row.getLong("version"));
    }
}
