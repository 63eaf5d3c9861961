package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.register.Register;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Verification;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The register of elections: each is announced once and then goes from phase to phase. */
@ApplicationScoped
class ElectionRegister {

    private static final String NATION = "VN";

    private final Jdbi jdbi;
    private final Elections elections;
    private final ElectionLock lock;
    private final ByElections byElections;
    private final ByElectionRules byElectionRules;
    private final AwaitedMinutes awaited;
    private final Rehearsals rehearsals;
    private final Register register;
    private final Audit audit;
    private final Clock clock;

    ElectionRegister(
            Jdbi jdbi,
            Elections elections,
            ElectionLock lock,
            ByElections byElections,
            ByElectionRules byElectionRules,
            AwaitedMinutes awaited,
            Rehearsals rehearsals,
            Register register,
            Audit audit,
            Clock clock) {
        this.jdbi = jdbi;
        this.elections = elections;
        this.lock = lock;
        this.byElections = byElections;
        this.byElectionRules = byElectionRules;
        this.awaited = awaited;
        this.rehearsals = rehearsals;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** Announces an election; the nation is its first area. */
    ElectionView announce(ElectionDocument document, Officer officer) {
        List<Violation> broken = new ArrayList<>(ElectionRule.brokenBy(document));
        broken.addAll(byElectionRules.brokenBy(document));
        if (!broken.isEmpty()) {
            throw refused(broken);
        }
        claim(document);
        Regime regime = Regimes.of(document.regime());
        register.write(new ElectionChanged(
                document.code(),
                document.kind(),
                regime.id(),
                document.name().strip(),
                document.votingDay(),
                Phase.PREPARATION,
                verification(regime, document),
                lastDays(regime, document),
                minutes(regime, document),
                1));
        AreaPath path = new AreaPath(NATION, null, null, null);
        register.write(new AreaChanged(document.code(), NATION, AreaLevel.NATION, "NATION", "Việt Nam", null, path, 1));
        ByElectionDocument byElection = document.byElection();
        if (byElection != null) {
            byElections.record(document.code(), byElection);
            register.write(byElections.takenOver(document.code(), byElection.earlier(), document.votingDay()));
        }
        audit.add(officer, "announce-election", document.code(), document.code(), Json.write(document));
        return get(document.code());
    }

    ElectionView get(String code) {
        return view(elections.require(code), englishNames());
    }

    List<ElectionView> all() {
        Map<String, String> english = englishNames();
        return elections.all().stream().map(election -> view(election, english)).toList();
    }

    private ElectionView view(Election election, Map<String, String> english) {
        @Nullable
        ByElectionDocument byElection = election.kind() == ElectionKind.GENERAL
                ? null
                : byElections.find(election.code()).orElse(null);
        return ElectionView.of(election, english.get(election.code()), byElection);
    }

    ElectionView enter(String code, Phase next, @Nullable String ifMatch, Officer officer) {
        Election election = lock.hold(code);
        new Precondition(ifMatch).requireCurrent(election.version());
        if (election.phase() == Phase.CLOSED && next == Phase.COUNTING) {
            throw new ProblemException(
                    ProblemType.FOUR_EYES_REQUIRED,
                    new Sentence(
                            "Mở lại kiểm phiếu cần quyết định và hai người: xem reopenings.",
                            "Counting again needs a decision and two persons: see reopenings."));
        }
        if (!election.phase().canBecome(next)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Không chuyển được từ {0} sang {1}.", "An election cannot go from {0} to {1}.")
                            .with(election.phase(), next));
        }
        if (next == Phase.CLOSED) {
            awaited.requireNone(code);
        }
        if (next == Phase.OPEN) {
            rehearsals.requireNone(code);
        }
        if (next.beginsVoting()) {
            beginVoting(code);
        }
        register.write(changed(election, next));
        audit.add(officer, "enter-phase", code, code, election.phase() + " -> " + next);
        return get(code);
    }

    /** Back to the count; who asked for it and by what right is the business of {@link ReopeningRegister}. */
    void reopen(Election closed) {
        register.write(changed(closed, Phase.COUNTING));
    }

    /** What was reported before, in a rehearsal, counts no more, however late it is told. */
    private void beginVoting(String code) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update committee.election set voting_from = :now where election = :code")
                        .bind("now", clock.instant())
                        .bind("code", code)
                        .execute());
    }

    private void claim(ElectionDocument document) {
        int claimed = jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into committee.election (election, name_en) values (:code, :nameEn) on conflict do nothing")
                .bind("code", document.code())
                .bind("nameEn", document.nameEn())
                .execute());
        if (claimed == 0) {
            throw new ProblemException(
                    ProblemType.DUPLICATE,
                    new Sentence("Đã có cuộc bầu cử {0}.", "There is an election {0} already.").with(document.code()));
        }
    }

    private static Map<BallotType, Verification> verification(Regime regime, ElectionDocument document) {
        Map<BallotType, Verification> verification = new EnumMap<>(BallotType.class);
        regime.ballotTypes().forEach(type -> verification.put(type, Verification.NONE));
        verification.putAll(document.verificationAsked());
        return verification;
    }

    /** Where nothing is said of thresholds, they are those of the regime. */
    private static MinutesPolicy minutes(Regime regime, ElectionDocument document) {
        MinutesPolicy asked = document.minutesAsked();
        return new MinutesPolicy(
                asked.evidence(),
                asked.wholeForm(),
                asked.lateNeedsReason(),
                Optional.ofNullable(asked.plausibility()).orElse(regime.plausibility()));
    }

    private static ElectionChanged changed(Election election, Phase phase) {
        return new ElectionChanged(
                election.code(),
                election.kind(),
                election.regime(),
                election.name(),
                election.votingDay(),
                phase,
                election.verification(),
                election.calendar(),
                election.minutes(),
                election.version() + 1);
    }

    /** The last day of each deadline by its id, for those who only need the dates. */
    private static Map<String, LocalDate> lastDays(Regime regime, ElectionDocument document) {
        Map<String, LocalDate> dates = new TreeMap<>();
        for (DueDate due : regime.calendar(document.kind(), document.votingDay(), Map.of())) {
            dates.put(due.deadline().id(), due.until().date());
        }
        return dates;
    }

    private Map<String, String> englishNames() {
        Map<String, String> names = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select election, name_en from committee.election where name_en is not null")
                .map((row, context) -> names.put(row.getString(1), row.getString(2)))
                .list());
        return names;
    }

    private static ProblemException refused(List<Violation> broken) {
        return new ProblemException(
                ProblemType.RULE_VIOLATED,
                new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(broken.size()),
                broken);
    }
}
