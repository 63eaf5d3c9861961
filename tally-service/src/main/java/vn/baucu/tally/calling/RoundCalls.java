package vn.baucu.tally.calling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.RoundCalled;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.calling.RoundsView.Recorded;
import vn.baucu.tally.certification.CertifiedResult;
import vn.baucu.tally.round.Competence;
import vn.baucu.tally.round.DecisionDocument;
import vn.baucu.tally.round.FurtherRound;
import vn.baucu.tally.round.FurtherRounds;

/** Records what is decided about further rounds, and calls them. */
@ApplicationScoped
class RoundCalls {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RoundFiles files;
    private final FurtherRounds rounds;
    private final CallStore store;
    private final Elections elections;
    private final Competence competence;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    RoundCalls(
            RoundFiles files,
            FurtherRounds rounds,
            CallStore store,
            Elections elections,
            Competence competence,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.files = files;
        this.rounds = rounds;
        this.store = store;
        this.elections = elections;
        this.competence = competence;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The committee asks the National Election Council for the round. */
    @Transactional
    RoundsView propose(String election, String constituency, DecisionDocument document, Officer officer) {
        return step(Decision.PROPOSED, election, constituency, document, null, officer);
    }

    /** The National Election Council agrees that the committee calls the round. */
    @Transactional
    RoundsView consent(String election, String constituency, DecisionDocument document, Officer officer) {
        return step(Decision.CONSENTED, election, constituency, document, null, officer);
    }

    /** The round is not held: what was elected in the first stands. */
    @Transactional
    RoundsView decline(String election, String constituency, RefusalDocument document, Officer officer) {
        return step(Decision.DECLINED, election, constituency, document.document(), document.reason(), officer);
    }

    private RoundsView step(
            Decision decision,
            String election,
            String constituency,
            DecisionDocument document,
            @Nullable String reason,
            Officer officer) {
        RoundFile file = locked(election, constituency);
        file.situation().require(decision);
        RoundRule rule = file.rule();
        competence.require(
                election,
                constituency,
                switch (decision) {
                    case PROPOSED -> Objects.requireNonNull(rule.proposedBy());
                    case CONSENTED -> Objects.requireNonNull(rule.consentBy());
                    case CALLED, DECLINED, ANNULLED -> rule.decidedBy();
                },
                file.result().ballotType(),
                officer);
        RoundDay.require(document, today());
        record(file, decision, rule, document, reason, null, List.of(), officer);
        return files.view(election, constituency);
    }

    /** Sets the day of the round that is due. */
    @Transactional
    RoundsView call(String election, String constituency, CallDocument document, Officer officer) {
        RoundFile file = locked(election, constituency);
        file.situation().require(Decision.CALLED);
        RoundRule rule = file.rule();
        if (rule.round() != document.round() || rule.trigger() != document.trigger()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Ở đây phải tổ chức {0} ({1}).", "What is due here is {0} ({1}).")
                            .with(rule.round(), rule.trigger()));
        }
        competence.require(
                election, constituency, rule.decidedBy(), file.result().ballotType(), officer);
        RoundDay.require(
                document.votingDate(), document.document(), file.election().votingDay(), today(), rule);
        record(file, Decision.CALLED, rule, document.document(), null, document.votingDate(), List.of(), officer);
        boolean additional = rule.round() == Round.ADDITIONAL;
        begin(
                new FurtherRound(
                        election,
                        constituency,
                        file.result().ballotType(),
                        rule.round(),
                        rule.trigger(),
                        document.votingDate(),
                        true,
                        additional ? file.result().missing() : file.result().seats(),
                        file.candidates(),
                        1),
                everywhere(file),
                document.votingDate());
        return files.view(election, constituency);
    }

