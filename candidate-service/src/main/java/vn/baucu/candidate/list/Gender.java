package vn.baucu.candidate.list;

/** Gender (giới tính) as the official list states it (Art 57.5). */
public enum Gender {
    MALE,
    FEMALE
}
