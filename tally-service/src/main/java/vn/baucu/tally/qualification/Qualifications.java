package vn.baucu.tally.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.publication.Publication;
import vn.baucu.tally.publication.Publications;
import vn.baucu.tally.publication.Resolution;
import vn.baucu.tally.publication.Subject;
import vn.baucu.tally.summary.Places;
import vn.baucu.tally.summary.WinnerLine;

/** Keeps the decisions of the National Election Council and of committees about those elected (Art 88). */
@ApplicationScoped
public class Qualifications {

    private static final String LATEST = """
            select distinct on (candidate) * from qualification
            where election = :election and ballot_type = :ballotType and area = :area
            order by candidate, version desc
            """;

    private final Elections elections;
    private final Publications publications;
    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;

    Qualifications(Elections elections, Publications publications, Jdbi jdbi, Audit audit, Clock clock) {
        this.elections = elections;
        this.publications = publications;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    /** Decides about some of those elected; a decision that says what the last one says changes nothing. */
    @Transactional
    List<QualificationView> decide(Subject subject, QualificationDocument document, Officer officer) {
        elections.require(subject.election());
        Places.requireOwn(officer, subject.area());
        publications.lock(subject);
        Publication published = requirePublished(subject);
        Map<String, WinnerLine> winners = winners(published);
        Map<String, QualificationView> known = decided(subject);
        requireSound(document, winners, known);
        int changed = 0;
        for (QualificationDocument.Decision decision : document.decisions()) {
            QualificationView before = known.get(decision.candidate());
            if (before == null || !says(before, decision, document.resolution())) {
                add(
                        published,
                        require(winners, decision.candidate()),
                        decision,
                        document.resolution(),
                        before,
                        officer);
                changed++;
            }
        }
        if (changed > 0) {
            audit.add(
                    officer,
                    "decide-qualification",
                    subject.election(),
                    subject.toString(),
                    document.resolution().number() + ": " + changed);
        }
        return list(subject);
    }

    /** All those elected, by constituency and votes. */
    List<QualificationView> list(Subject subject) {
        elections.require(subject.election());
        Map<String, QualificationView> decided = decided(subject);
        return requirePublished(subject).results().winners().stream()
                .map(winner -> named(winner, decided.get(winner.candidate())))
                .toList();
    }

    /** A part of them, after the candidate at whom the part before ended. */
    Page<QualificationView> list(Subject subject, Paging paging) {
        List<QualificationView> all = list(subject);
        int from = 0;
        for (int index = 0; index < all.size(); index++) {
            from = all.get(index).candidate().equals(paging.after()) ? index + 1 : from;
        }
        return Page.of(
                all.subList(from, Math.min(all.size(), from + paging.limit() + 1)),
                paging,
                QualificationView::candidate);
    }

    /** The codes of those whose qualification is decided, and how. */
    public Map<String, QualificationState> states(String election, BallotType ballotType, String withinArea) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (q.candidate) q.candidate, q.confirmed from qualification q
                        join organisation.constituency c using (election, constituency)
                        where q.election = :election and q.ballot_type = :ballotType and c.path @> array[cast(:area as text)]
                        order by q.candidate, q.version desc
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType.name())
                .bind("area", withinArea)
                .map((row, context) -> Map.entry(
                        row.getString(1),
                        row.getBoolean(2) ? QualificationState.CONFIRMED : QualificationState.NOT_CONFIRMED))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static boolean says(
            QualificationView before, QualificationDocument.Decision decision, Resolution resolution) {
        return (before.state() == QualificationState.CONFIRMED) == decision.confirmed()
                && Objects.equals(before.reason(), decision.reason())
                && resolution.equals(before.resolution());
    }

