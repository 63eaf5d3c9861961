package vn.baucu.common.law;

import java.time.LocalTime;

/** When voting begins and ends, and how far a polling team may stretch that (thời gian bỏ phiếu, Art 71). */
public record VotingHours(LocalTime opens, LocalTime closes, LocalTime earliest, LocalTime latest, String article) {}
