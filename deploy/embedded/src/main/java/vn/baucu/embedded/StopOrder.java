package vn.baucu.embedded;

import java.time.Duration;

/**
 * How a process is told to end, and how long it may take before it is killed.
 *
 * @param signal the name of a signal, without SIG
 */
public record StopOrder(String signal, Duration patience) {}
