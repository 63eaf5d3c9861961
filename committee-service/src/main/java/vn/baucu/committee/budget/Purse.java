package vn.baucu.committee.budget;

import vn.baucu.common.problem.Sentence;

/**
 * What became of an allocated amount, in dong. A sum that no longer fits is an error, never a small number.
 *
 * @param passedOn what was allocated further down and has not come back by settlement
 */
public record Purse(long amount, long spent, long passedOn) {

    public long used() {
        return Math.addExact(spent, passedOn);
    }

    public long remaining() {
        return Math.subtractExact(amount, used());
    }

    public boolean has(long more) {
        return more <= remaining();
    }

    Purse with(long otherAmount) {
        return new Purse(otherAmount, spent, passedOn);
    }

    /** The figures with which a wish for more is refused. */
    public Sentence lacks(long more) {
        return new Sentence(
                        "Còn {0} đồng trong số {1} đồng được phân bổ (đã chi {2}, đã phân bổ tiếp {3}); cần {4}.",
                        "{0} dong remain of the {1} allocated ({2} spent, {3} passed on); {4} are asked for.")
                .with(remaining(), amount, spent, passedOn, more);
    }
}
