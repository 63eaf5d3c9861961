package vn.baucu.tally.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.callback.UrlCheck;
import vn.baucu.tally.callback.UrlFault;

/** The webhooks of integrators, each seen and changed by its owner alone. */
@ApplicationScoped
public class Webhooks {

    private static final String NATION = "VN";

    private final Elections elections;
    private final UrlCheck urls;
    private final Secrets secrets;
    private final WebhookStore store;
    private final WebhookConfig config;
    private final Audit audit;
    private final Clock clock;

    Webhooks(
            Elections elections,
            UrlCheck urls,
            Secrets secrets,
            WebhookStore store,
            WebhookConfig config,
            Audit audit,
            Clock clock) {
        this.elections = elections;
        this.urls = urls;
        this.secrets = secrets;
        this.store = store;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    WebhookWithSecret register(String election, WebhookDocument document, Officer officer) {
        check(elections.require(election), document);
        String key = key();
        if (store.lockAndCount(officer.name()) >= config.mostOfOneOwner()) {
            throw new ProblemException(
                    ProblemType.RATE_LIMITED,
                    new Sentence(
                                    "Mỗi đơn vị có tối đa {0} địa chỉ nhận. Hãy xóa bớt.",
                                    "An integrator has at most {0} webhooks. Delete one first.")
                            .with(config.mostOfOneOwner()));
        }
        Instant now = now();
        UUID id = store.add(election, officer.name(), document, now);
        int number = store.addSecret(id, key, now, now);
        audit.add(officer, "register-webhook", election, id.toString(), "");
        return new WebhookWithSecret(require(election, id, officer), secrets.shown(id, number, key));
    }

    @Transactional
    Webhook change(String election, UUID id, WebhookDocument document, Precondition expected, Officer officer) {
        Election known = elections.require(election);
        requireCurrent(election, id, expected, officer);
        check(known, document);
        store.change(id, document);
        audit.add(officer, "change-webhook", election, id.toString(), "");
        return require(election, id, officer);
    }

    @Transactional
    Webhook become(String election, UUID id, WebhookState state, Precondition expected, Officer officer) {
        Webhook webhook = requireCurrent(election, id, expected, officer);
        if (!webhook.state().canBecome(state)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    state == WebhookState.PAUSED
                            ? new Sentence("Địa chỉ này đang tạm dừng.", "The webhook is paused already.")
                            : new Sentence("Địa chỉ này đang nhận.", "The webhook is active already."));
        }
        store.become(id, state, state == WebhookState.PAUSED ? Pause.BY_OWNER : null, now());
        audit.add(
                officer,
                state == WebhookState.PAUSED ? "pause-webhook" : "resume-webhook",
                election,
                id.toString(),
                "");
        return require(election, id, officer);
    }

    /** E-055: receivers learn the new secret while the former one still signs. */
    @Transactional
    WebhookWithSecret rotate(
            String election, UUID id, SecretRotation rotation, Precondition expected, Officer officer) {
        requireCurrent(election, id, expected, officer);
        String key = key();
        Instant now = now();
        int number = store.addSecret(id, key, now, rotation.leaked() ? now : now.plus(config.secretOverlap()));
        store.touch(id);
        audit.add(officer, "rotate-webhook-secret", election, id.toString(), rotation.leaked() ? "leaked" : "");
        return new WebhookWithSecret(require(election, id, officer), secrets.shown(id, number, key));
    }

    @Transactional
    void remove(String election, UUID id, Precondition expected, Officer officer) {
        requireCurrent(election, id, expected, officer);
        store.remove(id);
        audit.add(officer, "delete-webhook", election, id.toString(), "");
    }

    Page<Webhook> list(String election, Officer officer, Paging paging) {
        elections.require(election);
        return store.list(election, officer.name(), now(), paging);
    }

    /** One's own webhook; that of another is as little there as one that does not exist. */
    public Webhook require(String election, UUID id, Officer officer) {
        return store.find(election, officer.name(), id, now()).orElseThrow(() -> notFound(id));
    }

    /** The same, locked until the transaction ends. */
    public Webhook lock(String election, UUID id, Officer officer) {
        store.lock(id);
        return require(election, id, officer);
    }

    private Webhook requireCurrent(String election, UUID id, Precondition expected, Officer officer) {
        Webhook webhook = lock(election, id, officer);
        expected.requireCurrent(webhook.version());
        return webhook;
    }

    private void check(Election election, WebhookDocument document) {
        List<Violation> violations = new ArrayList<>();
        Set<UrlFault> faults = urls.check(document.url()).join().faults();
        faults.stream().sorted().map(fault -> fault.at("/url")).forEach(violations::add);
        List<BallotType> voted = Regimes.of(election.regime()).ballotTypes();
        if (!Set.copyOf(voted).containsAll(document.bodies())) {
            violations.add(new Violation(
                    "/ballotTypes",
                    "unknown-ballot-type",
                    new Sentence("Cuộc bầu cử này chỉ bầu: {0}.", "This election elects: {0}.").with(voted)));
        }
        if (!isKnown(election.code(), document.area())) {
            violations.add(new Violation(
                    "/area",
                    "unknown-area",
                    new Sentence("Không tìm thấy địa bàn {0}.", "There is no area {0}.").with(document.area())));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    faults.isEmpty() ? ProblemType.RULE_VIOLATED : ProblemType.URL_NOT_ALLOWED,
                    new Sentence("Có {0} chỗ chưa đúng.", "Found wrong: {0}.").with(violations.size()),
                    violations);
        }
    }

    private boolean isKnown(String election, @Nullable String area) {
        return area == null || area.equals(NATION) || store.hasArea(election, area);
    }

    private String key() {
        return secrets.current()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.SERVICE_UNAVAILABLE,
                        new Sentence(
                                "Hệ thống chưa có khóa để ký thông báo.",
                                "The system has no key yet to sign messages with.")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException notFound(UUID id) {
        return ProblemException.notFound(new Sentence("địa chỉ nhận {0}", "webhook {0}").with(id));
    }
}
