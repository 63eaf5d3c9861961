package vn.baucu.common.event;

/**
 * The additive numbers of minutes (số liệu): voters and ballots, all counted, none computed.
 *
 * @param listed voters on the roll, V
 * @param voted voters who voted, T
 * @param received ballots the polling team was given
 * @param issued ballots given out, net of exchanged ones, I
 * @param collected ballots taken out of the boxes, C
 * @param valid G
 * @param invalid X
 * @param unused ballots sealed before the boxes were opened
 * @param spoiled ballots spoiled by voters and exchanged
 */
public record Figures(
        long listed,
        long voted,
        long received,
        long issued,
        long collected,
        long valid,
        long invalid,
        long unused,
        long spoiled) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Figures plus(Figures other) {
        return new Figures(
                Math.addExact(listed, other.listed),
                Math.addExact(voted, other.voted),
                Math.addExact(received, other.received),
                Math.addExact(issued, other.issued),
                Math.addExact(collected, other.collected),
                Math.addExact(valid, other.valid),
                Math.addExact(invalid, other.invalid),
                Math.addExact(unused, other.unused),
                Math.addExact(spoiled, other.spoiled));
    }

    public Figures minus(Figures other) {
        return plus(other.negated());
    }

    private Figures negated() {
        return new Figures(
                Math.negateExact(listed),
                Math.negateExact(voted),
                Math.negateExact(received),
                Math.negateExact(issued),
                Math.negateExact(collected),
                Math.negateExact(valid),
                Math.negateExact(invalid),
                Math.negateExact(unused),
                Math.negateExact(spoiled));
    }
}
