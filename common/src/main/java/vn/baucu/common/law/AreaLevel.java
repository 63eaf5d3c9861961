package vn.baucu.common.law;

import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** The level of an area (cấp hành chính), from the whole country down. */
public enum AreaLevel implements Named {
    NATION("cả nước", "nation"),
    PROVINCE("tỉnh", "province"),
    DISTRICT("huyện", "district"),
    COMMUNE("xã", "commune");

    private final String vi;
    private final String en;

    AreaLevel(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }
}
