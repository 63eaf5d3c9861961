package vn.baucu.tally.surplus;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.ballot.Ballots;
import vn.baucu.tally.surplus.SurplusRecord.Signature;

/** Opens records of a surplus and has them signed; whoever opens one signs it. */
@ApplicationScoped
class SurplusRecords {

    private final Jdbi jdbi;
    private final Ballots ballots;
    private final Audit audit;
    private final Clock clock;

    SurplusRecords(Jdbi jdbi, Ballots ballots, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.ballots = ballots;
        this.audit = audit;
        this.clock = clock;
    }

    SurplusRecord open(
            String election, String pollingArea, BallotType ballotType, SurplusDocument document, Officer officer) {
        ballots.require(election, pollingArea, ballotType, document.roundOrFirst());
        if (document.collected() <= document.issued()) {
            Sentence none = new Sentence("Không thừa phiếu nào.", "There is no surplus.");
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    none,
                    List.of(new Violation("/collected", "no-surplus", "Điều 73", none)));
        }
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into surplus_record
                            (id, election, polling_area, ballot_type, round, issued, collected, account, opened_at)
                        values (:id, :election, :pollingArea, :ballotType, :round, :issued, :collected, :account, :at)
                        """)
                .bind("id", id)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("ballotType", ballotType.name())
                .bind("round", document.roundOrFirst().name())
                .bind("issued", document.issued())
                .bind("collected", document.collected())
                .bind("account", Text.tidy(document.account()))
                .bind("at", now())
                .execute());
        add(id, officer);
        audit.add(officer, "open-surplus-record", election, id.toString(), pollingArea + " " + ballotType);
        return require(election, pollingArea, ballotType, id);
    }

    /** The second signature; nobody signs twice. */
    SurplusRecord sign(String election, String pollingArea, BallotType ballotType, UUID id, Officer officer) {
        SurplusRecord record = require(election, pollingArea, ballotType, id);
        ballots.require(election, pollingArea, ballotType, record.round());
        if (record.signedBy(officer.name())) {
            throw ProblemException.of(ProblemType.SELF_APPROVAL);
        }
        if (record.signatures().size() >= SurplusRecord.NEEDED) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Biên bản này đã đủ chữ ký.", "This record has its signatures."));
        }
        add(id, officer);
        audit.add(officer, "sign-surplus-record", election, id.toString(), pollingArea + " " + ballotType);
        return require(election, pollingArea, ballotType, id);
    }

    SurplusRecord require(String election, String pollingArea, BallotType ballotType, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from surplus_record
                        where id = :id and election = :election and polling_area = :pollingArea
                          and ballot_type = :ballotType
                        """)
                .bind("id", id)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("ballotType", ballotType.name())
                .map((row, context) -> record(row, signatures(handle, id)))
                .findOne()
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("biên bản thừa phiếu {0}", "record of surplus {0}").with(id))));
    }

    private void add(UUID id, Officer officer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into surplus_signature (record, officer, role, at) values (:record, :officer, :role, :at)
                        on conflict do nothing
                        """)
                .bind("record", id)
                .bind("officer", officer.name())
                .bind("role", officer.role().name())
                .bind("at", now())
                .execute());
    }

    private static List<Signature> signatures(Handle handle, UUID id) {
        return handle.createQuery("select * from surplus_signature where record = :id order by at, officer")
                .bind("id", id)
                .map((row, context) -> new Signature(
                        row.getString("officer"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static SurplusRecord record(ResultSet row, List<Signature> signatures) throws SQLException {
        return new SurplusRecord(
                row.getObject("id", UUID.class),
                row.getString("election"),
                row.getString("polling_area"),
                BallotType.valueOf(row.getString("ballot_type")),
                Round.valueOf(row.getString("round")),
                row.getLong("issued"),
                row.getLong("collected"),
                row.getString("account"),
                row.getTimestamp("opened_at").toInstant(),
                signatures);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
