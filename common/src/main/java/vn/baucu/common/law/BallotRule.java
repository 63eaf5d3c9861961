package vn.baucu.common.law;

import vn.baucu.common.problem.Sentence;

/** A ballot type as one regime has it: its name, its seats and its residual. */
public record BallotRule(BallotType type, Sentence name, SeatRule seats, ResidualRule residual) {}
