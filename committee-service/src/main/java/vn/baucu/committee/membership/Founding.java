package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.body.BodyLaw;
import vn.baucu.committee.body.BodyLaw.Finding;
import vn.baucu.committee.body.Establishing;
import vn.baucu.committee.body.Site;
import vn.baucu.committee.body.Sites;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.BodyRule.Setting;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Sentence;

/** What a decision must say for a body to come into being. */
@ApplicationScoped
class Founding {

    private static final String NATION = "VN";

    private final Sites sites;

    Founding(Sites sites) {
        this.sites = sites;
    }

    /** What is wrong with the decision, leaving its members aside. */
    List<Fault> faults(Election election, EstablishmentDocument document, @Nullable Site site) {
        BodyLaw law = law(election);
        List<Fault> faults = new ArrayList<>();
        if (!law.has(document.kind())) {
            faults.add(new Fault(
                    "kind",
                    "not-in-regime",
                    new Sentence("Cuộc bầu cử này không có {0}.", "This election has no {0}.").with(document.kind())));
        }
        if (site == null) {
            faults.add(new Fault(
                    "scope",
                    "unknown-scope",
                    new Sentence("{0} không thể có {1}.", "There is no {0} that could have a {1}.")
                            .with(document.scope(), document.kind())));
            return faults;
        }
        number(document, faults);
        setting(document, site, faults);
        establishing(law, document, site, faults);
        for (String area : sites.unknownAreas(election.code(), document.covered())) {
            faults.add(new Fault(
                    "covers",
                    "unknown-area",
                    new Sentence("Không có đơn vị hành chính {0}.", "There is no area {0}.").with(area)));
        }
        return faults;
    }

    /** The body as the decision makes it, where the decision is in order. */
    Body body(Election election, EstablishmentDocument document, Site site) {
        List<MemberDocument> members = document.members();
        Body empty = new Body(
                document.kind().code(document.scope(), document.number()),
                document.kind(),
                document.scope(),
                document.number(),
                site.path(),
                document.covered(),
                site.level(),
                site.ballotType(),
                setting(document, site),
                document.name().strip(),
                document.establishedBy(),
                document.decision(),
                List.of(),
                null,
                members.size(),
                null,
                1);
        return flagged(
                empty,
                SeatRule.findings(election, empty, members.stream().map(MemberDocument::position)),
                document.reason());
    }

    /** Whether the officer may establish the body, name its members and end their mandates. */
    static boolean mayName(Officer officer, BodyKind kind, List<String> path) {
        if (officer.scopes().contains(NATION)) {
            return true;
        }
        List<String> deciding = kind.isNamedFromAbove() ? path.subList(0, path.size() - 1) : path;
        return deciding.stream().anyMatch(officer.scopes()::contains);
    }

    private static Body flagged(Body body, List<Finding> findings, @Nullable String reason) {
        return new Body(
                body.body(),
                body.kind(),
                body.scope(),
                body.number(),
                body.path(),
                body.covers(),
                body.level(),
                body.ballotType(),
                body.setting(),
                body.name(),
                body.establishedBy(),
                body.decision(),
                findings.stream().map(Finding::deviation).toList(),
                findings.isEmpty() ? null : reason,
                body.members(),
                body.dissolvedOn(),
                body.version());
    }

    private static void number(EstablishmentDocument document, List<Fault> faults) {
        if (document.kind().isNumbered() && document.number() == null) {
            faults.add(new Fault("number", "required", new Sentence("Cần số thứ tự.", "Which of several is it?")));
        }
        if (!document.kind().isNumbered() && document.number() != null) {
            faults.add(
                    new Fault("number", "not-numbered", new Sentence("Chỉ có một ở đây.", "There is only one here.")));
        }
    }

    private static void setting(EstablishmentDocument document, Site site, List<Fault> faults) {
        boolean lawful =
                switch (setting(document, site)) {
                    case REGULAR -> !isArmed(site);
                    case ARMED_FORCES -> isArmed(site);
                    case SHARED -> document.kind() == BodyKind.POLLING_TEAM && !isArmed(site);
                };
        if (!lawful) {
            faults.add(new Fault(
                    "setting",
                    "setting",
                    "25",
                    new Sentence("Không phù hợp với khu vực bỏ phiếu này.", "It does not fit this polling area.")));
        }
    }

    private static void establishing(BodyLaw law, EstablishmentDocument document, Site site, List<Fault> faults) {
        Optional<Establishing> lawful =
                law.establishing(document.kind(), setting(document, site), site.level(), site.ballotType(), site);
        if (lawful.isPresent() && !lawful.get().equals(document.establishedBy())) {
            String article = law.rule(document.kind(), site.level(), site.ballotType(), setting(document, site))
                    .orElseThrow()
                    .article();
            faults.add(new Fault(
                    "establishedBy",
                    "not-the-authority",
                    article,
                    new Sentence("Do {0} của {1} thành lập.", "It is established by the {0} of {1}.")
                            .with(lawful.get().actor(), lawful.get().area())));
        } else if (lawful.isEmpty()
                && !site.path().contains(document.establishedBy().area())) {
            faults.add(new Fault(
                    "establishedBy",
                    "not-the-authority",
                    new Sentence("{0} không bao gồm nơi này.", "{0} does not contain this place.")
                            .with(document.establishedBy().area())));
        }
    }

    private static Setting setting(EstablishmentDocument document, Site site) {
        if (document.setting() != null) {
            return document.setting();
        }
        return isArmed(site) ? Setting.ARMED_FORCES : Setting.REGULAR;
    }

    private static boolean isArmed(Site site) {
        return site.pollingArea() == PollingAreaKind.ARMED_FORCES;
    }

    private static BodyLaw law(Election election) {
        return new BodyLaw(Regimes.of(election.regime()), election.kind());
    }
}
