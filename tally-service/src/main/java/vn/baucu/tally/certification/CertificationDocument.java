package vn.baucu.tally.certification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What exactly is certified. */
@Schema(name = "Certification")
record CertificationDocument(
        @Schema(
                description = "Hash of the determination as the officer saw it",
                examples = "5f1d3c0b9a7e8642d1c3b5a79f0e2d4c6b8a1f3e5d7c9b0a2f4e6d8c1b3a5f70")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String hash) {}
