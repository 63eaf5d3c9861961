package vn.baucu.tally.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/**
 * The part of a document that somebody still lacks (RFC 9110, 14).
 *
 * @param last included
 */
record ByteRange(int first, int last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    /** Empty for the whole: without a range, or for several of them, which nobody has to serve. */
    static Optional<ByteRange> of(@Nullable String header, int length) {
        if (header == null || !header.startsWith("bytes=") || header.contains(",")) {
            return Optional.empty();
        }
        Matcher asked = ONE.matcher(header);
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            throw none(length);
        }
        boolean ending = asked.group(1).isEmpty();
        int number = Integer.parseInt(ending ? asked.group(2) : asked.group(1));
        int first = ending ? Math.max(0, length - number) : number;
        int last = ending || asked.group(2).isEmpty()
                ? length - 1
                : Math.min(length - 1, Integer.parseInt(asked.group(2)));
        if (first > last) {
            throw none(length);
        }
        return Optional.of(new ByteRange(first, last));
    }

    String of(int length) {
        return "bytes " + first + "-" + last + "/" + length;
    }

    /** E-035. */
    private static ProblemException none(int length) {
        ProblemException refusal = ProblemException.of(ProblemType.RANGE_NOT_SATISFIABLE);
        return new ProblemException(
                refusal.type(), refusal.detail(), List.of(), Map.of("Content-Range", "bytes */" + length));
    }
}
