package vn.baucu.committee.conflict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sit on a board or team.
 *
 * @param scope code of the board's constituency or the team's polling area
 */
public record Person(String scope, String name, @Nullable LocalDate birthDate) {

    String nameKey() {
        return PersonName.key(name);
    }

    String key() {
        return String.join("\n", scope, nameKey(), String.valueOf(birthDate));
    }
}
