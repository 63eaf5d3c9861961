package vn.baucu.local.article;

/** A rule of a regime's data with the articles it comes from. */
record Rule(String regime, String group, String article, String words) {}
