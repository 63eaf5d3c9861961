package vn.baucu.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/** Counts what each asker asks for: a user by name, an address by what it reads and by the tokens it was refused. */
@Singleton
public class Quotas {

    private static final int MOST_ASKERS = 100_000;

    private final QuotaConfig config;
    private final Cache<String, Bucket> users = buckets();
    private final Cache<String, Bucket> addresses = buckets();
    private final Cache<String, Bucket> readers = buckets();

    Quotas(QuotaConfig config) {
        this.config = config;
    }

    /** Takes one request from the user's quota. */
    public @Nullable ProblemException take(String user) {
        return take(users, user);
    }

    /** Takes one request from the quota of an address that reads what everybody may. */
    public @Nullable ProblemException read(String address) {
        return take(readers, address);
    }

    private @Nullable ProblemException take(Cache<String, Bucket> buckets, String asker) {
        if (!config.enabled()) {
            return null;
        }
        ConsumptionProbe probe = buckets.get(asker, name -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? null : exceeded(probe.getNanosToWaitForRefill());
    }

    /** Whether this address has brought too many bad tokens lately to have another one verified. */
    public @Nullable ProblemException bar(String address) {
        Bucket bucket = config.enabled() ? addresses.getIfPresent(address) : null;
        return bucket == null || bucket.getAvailableTokens() > 0 ? null : exceeded(TimeUnit.SECONDS.toNanos(1));
    }

    public void refused(String address) {
        if (config.enabled()) {
            addresses.get(address, name -> bucket()).tryConsume(1);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(config.burst()).refillGreedy(config.requests(), config.period()))
                .build();
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofMinutes(1))
                .maximumSize(MOST_ASKERS)
                .build();
    }

    private static ProblemException exceeded(long nanos) {
        ProblemException plain = ProblemException.of(ProblemType.RATE_LIMITED);
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos));
        return new ProblemException(
                plain.type(), plain.detail(), List.of(), Map.of("Retry-After", String.valueOf(seconds)));
    }
}
