package vn.baucu.committee.body;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.problem.Sentence;

/** Where a body as it is differs from the law; it stays flagged until it differs no more. */
@Schema(name = "BodyDeviation")
public record Deviation(
        @Schema(examples = "size") String code,
        @Schema(examples = "25") String article,
        Sentence message) {}