    /** Annuls the result of polling areas or of the whole constituency; there it is voted again. */
    @Transactional
    RoundsView annul(String election, String constituency, AnnulmentDocument document, Officer officer) {
        RoundFile file = locked(election, constituency);
        file.situation().require(Decision.ANNULLED);
        CertifiedResult result = file.result();
        RoundRule rule = file.regime().round(Trigger.ANNULMENT, result.ballotType());
        competence.require(election, constituency, rule.decidedBy(), result.ballotType(), officer);
        RoundDay.require(
                document.votingDate(), document.document(), file.election().votingDay(), today(), rule);
        List<String> everywhere = everywhere(file);
        requireWithin(document.areas(), everywhere);
        record(
                file,
                Decision.ANNULLED,
                rule,
                document.document(),
                document.reason(),
                document.votingDate(),
                document.areas(),
                officer);
        FurtherRound before = file.situation().called();
        LocalDate last = before != null && before.votingDate().isAfter(document.votingDate())
                ? before.votingDate()
                : document.votingDate();
        begin(
                new FurtherRound(
                        election,
                        constituency,
                        result.ballotType(),
                        rule.round(),
                        rule.trigger(),
                        last,
                        document.areas().isEmpty(),
                        result.seats(),
                        store.candidates(election, constituency),
                        before == null ? 1 : before.version() + 1),
                document.areas().isEmpty() ? everywhere : document.areas(),
                document.votingDate());
        return files.view(election, constituency);
    }

    private static void requireWithin(List<String> areas, List<String> everywhere) {
        List<Violation> violations = new ArrayList<>();
        for (String area : areas) {
            if (!everywhere.contains(area)) {
                violations.add(new Violation(
                        "/pollingAreas",
                        "outside-constituency",
                        new Sentence(
                                        "Khu vực bỏ phiếu {0} không thuộc đơn vị bầu cử này.",
                                        "Polling area {0} does not lie in this constituency.")
                                .with(area)));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Khu vực bỏ phiếu không đúng.", "The polling areas are wrong."),
                    violations);
        }
    }

    private void begin(FurtherRound round, List<String> pollingAreas, LocalDate votingDate) {
        store.put(round);
        store.addAreas(round, pollingAreas, votingDate);
        outbox.add(new RoundCalled(
                round.election(),
                round.constituency(),
                round.ballotType(),
                round.round(),
                round.trigger(),
                round.votingDate(),
                round.whole(),
                round.seats(),
                round.candidates(),
                store.votingPlaces(round.election(), round.constituency()),
                round.version()));
    }

    private void record(
            RoundFile file,
            Decision decision,
            RoundRule rule,
            DecisionDocument document,
            @Nullable String reason,
            @Nullable LocalDate votingDate,
            List<String> pollingAreas,
            Officer officer) {
        String election = file.election().code();
        String constituency = file.result().constituency();
        store.add(
                election,
                constituency,
                new Recorded(
                        file.decisions().size() + 1,
                        decision,
                        rule.round(),
                        rule.trigger(),
                        decision == Decision.ANNULLED ? 0 : file.determinationVersion(),
                        document,
                        reason,
                        votingDate,
                        pollingAreas,
                        officer.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                officer);
        audit.add(
                officer,
                switch (decision) {
                    case PROPOSED -> "propose-round";
                    case CONSENTED -> "consent-to-round";
                    case CALLED -> "call-round";
                    case DECLINED -> "decline-round";
                    case ANNULLED -> "annul-result";
                },
                election,
                constituency,
                rule.round() + " " + document.number());
    }

    private RoundFile locked(String election, String constituency) {
        Election held = elections.require(election);
        if (!held.phase().acceptsMinutes()) {
            throw new ProblemException(
                    ProblemType.ELECTION_LOCKED,
                    new Sentence(
                                    "Cuộc bầu cử đang ở giai đoạn {0}; không quyết định gì về vòng bầu cử nữa.",
                                    "The election is in phase {0}; nothing is decided about rounds.")
                            .with(held.phase()));
        }
        rounds.lock(election, constituency);
        return files.of(held, constituency);
    }

    private List<String> everywhere(RoundFile file) {
        return store.pollingAreas(
                file.election().code(),
                file.result().constituency(),
                file.result().ballotType());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
