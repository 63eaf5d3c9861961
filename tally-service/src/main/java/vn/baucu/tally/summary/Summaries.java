package vn.baucu.tally.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.ballot.OfficialLists;
import vn.baucu.tally.certification.CertifiedResult;
import vn.baucu.tally.certification.CertifiedResults;

/** Draws summaries up from what boards certified, and has a second person confirm them. */
@ApplicationScoped
public class Summaries {

    private final Elections elections;
    private final Places places;
    private final CertifiedResults certified;
    private final OfficialLists lists;
    private final SummaryStore store;
    private final Audit audit;

    Summaries(
            Elections elections,
            Places places,
            CertifiedResults certified,
            OfficialLists lists,
            SummaryStore store,
            Audit audit) {
        this.elections = elections;
        this.places = places;
        this.certified = certified;
        this.lists = lists;
        this.store = store;
        this.audit = audit;
    }

    /** Draws a version up; the very same summary again changes nothing. */
    @Transactional
    Kept drawUp(String election, BallotType ballotType, String area, SummaryDocument document, Officer officer) {
        Scope scope = scope(election, ballotType, area);
        Places.requireOwn(officer, area);
        requireConsistent(document.complaints());
        int latest = store.lock(election, ballotType, area);
        SummaryContent content = content(election, ballotType, scope, document);
        String hash = SummaryStore.hash(content);
        Optional<SummaryView> known = store.latest(election, ballotType, area);
        if (known.isPresent() && known.get().hash().equals(hash)) {
            return new Kept(known.get(), false);
        }
        int version = latest + 1;
        store.add(content, version, hash, officer);
        audit.add(officer, "draw-up-summary", election, subject(ballotType, area), version + " " + hash);
        return new Kept(require(election, ballotType, area, version), true);
    }

