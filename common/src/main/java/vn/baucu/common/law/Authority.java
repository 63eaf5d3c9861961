package vn.baucu.common.law;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who decides, and at which level (thẩm quyền); without a level, at the level of the council being elected. */
public record Authority(Actor actor, @Nullable AreaLevel fixedLevel) {

    private static final String OF = " of ";

    /** The level at which it decides for a ballot type. */
    public AreaLevel level(BallotType ballotType) {
        return Optional.ofNullable(fixedLevel).orElse(ballotType.council());
    }

    /** Reads {@code PEOPLES_COMMITTEE of PROVINCE}, or the actor alone. */
    static Authority parse(String text) {
        int of = text.indexOf(OF);
        return of < 0
                ? new Authority(Actor.valueOf(text), null)
                : new Authority(
                        Actor.valueOf(text.substring(0, of)), AreaLevel.valueOf(text.substring(of + OF.length())));
    }

    @Override
    public String toString() {
        return fixedLevel == null ? actor.name() : actor + OF + fixedLevel;
    }
}
