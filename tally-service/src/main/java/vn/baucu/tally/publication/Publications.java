package vn.baucu.tally.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.event.ResultsPublished;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.ComplaintSubject;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.signing.Signing;
import vn.baucu.tally.summary.Places;
import vn.baucu.tally.summary.Summaries;
import vn.baucu.tally.summary.SummaryView;

/** Releases what was prepared: the embargo ends, the number is given, the document is signed, and everybody is told. */
@ApplicationScoped
public class Publications {

    private final Elections elections;
    private final Preparations preparations;
    private final PreparationStore prepared;
    private final PublicationStore store;
    private final Summaries summaries;
    private final Signing signing;
    private final Outbox outbox;
    private final Event<ResultsPublished> released;
    private final Audit audit;
    private final Clock clock;

    Publications(
            Elections elections,
            Preparations preparations,
            PreparationStore prepared,
            PublicationStore store,
            Summaries summaries,
            Signing signing,
            Outbox outbox,
            Event<ResultsPublished> released,
            Audit audit,
            Clock clock) {
        this.elections = elections;
        this.preparations = preparations;
        this.prepared = prepared;
        this.store = store;
        this.summaries = summaries;
        this.signing = signing;
        this.outbox = outbox;
        this.released = released;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest publication of these results. */
    public Optional<Publication> latest(Subject subject) {
        return store.latest(subject);
    }

    /** Takes the lock under which results of this body are published. */
    public void lock(Subject subject) {
        store.lock(subject);
    }

    @Transactional
    Publication release(Subject subject, int ordinal, String summaryHash, Officer officer) {
        Places.requireOwn(officer, subject.area());
        Election election = elections.require(subject.election());
        PublicationStore.Head head = store.lock(subject);
        Preparation preparation = preparations.require(subject, ordinal);
        preparations.requireOpen(preparation, PreparationState.RELEASED);
        if (preparation.preparedBy().equals(officer.name())) {
            throw new ProblemException(
                    ProblemType.SELF_APPROVAL,
                    new Sentence(
                            "Người chuẩn bị công bố không được tự công bố.",
                            "Whoever prepared the publication may not release it."));
        }
        requirePublic(election);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (preparation.embargoUntil() != null && now.isBefore(preparation.embargoUntil())) {
            throw conflict(
                    "Chưa đến giờ được công bố: " + preparation.embargoUntil() + ".",
                    "It is under embargo until " + preparation.embargoUntil() + ".");
        }
        SummaryView summary = preparations.publishable(subject, preparation.summaryVersion());
        if (!summary.hash().equals(summaryHash) || !summary.hash().equals(preparation.summaryHash())) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_VERSION,
                    new Sentence(
                            "Biên bản không phải bản anh/chị đã xem.", "The summary is not the one that was read."));
        }
        summaries.requireCurrent(summary);
        Optional<Publication> before = store.latest(subject);
        int number = head.lastNumber() + 1;
        PublishedResults results = PublishedResults.of(
                election.name(),
                summary,
                preparation,
                number,
                before.map(Publication::hash).orElse(null),
                now,
                before.isPresent() ? null : complaintsUntil(election, subject, now));
        return publish(subject, preparation, results, officer);
    }

    private Publication publish(Subject subject, Preparation preparation, PublishedResults results, Officer officer) {
        String document = Json.write(results);
        byte[] bytes = document.getBytes(UTF_8);
        Publication publication = new Publication(
                results.election(),
                results.ballotType(),
                results.area(),
                results.number(),
                Fingerprint.of(bytes),
                signing.sign(bytes),
                signing.key(),
                results.corrects(),
                results.reason(),
                null,
                results.publishedAt(),
                results);
        store.add(publication, document, preparation.ordinal(), officer.name());
        prepared.settle(preparation, PreparationState.RELEASED, null, officer);
        audit.add(
                officer,
                "release-publication",
                results.election(),
                subject.toString(),
                publication.number() + " " + publication.hash());
        ResultsPublished event = event(publication);
        outbox.add(event);
        // Whoever passes it on writes that down in the transaction of the release.
        released.fire(event);
        return publication;
    }

    private static ResultsPublished event(Publication publication) {
        return new ResultsPublished(
                publication.election(),
                publication.ballotType(),
                publication.area(),
                publication.number(),
                publication.hash(),
                publication.corrects(),
                publication.reason(),
                publication.results().winners().stream()
                        .map(winner -> new ResultsPublished.Winner(
                                winner.constituency(),
                                winner.candidate(),
                                winner.fullName(),
                                winner.birthDate(),
                                winner.votes().part(),
                                // Nobody is elected without a valid ballot.
                                Objects.requireNonNullElse(winner.votes().percent(), BigDecimal.ZERO)))
                        .toList(),
                publication.publishedAt(),
                publication.number());
    }

    /** I-12: what is rehearsed never reaches the public. */
    private static void requirePublic(Election election) {
        if (election.phase() != Phase.COUNTING && election.phase() != Phase.CLOSED) {
            throw new ProblemException(
                    ProblemType.ELECTION_LOCKED,
                    new Sentence(
                                    "Cuộc bầu cử đang ở giai đoạn {0}, không được công bố kết quả.",
                                    "The election is in phase {0}: nothing is published.")
                            .with(election.phase()));
        }
    }

    /** Trap 17: the days count from the announcement, and their number is the regime's. */
    private static @Nullable LocalDate complaintsUntil(Election election, Subject subject, Instant publishedAt) {
        Regime regime = Regimes.of(election.regime());
        return Optional.ofNullable(regime.complaints()
                        .rule(ComplaintSubject.RESULT, subject.ballotType())
                        .filedBy())
                .map(filedBy -> LocalDate.ofInstant(publishedAt, regime.zone()).plusDays(filedBy.days()))
                .orElse(null);
    }

    private static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemType.CONFLICT, new Sentence(vi, en));
    }
}