    /** Confirms the latest version as the second person, who names what he or she has read. */
    @Transactional
    SummaryView confirm(
            String election, BallotType ballotType, String area, int version, String hash, Officer officer) {
        scope(election, ballotType, area);
        Places.requireOwn(officer, area);
        store.lock(election, ballotType, area);
        SummaryView summary = require(election, ballotType, area, version);
        if (summary.confirmed() && hash.equals(summary.hash()) && officer.name().equals(summary.confirmedBy())) {
            return summary;
        }
        if (summary.drawnUpBy().equals(officer.name())) {
            throw new ProblemException(
                    ProblemType.SELF_APPROVAL,
                    new Sentence(
                            "Người lập biên bản không được tự xác nhận.",
                            "Whoever drew the summary up may not confirm it."));
        }
        if (summary.superseded() || summary.confirmed()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Phiên bản này đã được xác nhận hoặc đã có phiên bản mới hơn.",
                            "This version was confirmed already, or a later one was drawn up."));
        }
        if (!hash.equals(summary.hash())) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_VERSION,
                    new Sentence(
                            "Biên bản không phải bản anh/chị đã xem.", "The summary is not the one that was read."));
        }
        requireCurrent(summary);
        store.confirm(summary, officer);
        audit.add(officer, "confirm-summary", election, subject(ballotType, area), version + " " + hash);
        return require(election, ballotType, area, version);
    }

    /** The latest version. */
    public Optional<SummaryView> latest(String election, BallotType ballotType, String area) {
        return store.latest(election, ballotType, area);
    }

    /** Refuses where drawing it up anew would say something else: a certification was returned or made meanwhile. */
    public void requireCurrent(SummaryView summary) {
        Scope scope = places.require(summary.election(), summary.area());
        SummaryDocument document = new SummaryDocument(
                summary.content().complaints(), summary.content().events());
        SummaryContent now = content(summary.election(), summary.ballotType(), scope, document);
        if (!SummaryStore.hash(now).equals(summary.hash())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Kết quả đã thay đổi sau khi lập biên bản; hãy lập lại.",
                            "Results have changed since the summary was drawn up; draw it up again."));
        }
    }

    /** The latest version, or the one asked for. */
    public SummaryView show(String election, BallotType ballotType, String area, @Nullable Integer version) {
        scope(election, ballotType, area);
        return version == null
                ? latest(election, ballotType, area).orElseThrow(() -> notFound(ballotType, area))
                : require(election, ballotType, area, version);
    }

    Page<SummaryVersion> versions(String election, BallotType ballotType, String area, Paging paging) {
        scope(election, ballotType, area);
        return store.versions(election, ballotType, area, paging);
    }

    private Scope scope(String election, BallotType ballotType, String area) {
        elections.require(election);
        Scope scope = places.require(election, area);
        if (!scope.sumsUp(ballotType)) {
            throw notFound(ballotType, area);
        }
        return scope;
    }

    private SummaryContent content(String electionCode, BallotType ballotType, Scope scope, SummaryDocument document) {
        Election election = elections.require(electionCode);
        List<CertifiedResult> results = certified.of(electionCode, ballotType, scope.area());
        if (results.isEmpty()) {
            throw notFound(ballotType, scope.area());
        }
        Obstacle.requireNone(results);
        Map<String, Unit> units = places.units(electionCode, ballotType, scope.area());
        SummingUp sum = new SummingUp(Regimes.of(election.regime()), units, lists.of(electionCode, units.keySet()));
        boolean nation = ballotType == BallotType.NATIONAL_ASSEMBLY && scope.level() == AreaLevel.NATION;
        List<ProvinceLine> provinces = nation ? provinces(election, results, sum) : List.of();
        return sum.of(election, ballotType, scope, results, provinces, document);
    }

    /** The nation rests on the confirmed summary of every province, each still being what the boards certified. */
    private List<ProvinceLine> provinces(Election election, List<CertifiedResult> results, SummingUp sum) {
        Map<String, List<CertifiedResult>> byProvince = results.stream()
                .collect(Collectors.groupingBy(
                        result -> sum.place(result).area(), LinkedHashMap::new, Collectors.toList()));
        List<Violation> obstacles = new ArrayList<>();
        List<ProvinceLine> lines = new ArrayList<>();
        byProvince.forEach((area, own) -> {
            Optional<SummaryView> summary =
                    latest(election.code(), BallotType.NATIONAL_ASSEMBLY, area).filter(SummaryView::confirmed);
            if (summary.isEmpty()) {
                obstacles.add(obstacle(
                        area,
                        "summary-missing",
                        "Tỉnh {0} chưa có biên bản được xác nhận.",
                        "Province {0} has no confirmed summary."));
                return;
            }
            SummaryContent told = summary.get().content();
            Scope scope = new Scope(area, told.areaName(), AreaLevel.PROVINCE);
            SummaryContent now = sum.of(
                    election,
                    BallotType.NATIONAL_ASSEMBLY,
                    scope,
                    own,
                    List.of(),
                    new SummaryDocument(told.complaints(), told.events()));
            if (!SummaryStore.hash(now).equals(summary.get().hash())) {
                obstacles.add(obstacle(
                        area,
                        "summary-outdated",
                        "Biên bản của tỉnh {0} không còn khớp với kết quả các đơn vị.",
                        "The summary of province {0} is not what its constituencies say by now."));
                return;
            }
            lines.add(new ProvinceLine(
                    area,
                    told.areaName(),
                    own.size(),
                    SummingUp.seats(own),
                    sum.total(own),
                    summary.get().version(),
                    summary.get().hash()));
        });
        if (!obstacles.isEmpty()) {
            throw Obstacle.refused(obstacles);
        }
        return lines;
    }

    private static Violation obstacle(String area, String code, String vi, String en) {
        return new Violation(area, code, new Sentence(vi, en).with(area));
    }

    private static void requireConsistent(ComplaintCounts complaints) {
        if (!complaints.areConsistent()) {
            Sentence sentence = new Sentence(
                    "Số đã giải quyết và đã chuyển không được quá số nhận được.",
                    "No more can be resolved and forwarded than were received.");
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    sentence,
                    List.of(new Violation("/complaints", "complaints-inconsistent", sentence)));
        }
    }

    private SummaryView require(String election, BallotType ballotType, String area, int version) {
        return store.find(election, ballotType, area, version).orElseThrow(() -> notFound(ballotType, area));
    }

    private static ProblemException notFound(BallotType ballotType, String area) {
        return ProblemException.notFound(
                new Sentence("biên bản tổng kết {0} của {1}", "summary {0} of {1}").with(ballotType, area));
    }

    private static String subject(BallotType ballotType, String area) {
        return ballotType + "/" + area;
    }

    /** What was kept, and whether just now. */
    record Kept(SummaryView view, boolean isNew) {}
}
