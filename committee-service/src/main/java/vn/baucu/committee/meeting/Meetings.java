package vn.baucu.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.body.Body;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.Regime.BodyDecisions;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Keeps what bodies decided; a decision once recorded stays as it is. */
@ApplicationScoped
class Meetings {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;

    Meetings(Jdbi jdbi, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
    }

    MeetingDecision enter(Election election, Body body, MeetingDocument document, Officer recording) {
        Vote vote = new Vote(body.members(), document.present(), document.inFavour(), document.against());
        refuseImpossible(body, vote, document);
        BodyDecisions law = Regimes.of(election.regime()).bodyDecisions();
        MeetingDecision decision = new MeetingDecision(
                UUID.randomUUID(),
                body.body(),
                document.heldAt().truncatedTo(ChronoUnit.MICROS),
                document.subject().strip(),
                vote.members(),
                vote.present(),
                vote.inFavour(),
                vote.against(),
                vote.isQuorate(law),
                vote.isAdopted(law),
                law.article(),
                document.minutesNumber(),
                document.document());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.meeting
                            (election, meeting, body, held_at, subject, members, present, in_favour, against, quorate,
                             adopted, minutes_number, document)
                        values (:election, :meeting, :body, :heldAt, :subject, :members, :present, :inFavour, :against,
                            :quorate, :adopted, :minutesNumber, cast(:document as uuid))
                        """)
                .bind("election", election.code())
                .bind("meeting", decision.meeting())
                .bind("body", decision.body())
                .bind("heldAt", decision.heldAt())
                .bind("subject", decision.subject())
                .bind("members", decision.members())
                .bind("present", decision.present())
                .bind("inFavour", decision.inFavour())
                .bind("against", decision.against())
                .bind("quorate", decision.quorate())
                .bind("adopted", decision.adopted())
                .bind("minutesNumber", decision.minutesNumber())
                .bind("document", decision.document())
                .execute());
        audit.add(
                recording,
                "record-meeting",
                election.code(),
                body.body(),
                decision.meeting() + (decision.adopted() ? " adopted" : " not adopted"));
        return decision;
    }

    List<MeetingDecision> list(Election election, String body, Paging paging) {
        String[] after = (paging.after() + "\n").split("\n", -1);
        String article = Regimes.of(election.regime()).bodyDecisions().article();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from committee.meeting
                        where election = :election and body = :body
                            and (held_at, meeting::text) > (cast(:heldAt as timestamptz), :meeting)
                        order by held_at, meeting::text limit :limit
                        """)
                .bind("election", election.code())
                .bind("body", body)
                .bind("heldAt", after[0].isEmpty() ? "-infinity" : after[0])
                .bind("meeting", after[1])
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new MeetingDecision(
                        row.getObject("meeting", UUID.class),
                        row.getString("body"),
                        row.getTimestamp("held_at").toInstant(),
                        row.getString("subject"),
                        row.getInt("members"),
                        row.getInt("present"),
                        row.getInt("in_favour"),
                        row.getInt("against"),
                        row.getBoolean("quorate"),
                        row.getBoolean("adopted"),
                        article,
                        row.getString("minutes_number"),
                        row.getObject("document", UUID.class)))
                .list());
    }

    private void refuseImpossible(Body body, Vote vote, MeetingDocument document) {
        List<Violation> violations = new ArrayList<>();
        if (vote.members() == 0) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("{0} không có thành viên.", "{0} has no members.").with(body.body()));
        }
        if (vote.present() > vote.members()) {
            violations.add(new Violation(
                    "/present",
                    "more-than-members",
                    new Sentence("Chỉ có {0} thành viên.", "There are {0} members.").with(vote.members())));
        } else if (!vote.isPossible()) {
            violations.add(new Violation(
                    "/inFavour",
                    "more-than-present",
                    new Sentence("Chỉ có {0} người có mặt.", "{0} were present.").with(vote.present())));
        }
        if (document.heldAt().isAfter(clock.instant().plus(CLOCK_SKEW))) {
            violations.add(new Violation(
                    "/heldAt", "in-the-future", new Sentence("Chưa diễn ra.", "It has not taken place yet.")));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Không thể có kết quả này.", "Such a vote cannot be."),
                    violations);
        }
    }
}
