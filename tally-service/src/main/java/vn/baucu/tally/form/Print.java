package vn.baucu.tally.form;

/** What a job of printing has made. */
record Print(String name, String mediaType, String sha256) {}
