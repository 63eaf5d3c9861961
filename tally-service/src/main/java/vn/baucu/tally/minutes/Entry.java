package vn.baucu.tally.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.event.MinutesAccepted.Standing;
import vn.baucu.common.json.Json;
import vn.baucu.tally.ballot.Ballot;

/**
 * One version of minutes as it enters the register. Its hash covers the hash of the version before, so that nothing
 * earlier can be changed unseen.
 */
record Entry(
        Subject subject,
        int version,
        Minutes minutes,
        Ballot ballot,
        @Nullable String reason,
        Officer officer,
        Instant at,
        String contentHash,
        String previousHash,
        String hash) {

    static final String NO_HASH = "";

    static Entry first(Subject subject, Minutes minutes, Ballot ballot, Officer officer, Instant at) {
        return of(subject, 1, minutes, ballot, null, officer, at, NO_HASH);
    }

    static Entry of(
            Subject subject,
            int version,
            Minutes minutes,
            Ballot ballot,
            @Nullable String reason,
            Officer officer,
            Instant at,
            String previousHash) {
        String contentHash = contentHash(minutes);
        String hash = Fingerprint.of(
                previousHash,
                subject.key(),
                String.valueOf(version),
                contentHash,
                ballot.constituency(),
                String.valueOf(ballot.listVersion()),
                reason == null ? "" : reason,
                officer.name(),
                officer.role().name(),
                at.toString());
        return new Entry(subject, version, minutes, ballot, reason, officer, at, contentHash, previousHash, hash);
    }

    /** A version that is in the register already. */
    static Entry known(Subject subject, MinutesView.Version version, Ballot ballot, Officer officer) {
        return new Entry(
                subject,
                version.version(),
                version.minutes(),
                ballot,
                version.reason(),
                officer,
                version.enteredAt(),
                version.contentHash(),
                version.previousHash(),
                version.hash());
    }

    /** What the others are told once this version counts; {@code count} numbers what was told. */
    MinutesAccepted accepted(long count, Instant acceptedAt) {
        return told(count, acceptedAt, Standing.ACCEPTED);
    }

    /** The same, or that a body above has set it aside. */
    MinutesAccepted told(long count, Instant acceptedAt, Standing standing) {
        return new MinutesAccepted(
                subject.election(),
                subject.pollingArea(),
                subject.ballotType(),
                subject.round(),
                ballot.path(),
                ballot.constituency(),
                version,
                hash,
                minutes.figures(),
                minutes.votes(),
                acceptedAt,
                standing,
                count);
    }

    /** The same figures have the same hash, whoever sends them and in whatever order of fields. */
    static String contentHash(Minutes minutes) {
        List<String> parts = new ArrayList<>(List.of(
                Json.write(minutes.figures()),
                Json.write(minutes.ballotsByNames()),
                Json.write(minutes.votes()),
                Json.write(minutes.explanations())));
        // Where there are figures alone, the hash is that of figures alone.
        Optional.ofNullable(minutes.proceedings()).map(Json::write).ifPresent(parts::add);
        return Fingerprint.of(parts.toArray(String[]::new));
    }
}
