package vn.baucu.candidate.list;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.Gender;

/**
 * A candidate (người ứng cử) with what the official list publishes (Art 57.5).
 *
 * @param place place on the ballot, from 1
 * @param candidate code, unique in the election
 */
@Schema(name = "OfficialCandidate")
public record OfficialCandidate(
        int place,
        String candidate,
        String fullName,
        LocalDate birthDate,
        Gender gender,
        String ethnicity,
        String religion,
        String education,
        String occupation,
        String workplace,
        String residence) {}
