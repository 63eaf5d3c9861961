package vn.baucu.common.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The regimes we know: a data file {@code law/<id>.yaml} is a regime, nothing else is needed to add one. */
public final class Regimes {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,20}");

    private static final Map<String, Regime> READ = new ConcurrentHashMap<>();

    private Regimes() {}

    /** The regime of that id, which must exist. */
    public static Regime of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such regime: " + id));
    }

    /** The regime of that id, if there is one. */
    public static Optional<Regime> find(String id) {
        return ID.matcher(id).matches()
                ? Optional.ofNullable(READ.computeIfAbsent(id, Regimes::read))
                : Optional.empty();
    }

    private static @Nullable Regime read(String id) {
        try (InputStream file = Regimes.class.getResourceAsStream("/law/" + id + ".yaml")) {
            return file == null ? null : RegimeReader.read(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
