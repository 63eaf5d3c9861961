package vn.baucu.gateway.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody follows: an area or a constituency, one ballot type, one round of voting.
 *
 * @param area whether the subject is an area; only areas have a turnout
 */
record Watch(String election, boolean area, String subject, String ballotType, String round) {

    private static final int SEGMENTS = 9;
    private static final int ELECTION = 4;
    private static final int KIND = 6;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern NAME = Pattern.compile("[A-Z_]{1,32}");

    /** Parts of a board, each told by an event of its own. */
    enum Part {
        TURNOUT,
        TALLY;

        String event() {
            return this == TURNOUT ? "turnout" : "tally";
        }
    }

    /** {@code /api/v1/elections/{election}/board/areas|constituencies/{subject}/{ballotType}}; none if it is not that. */
    static @Nullable Watch of(String path, String round) {
        String[] segments = path.split("/", -1);
        if (segments.length != SEGMENTS || !NAME.matcher(round).matches()) {
            return null;
        }
        boolean area = segments[KIND].equals("areas");
        boolean known = (area || segments[KIND].equals("constituencies"))
                && CODE.matcher(segments[ELECTION]).matches()
                && CODE.matcher(segments[KIND + 1]).matches()
                && NAME.matcher(segments[KIND + 2]).matches();
        return known ? new Watch(segments[ELECTION], area, segments[KIND + 1], segments[KIND + 2], round) : null;
    }

    /** Where tally-service says each part. */
    Map<Part, String> sources() {
        String root = "/api/v1/elections/" + election;
        Map<Part, String> sources = new EnumMap<>(Part.class);
        if (area) {
            sources.put(Part.TURNOUT, root + "/turnout/areas/" + subject + "/" + ballotType);
        }
        sources.put(
                Part.TALLY,
                root + "/tallies/" + ballotType + (area ? "/areas/" : "/constituencies/") + subject + "?round="
                        + round);
        return sources;
    }

    /** What the topics say when one of the parts has changed. */
    List<String> signs() {
        String tally = tallySign(String.join("/", election, ballotType, round, subject));
        return area ? List.of(tally, turnoutSign(election, subject)) : List.of(tally);
    }

    static String tallySign(String key) {
        return "tally " + key;
    }

    static String turnoutSign(String election, String area) {
        return "turnout " + election + "/" + area;
    }
}
