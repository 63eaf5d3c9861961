package vn.baucu.tally.attachment;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.file.Download;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.attachment.Attachments.Kept;
import vn.baucu.tally.minutes.Subject;

/** The scans of signed minutes. */
@Path("/api/v1/elections/{election}/minutes/{pollingArea}/{ballotType}/versions/{version}/attachments")
@Tag(name = "Minutes")
public class AttachmentResource {

    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";
    private static final String NAME = "[^\\p{Cntrl}/\\\\:*?\"<>|.][^\\p{Cntrl}/\\\\:*?\"<>|]{0,199}";

    private final Attachments attachments;
    private final CurrentOfficer officer;

    AttachmentResource(Attachments attachments, CurrentOfficer officer) {
        this.attachments = attachments;
        this.officer = officer;
    }

    @POST
    @Consumes({PDF, PNG, JPEG})
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Attach the scan or photo of the signed minutes to a version",
            description =
                    "The body is the file, kept byte for byte; at most 20 MB, and PDF, PNG or JPEG by its content."
                            + " Minutes that only wait for it count from then on. A file that proves other minutes proves none here.")
    @APIResponse(responseCode = "201", description = "Attached; ETag is its SHA-256")
    @APIResponse(responseCode = "200", description = "The version has this very file already")
    @APIResponse(
            responseCode = "409",
            description = "duplicate: the file proves other minutes; state-conflict: 20 files")
    @APIResponse(
            responseCode = "422",
            description =
                    "file-type-mismatch: content, Content-Type and name disagree; upload-rejected: empty, cut off,"
                            + " too many pixels; hash-mismatch")
    public RestResponse<Attachment> add(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Min(1) int version,
            @RestQuery @DefaultValue("FIRST") Round round,
            @RestQuery @NotNull @Pattern(regexp = NAME) @Parameter(example = "bien-ban.pdf") String name,
            @RestQuery
                    @Nullable
                    @Pattern(regexp = "[0-9a-fA-F]{64}")
                    @Parameter(description = "SHA-256 of the file as the sender has it")
                    String sha256,
            @RestHeader("Content-Type") String contentType,
            byte[] content) {
        String declared = contentType.split(";", 2)[0].strip();
        Subject subject = new Subject(election, pollingArea, ballotType, round);
        Kept kept = attachments.add(subject, version, name, declared, content, sha256, officer.get());
        return RestResponse.ResponseBuilder.create(
                        kept.added() ? RestResponse.Status.CREATED : RestResponse.Status.OK, kept.attachment())
                .location(UriBuilder.fromPath("/api/v1/elections/{election}/minutes/{pollingArea}/{ballotType}"
                                + "/versions/{version}/attachments/{ordinal}")
                        .queryParam("round", round)
                        .build(
                                election,
                                pollingArea,
                                ballotType,
                                version,
                                kept.attachment().ordinal()))
                .header("ETag", Download.tag(kept.attachment().sha256()))
                .build();
    }

    @GET
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The scans of a version, in the order they came", description = "20 at the most.")
    public List<Attachment> list(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Min(1) int version,
            @RestQuery @DefaultValue("FIRST") Round round) {
        return attachments.of(new Subject(election, pollingArea, ballotType, round), version);
    }

    @GET
    @Path("{ordinal}")
    @Produces("application/octet-stream")
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "Download a scan",
            description = "Always as an attachment: no browser shows or runs it in our name.")
    @APIResponse(responseCode = "200", description = "The file; ETag is its SHA-256")
    @APIResponse(responseCode = "304", description = "If-None-Match names the file there is")
    public RestResponse<InputStream> download(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Min(1) int version,
            int ordinal,
            @RestQuery @DefaultValue("FIRST") Round round,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        Subject subject = new Subject(election, pollingArea, ballotType, round);
        Attachment attachment = attachments.require(subject, version, ordinal);
        return Download.of(
                attachment.name(),
                attachment.mediaType(),
                attachment.sha256(),
                ifNoneMatch,
                () -> attachments.content(subject, version, ordinal));
    }
}
