package vn.baucu.rehearsal.demonstration;

/** The additive numbers of minutes (số liệu), with how many minutes they come from. */
public record Figures(
        long minutes,
        long listed,
        long voted,
        long received,
        long issued,
        long collected,
        long valid,
        long invalid,
        long unused,
        long spoiled) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Figures plus(Figures other) {
        return new Figures(
                minutes + other.minutes,
                listed + other.listed,
                voted + other.voted,
                received + other.received,
                issued + other.issued,
                collected + other.collected,
                valid + other.valid,
                invalid + other.invalid,
                unused + other.unused,
                spoiled + other.spoiled);
    }
}
