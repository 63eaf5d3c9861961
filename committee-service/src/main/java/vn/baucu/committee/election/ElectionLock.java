package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Holds an election still while its organisation changes: one change at a time, and none once it has opened. */
@ApplicationScoped
public class ElectionLock {

    private static final Sentence OPENED = new Sentence(
            "Cuộc bầu cử đã mở, không thay đổi được nữa.", "The election has opened; this cannot change any more.");

    private final Jdbi jdbi;
    private final Elections elections;

    ElectionLock(Jdbi jdbi, Elections elections) {
        this.jdbi = jdbi;
        this.elections = elections;
    }

    /** Nobody else changes the election or its organisation before the transaction ends. */
    public Election hold(String code) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select version from organisation.election where election = :code for update")
                .bind("code", code)
                .mapTo(Long.class)
                .findOne());
        return elections.require(code);
    }

    /** The election, unless it has opened: then what was prepared stays as it is. */
    public Election requireUnopened(String code) {
        Election election = elections.require(code);
        requireUnopened(election);
        return election;
    }

    static void requireUnopened(Election election) {
        if (hasOpened(election)) {
            throw new ProblemException(ProblemType.ELECTION_LOCKED, OPENED);
        }
    }

    /** The same for a job, which may run later than it was ordered. */
    public Election holdUnopened(ImportRun run) {
        Election election = hold(run.election());
        if (hasOpened(election)) {
            run.error(1, "", ProblemType.ELECTION_LOCKED.slug(), OPENED);
        }
        return election;
    }

    /** The same for a change that a document may order even while people vote, but not while votes are counted. */
    public Election holdFor(ImportRun run, boolean corrects) {
        if (!corrects) {
            return holdUnopened(run);
        }
        Election election = hold(run.election());
        if (hasOpened(election) && election.phase() != Phase.OPEN) {
            run.error(1, "", ProblemType.ELECTION_LOCKED.slug(), OPENED);
        }
        return election;
    }

    /** Holds the election for a change that is refused once it has opened. */
    public Election holdUnopened(String code) {
        Election election = hold(code);
        requireUnopened(election);
        return election;
    }

    private static boolean hasOpened(Election election) {
        return election.phase() != Phase.PREPARATION && election.phase() != Phase.REHEARSAL;
    }
}
