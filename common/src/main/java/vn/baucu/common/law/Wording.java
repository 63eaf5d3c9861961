package vn.baucu.common.law;

/** The same words in Vietnamese and in English. */
public record Wording(String vi, String en) {}
