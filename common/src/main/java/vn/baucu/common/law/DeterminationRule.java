package vn.baucu.common.law;

/** Who is elected (nguyên tắc xác định người trúng cử, Art 78); both shares must be exceeded. */
public record DeterminationRule(Share turnout, Share votes, String orderArticle, String tieArticle) {

    /** A share that must be exceeded: of the listed voters by those who voted, of the valid ballots by a candidate's votes. */
    public record Share(Fraction moreThan, String article) {}
}
