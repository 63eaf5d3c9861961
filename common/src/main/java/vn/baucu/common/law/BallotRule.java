package vn.baucu.common.law;

/** A ballot type as one regime has it: its name, its seats and its residual. */
public record BallotRule(BallotType type, Wording name, SeatRule seats, ResidualRule residual) {}
