package vn.baucu.committee.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;

/**
 * One move in the history of a deadline.
 *
 * @param date where it was moved to; null when it went back to the date of the law
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeadlineMove")
record DeadlineMove(
        long number,
        String deadline,
        @Nullable LocalDate date,
        DecidingDocument document,
        String movedBy,
        Instant movedAt) {}
