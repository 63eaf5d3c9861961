package vn.baucu.committee.budget;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** Where money comes from (nguồn kinh phí, Art 6). */
enum Source implements Named {
    /** For the election of the National Assembly: allocated by the National Election Council (Art 15.10). */
    NATIONAL_ASSEMBLY_PART("kinh phí bầu cử đại biểu Quốc hội", "the National Assembly's part"),
    /** For the election of the People's Councils: allocated by the election committee of each level (Art 23.2). */
    COUNCIL_PART("kinh phí bầu cử đại biểu Hội đồng nhân dân", "the councils' part"),
    /** Added by a local People's Council. */
    LOCAL_SUPPLEMENT("ngân sách địa phương bổ sung", "local supplement");

    private final String vi;
    private final String en;

    Source(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }
}
