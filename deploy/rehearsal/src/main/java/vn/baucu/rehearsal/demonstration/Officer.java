package vn.baucu.rehearsal.demonstration;

/** A signed-in person of the night and the one duty (nhiệm vụ) he or she holds. */
public record Officer(String user, String role, String scope, String name) {}
