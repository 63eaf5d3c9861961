package vn.baucu.committee.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.BodyRule;

/**
 * A body in charge of a part of an election (tổ chức phụ trách bầu cử).
 *
 * @param body code such as {@code EC-12}, {@code EB-NA-12-1}, {@code PT-03388-005} or {@code SC-12-1}
 * @param scope code of its area, constituency or polling area
 * @param number which of several in one area
 * @param path codes from the nation down to the area it lies in
 * @param covers areas it looks after; of an inspection delegation the areas to inspect
 * @param level of the area; of an election board the level at which it is established
 * @param members how many sit on it now
 * @param reason why the deviations were accepted
 * @param dissolvedOn first day without mandate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Body")
public record Body(
        String body,
        BodyKind kind,
        String scope,
        @Nullable Integer number,
        List<String> path,
        List<String> covers,
        AreaLevel level,
        @Nullable BallotType ballotType,
        BodyRule.Setting setting,
        String name,
        Establishing establishedBy,
        Decision decision,
        List<Deviation> deviations,
        @Nullable String reason,
        int members,
        @Nullable LocalDate dissolvedOn,
        long version) {

    private static final String NATION = "VN";

    /** Whether a duty of the officer covers the body: its area or one above, or its constituency or polling area. */
    public boolean isWithin(Officer officer) {
        return isWithin(officer.scopes());
    }

    /** Whether one of the areas, constituencies or polling areas is the body's own or one above. */
    public boolean isWithin(List<String> scopes) {
        return scopes.contains(NATION) || scopes.contains(scope) || !Collections.disjoint(scopes, path);
    }

    /** Whether its mandate goes on. */
    public boolean isActive() {
        return dissolvedOn == null;
    }
}