    private static void requireSound(
            QualificationDocument document, Map<String, WinnerLine> winners, Map<String, QualificationView> known) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < document.decisions().size(); index++) {
            QualificationDocument.Decision decision = document.decisions().get(index);
            String pointer = "/decisions/" + index;
            String candidate = decision.candidate();
            if (!winners.containsKey(candidate)) {
                violations.add(violation(
                        pointer + "/candidate",
                        "not-elected",
                        "{0} không có trong danh sách trúng cử đã công bố.",
                        "{0} is not among those published as elected.",
                        candidate));
            }
            if (!seen.add(candidate)) {
                violations.add(violation(
                        pointer + "/candidate", "duplicate", "{0} có hai lần.", "{0} comes twice.", candidate));
            }
            if (decision.reason() == null
                    && (!decision.confirmed() || isDecidedAnew(decision, document.resolution(), known))) {
                violations.add(violation(
                        pointer + "/reason",
                        "reason-required",
                        "Cần nêu lý do đối với {0}.",
                        "A reason is needed for {0}.",
                        candidate));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Có {0} chỗ chưa đúng.", "Found wrong: {0}.").with(violations.size()),
                    violations);
        }
    }

    private static boolean isDecidedAnew(
            QualificationDocument.Decision decision, Resolution resolution, Map<String, QualificationView> known) {
        QualificationView before = known.get(decision.candidate());
        return before != null && !says(before, decision, resolution);
    }

    private static Violation violation(String pointer, String code, String vi, String en, String candidate) {
        return new Violation(pointer, code, "88", new Sentence(vi, en).with(candidate));
    }

    private void add(
            Publication published,
            WinnerLine winner,
            QualificationDocument.Decision decision,
            Resolution resolution,
            @Nullable QualificationView before,
            Officer officer) {
        int version = before == null ? 1 : before.version() + 1;
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into qualification (election, ballot_type, area, candidate, version, constituency,
                            publication, confirmed, reason, document_number, document_date, actor, at)
                        values (:election, :ballotType, :area, :candidate, :version, :constituency, :publication,
                            :confirmed, :reason, :documentNumber, :documentDate, :actor, :at)
                        """)
                .bind("election", published.election())
                .bind("ballotType", published.ballotType().name())
                .bind("area", published.area())
                .bind("candidate", winner.candidate())
                .bind("version", version)
                .bind("constituency", winner.constituency())
                .bind("publication", published.number())
                .bind("confirmed", decision.confirmed())
                .bind("reason", decision.reason())
                .bind("documentNumber", resolution.number())
                .bind("documentDate", resolution.date())
                .bind("actor", officer.name())
                .bind("at", clock.instant())
                .execute());
    }

    /** By candidate; the name is put in by those who know it. */
    private Map<String, QualificationView> decided(Subject subject) {
        Map<String, QualificationView> decided = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(LATEST)
                .bind("election", subject.election())
                .bind("ballotType", subject.ballotType().name())
                .bind("area", subject.area())
                .map((row, context) -> view(row))
                .forEach(view -> decided.put(view.candidate(), view)));
        return decided;
    }

    private Publication requirePublished(Subject subject) {
        return publications
                .latest(subject)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT,
                        new Sentence(
                                "Kết quả chưa được công bố, chưa thể xác nhận tư cách đại biểu.",
                                "Results are not published yet; qualification cannot be confirmed.")));
    }

    private static Map<String, WinnerLine> winners(Publication published) {
        return published.results().winners().stream()
                .collect(Collectors.toMap(WinnerLine::candidate, Function.identity()));
    }

    private static WinnerLine require(Map<String, WinnerLine> winners, String candidate) {
        return Objects.requireNonNull(winners.get(candidate));
    }

    private static QualificationView named(WinnerLine winner, @Nullable QualificationView decided) {
        return new QualificationView(
                winner.constituency(),
                winner.candidate(),
                winner.fullName(),
                decided == null ? QualificationState.UNDECIDED : decided.state(),
                decided == null ? null : decided.reason(),
                decided == null ? null : decided.resolution(),
                decided == null ? null : decided.publication(),
                decided == null ? null : decided.decidedAt(),
                decided == null ? 0 : decided.version());
    }

    private static QualificationView view(ResultSet row) throws SQLException {
        return new QualificationView(
                row.getString("constituency"),
                row.getString("candidate"),
                "",
                row.getBoolean("confirmed") ? QualificationState.CONFIRMED : QualificationState.NOT_CONFIRMED,
                row.getString("reason"),
                new Resolution(row.getString("document_number"), row.getObject("document_date", LocalDate.class)),
                row.getInt("publication"),
                row.getTimestamp("at").toInstant(),
                row.getInt("version"));
    }
}
