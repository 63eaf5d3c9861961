package vn.baucu.common.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A candidate (người ứng cử) as the official list names him or her.
 *
 * @param candidate code, unique in the election
 * @param place place on the ballot, from 1
 * @param birthDate published by law (Art 57.5) and needed where the last seat is tied (Art 78.4)
 * @param profile absent in lists told before it was carried
 */
public record ListedCandidate(
        String candidate,
        int place,
        String fullName,
        LocalDate birthDate,
        @Nullable CandidateProfile profile) {

    public ListedCandidate(String candidate, int place, String fullName, LocalDate birthDate) {
        this(candidate, place, fullName, birthDate, null);
    }
}
