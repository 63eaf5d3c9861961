package vn.baucu.committee.acting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.baucu.common.access.Role;

/**
 * A body in charge of an election (tổ chức phụ trách bầu cử), or the People's Committee that keeps the voters.
 *
 * @param code such as {@code EC-12}: what it is and of what
 * @param scope the area, constituency or polling area it is responsible for
 * @param path areas from the nation down to the one it belongs to
 * @param constituencies of a polling team, those its polling area votes in
 */
public record ElectionBody(String code, Kind kind, String scope, List<String> path, List<String> constituencies) {

    /** The National Election Council, of which there is one. */
    public static final String COUNCIL = "NC-VN";

    private static final String NATION = "VN";

    /** What a body can be. */
    public enum Kind {
        NATIONAL_COUNCIL("NC-", Role.NATIONAL_COUNCIL),
        COMMITTEE("EC-", Role.COMMITTEE),
        BOARD("EB-", Role.BOARD),
        POLLING_TEAM("PT-", Role.POLLING_TEAM),
        PEOPLES_COMMITTEE("RG-", Role.REGISTRAR);

        private final String prefix;
        private final Role role;

        Kind(String prefix, Role role) {
            this.prefix = prefix;
            this.role = role;
        }

        /** The code of the body of this kind for a scope. */
        public String of(String scope) {
            return prefix + scope;
        }

        Role role() {
            return role;
        }

        static Optional<Kind> ofRole(Role role) {
            return Arrays.stream(values()).filter(kind -> kind.role == role).findFirst();
        }

        static Optional<Kind> ofCode(String body) {
            return Arrays.stream(values())
                    .filter(kind -> body.startsWith(kind.prefix))
                    .findFirst();
        }

        String scope(String body) {
            return body.substring(prefix.length());
        }
    }

    /** The area it belongs to. */
    public String area() {
        return path.get(path.size() - 1);
    }

    /** The body it reports to; the National Election Council has none. */
    public Optional<String> superior() {
        return switch (kind) {
            case NATIONAL_COUNCIL -> Optional.empty();
            case BOARD, POLLING_TEAM, PEOPLES_COMMITTEE -> Optional.of(committee(area()));
            case COMMITTEE -> Optional.of(committee(path.get(path.size() - 2)));
        };
    }

    /** Whether the other works under it: a committee leads its area, a board the teams of its constituency. */
    public boolean isAbove(ElectionBody other) {
        return switch (kind) {
            case NATIONAL_COUNCIL -> other.kind != Kind.NATIONAL_COUNCIL;
            case COMMITTEE ->
                other.path.contains(scope) && (other.kind != Kind.COMMITTEE || !other.scope.equals(scope));
            case BOARD -> other.kind == Kind.POLLING_TEAM && other.constituencies.contains(scope);
            case POLLING_TEAM, PEOPLES_COMMITTEE -> false;
        };
    }

    private static String committee(String area) {
        return area.equals(NATION) ? COUNCIL : Kind.COMMITTEE.of(area);
    }
}
