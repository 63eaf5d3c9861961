package vn.baucu.common.law;

/** Gender (giới tính) as the official list states it (Art 57.5). */
public enum Gender {
    MALE,
    FEMALE
}
