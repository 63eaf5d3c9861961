package vn.baucu.tally.callback;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Judges the addresses of receivers: when one is registered, and again each time before it is called. */
@Singleton
public class UrlCheck {

    /** Asking for a name cannot be interrupted, so a name server that never answers keeps a thread for a while. */
    private static final int QUESTIONS_AT_ONCE = 64;

    private final NameResolver names;
    private final CallbackConfig config;
    private final Set<String> localHosts;
    private final ExecutorService asking = Executors.newFixedThreadPool(QUESTIONS_AT_ONCE, action -> {
        Thread thread = new Thread(action, "callback-names");
        thread.setDaemon(true);
        return thread;
    });

    UrlCheck(NameResolver names, CallbackConfig config) {
        this.names = names;
        this.config = config;
        this.localHosts = config.localHosts().orElse(Set.of());
    }

    /** Where the address leads now, or all that is wrong with it. */
    public CompletableFuture<CheckedUrl> check(String url) {
        Target.Reading reading = Target.read(url, localHosts);
        Target target = reading.target();
        if (target == null || !reading.faults().isEmpty()) {
            return CompletableFuture.completedFuture(new CheckedUrl(target, List.of(), reading.faults()));
        }
        return CompletableFuture.supplyAsync(() -> lookUp(target), asking)
                .completeOnTimeout(
                        refused(target, UrlFault.NAME_UNKNOWN), config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private CheckedUrl lookUp(Target target) {
        Optional<InetAddress> itself = HostName.literal(target.host());
        try {
            List<InetAddress> addresses = itself.isPresent() ? List.of(itself.get()) : names.resolve(target.host());
            boolean all =
                    localHosts.contains(target.host()) || addresses.stream().allMatch(PublicAddress::is);
            return all ? new CheckedUrl(target, addresses, Set.of()) : refused(target, UrlFault.NOT_PUBLIC);
        } catch (UnknownHostException nowhere) {
            return refused(target, UrlFault.NAME_UNKNOWN);
        }
    }

    private static CheckedUrl refused(Target target, UrlFault fault) {
        return new CheckedUrl(target, List.of(), EnumSet.of(fault));
    }
}
