package vn.baucu.common.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;

/**
 * The order of candidates on the official list and on the ballot (Art 57.5): by given name in the Vietnamese alphabet,
 * then family name, then middle name; of two with the same full name the elder comes first.
 */
public final class BallotOrder {

    private BallotOrder() {}

    /** Orders whatever has a full name and a birth date. */
    public static <T> Comparator<T> by(Function<? super T, String> fullName, Function<? super T, LocalDate> birthDate) {
        return Comparator.<T, FullName>comparing(one -> FullName.of(fullName.apply(one)))
                .thenComparing(birthDate);
    }
}
