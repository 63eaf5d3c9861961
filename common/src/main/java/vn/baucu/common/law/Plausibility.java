package vn.baucu.common.law;

import org.jspecify.annotations.Nullable;

/**
 * When figures that break no rule still want an explanation (số liệu bất thường). What is absent is not looked at.
 *
 * @param invalidPermille invalid ballots of the collected ones, from which share on
 * @param unanimousAbove one candidate with every valid ballot, where more voters than this are listed
 * @param turnoutApartPermille voters of two ballot types of one area apart by more than this share of the larger
 * @param sameAbove the very figures of another area of the commune, where more ballots than this are valid
 * @param exchangedDigits voters listed are the roll's number with its digits in another order
 * @param acrossBallots voters listed for one ballot type do not fit those of another (M10)
 */
public record Plausibility(
        @Nullable Integer invalidPermille,
        @Nullable Long unanimousAbove,
        @Nullable Integer turnoutApartPermille,
        @Nullable Long sameAbove,
        @Nullable Boolean exchangedDigits,
        @Nullable Boolean acrossBallots) {

    public static final Plausibility NONE = new Plausibility(null, null, null, null, null, null);

    /** Reads the thresholds of a regime. */
    static Plausibility read(DataNode data) {
        return new Plausibility(
                data.optional("invalidPermille", Plausibility::permille, 0).orElse(null),
                data.optional("unanimousAbove", Long::valueOf, 0L).orElse(null),
                data.optional("turnoutApartPermille", Plausibility::permille, 0).orElse(null),
                data.optional("sameAbove", Long::valueOf, 0L).orElse(null),
                data.flag("exchangedDigits", false),
                data.flag("acrossBallots", false));
    }

    private static int permille(String text) {
        int permille = Integer.parseInt(text);
        if (permille < 0 || permille > 1000) {
            throw new IllegalArgumentException("must be from 0 to 1000 per mille");
        }
        return permille;
    }
}
