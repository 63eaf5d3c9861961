package vn.baucu.committee.hamlet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.change.History.Replaced;
import vn.baucu.common.event.HamletChanged;
import vn.baucu.common.json.Json;

/**
 * A hamlet or residential group (thôn, tổ dân phố) of a commune. A populous one may be split between constituencies:
 * then each part is a hamlet with the code of the whole and a letter.
 *
 * @param partOf code of the whole, if this is a part
 * @param path codes from the nation down to the commune
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Hamlet")
public record Hamlet(
        String code,
        String commune,
        HamletKind kind,
        String name,
        @Nullable String partOf,
        @Nullable String externalCode,
        @Nullable Integer population,
        @Nullable Integer voters,
        List<String> path,
        long version) {

    private static final Pattern CODE = Pattern.compile("(([0-9]{2,5})-T[0-9]{2,3})([A-Z]?)");

    /** The code of the whole of which this code names a part. */
    public static @Nullable String wholeOf(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches() && !matcher.group(3).isEmpty() ? matcher.group(1) : null;
    }

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** Whether a code is one that a new hamlet of the commune can have; one that came from another keeps its code. */
    static boolean isCodeOf(String code, String commune) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches() && matcher.group(2).equals(commune);
    }

    /** The same in another commune, one version later. */
    Hamlet movedTo(String otherCommune) {
        return new Hamlet(code, otherCommune, kind, name, partOf, externalCode, population, voters, path, version + 1);
    }

    HamletChanged changed(String election) {
        return new HamletChanged(election, code, commune, kind.name(), name, partOf, version, null);
    }

    HamletChanged removed(String election, Instant at) {
        return new HamletChanged(election, code, commune, kind.name(), name, partOf, version + 1, at);
    }

    boolean saysTheSameAs(Hamlet other) {
        return equals(other.at(version));
    }

    Hamlet at(long otherVersion) {
        return new Hamlet(code, commune, kind, name, partOf, externalCode, population, voters, path, otherVersion);
    }

    Replaced replaced() {
        return new Replaced(code, version, Json.write(this));
    }
}
