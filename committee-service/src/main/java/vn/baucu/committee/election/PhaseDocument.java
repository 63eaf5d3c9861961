package vn.baucu.committee.election;

import jakarta.validation.constraints.NotNull;
import vn.baucu.common.law.Phase;

/** The phase an election is to enter. */
record PhaseDocument(@NotNull Phase phase) {}
