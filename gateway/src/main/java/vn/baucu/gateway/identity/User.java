package vn.baucu.gateway.identity;

import java.time.Instant;

/**
 * Who a verified token speaks for.
 *
 * @param until when the token expires
 */
public record User(String name, Instant until) {}
