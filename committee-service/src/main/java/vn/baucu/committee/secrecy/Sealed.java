package vn.baucu.committee.secrecy;

/**
 * Personal data as the database keeps it.
 *
 * @param key which key opens it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sealed(String key, byte[] content) {}
