package vn.baucu.committee.budget;

/** Where money comes from (nguồn kinh phí, Art 6). */
enum Source {
    /** For the election of the National Assembly: allocated by the National Election Council (Art 15.10). */
    NATIONAL_ASSEMBLY_PART,
    /** For the election of the People's Councils: allocated by the election committee of each level (Art 23.2). */
    COUNCIL_PART,
    /** Added by a local People's Council. */
    LOCAL_SUPPLEMENT
}
