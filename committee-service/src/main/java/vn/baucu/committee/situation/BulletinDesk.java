package vn.baucu.committee.situation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.situation.Standings.Ground;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Drafts, edits and issues bulletins; what is issued never changes. */
@ApplicationScoped
class BulletinDesk {

    private final Bulletins bulletins;
    private final Standings standings;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    BulletinDesk(Bulletins bulletins, Standings standings, Elections elections, Audit audit, Clock clock) {
        this.bulletins = bulletins;
        this.standings = standings;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    Bulletin draft(String code, BulletinDocument document, Officer officer) {
        Election election = elections.require(code);
        Ground ground = standings
                .ground(code, document.area())
                .orElseThrow(() -> refused("/area", "unknown-area", "Không tìm thấy nơi này.", "No such area."));
        requireCovered(ground, officer);
        Instant cutOff = document.cutOff() == null ? now() : document.cutOff();
        if (cutOff.isAfter(now())) {
            throw refused("/cutOff", "in-the-future", "Thời điểm này chưa đến.", "This time is yet to come.");
        }
        String corrected = corrected(code, document);
        String text = BulletinText.of(standings.of(election, document.area(), ground, cutOff, corrected));
        UUID id = bulletins.draft(code, document.area(), ground.path(), cutOff, text, document.corrects());
        audit.add(officer, "draft-bulletin", code, id.toString(), document.area() + " " + cutOff);
        return find(code, id);
    }

    Bulletin get(String code, UUID id, Officer officer) {
        elections.require(code);
        Bulletin found = find(code, id);
        requireCovered(ground(code, found), officer);
        return found;
    }

    Bulletin edit(String code, UUID id, @Nullable String ifMatch, String text, Officer officer) {
        Bulletin draft = heldDraft(code, id, ifMatch, officer);
        bulletins.edit(draft.bulletin(), text);
        audit.add(officer, "edit-bulletin", code, id.toString(), "version " + (draft.version() + 1));
        return find(code, id);
    }

    Bulletin issue(String code, UUID id, @Nullable String ifMatch, String number, Officer officer) {
        Bulletin draft = heldDraft(code, id, ifMatch, officer);
        String plain = number.strip();
        if (bulletins.isTaken(code, draft.area(), plain)) {
            throw new ProblemException(
                    ProblemType.DUPLICATE,
                    new Sentence("Đã có báo cáo số {0}.", "There is a bulletin {0} already.").with(plain));
        }
        bulletins.issue(draft.bulletin(), plain, now(), officer.name());
        audit.add(officer, "issue-bulletin", code, id.toString(), draft.area() + " " + plain);
        return find(code, id);
    }

    private Bulletin heldDraft(String code, UUID id, @Nullable String ifMatch, Officer officer) {
        elections.require(code);
        Bulletin held = bulletins.hold(code, id).orElseThrow(() -> notFound(id));
        requireCovered(ground(code, held), officer);
        new Precondition(ifMatch).requireCurrent(held.version());
        if (held.state() == BulletinState.ISSUED) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Báo cáo đã phát hành; hãy lập báo cáo đính chính.",
                            "The bulletin is issued; correct it by a new one."));
        }
        return held;
    }

    /** The number of the bulletin to be corrected. */
    private @Nullable String corrected(String code, BulletinDocument document) {
        UUID corrects = document.corrects();
        if (corrects == null) {
            return null;
        }
        return bulletins
                .find(code, corrects)
                .filter(old -> old.area().equals(document.area()) && old.state() == BulletinState.ISSUED)
                .map(Bulletin::number)
                .orElseThrow(() -> refused(
                        "/corrects",
                        "not-issued-here",
                        "Chỉ đính chính báo cáo đã phát hành của nơi này.",
                        "Only an issued bulletin of this area is corrected."));
    }

    private Ground ground(String code, Bulletin bulletin) {
        return standings.ground(code, bulletin.area()).orElseThrow(() -> notFound(bulletin.bulletin()));
    }

    private static void requireCovered(Ground ground, Officer officer) {
        if (ground.path().stream().noneMatch(officer.scopes()::contains)) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
    }

    private Bulletin find(String code, UUID id) {
        return bulletins.find(code, id).orElseThrow(() -> notFound(id));
    }

    private static ProblemException refused(String pointer, String code, String vi, String en) {
        Sentence message = new Sentence(vi, en);
        return new ProblemException(ProblemType.RULE_VIOLATED, message, List.of(new Violation(pointer, code, message)));
    }

    private static ProblemException notFound(UUID id) {
        return ProblemException.notFound(new Sentence("báo cáo {0}", "bulletin {0}").with(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
