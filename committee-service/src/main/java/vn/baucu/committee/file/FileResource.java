package vn.baucu.committee.file;

import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.FATHERLAND_FRONT;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.document.Documents;
import vn.baucu.committee.file.FileCabinet.Kept;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.file.Download;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;

/** The files of a document (tệp đính kèm). */
@Path("/api/v1/elections/{election}/documents/{document}/files")
@Tag(name = "Documents")
public class FileResource {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";
    private static final String NAME = "[^\\p{Cntrl}/\\\\:*?\"<>|.][^\\p{Cntrl}/\\\\:*?\"<>|]{0,199}";

    private final FileCabinet cabinet;
    private final Files files;
    private final Documents documents;
    private final Elections elections;
    private final CurrentOfficer officer;

    FileResource(FileCabinet cabinet, Files files, Documents documents, Elections elections, CurrentOfficer officer) {
        this.cabinet = cabinet;
        this.files = files;
        this.documents = documents;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @DutyRequired(anywhere = true)
    @Operation(summary = "The files of a document, in the order they came", description = "20 at the most.")
    @APIResponse(responseCode = "200", description = "The files, without their content")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public List<DocumentFile> list(String election, UUID document) {
        requireReadable(election, document);
        return files.of(document);
    }

    @POST
    @Consumes({PDF, DOCX, XLSX, PNG, JPEG})
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, FATHERLAND_FRONT},
            anywhere = true)
    @Operation(
            summary = "Add a file to a document",
            description = "The body is the file, kept byte for byte and never changed; at most 20 MB. Its content must"
                    + " be what Content-Type and the ending of its name say. PDF, DOCX, XLSX, PNG, JPEG.")
    @APIResponse(responseCode = "201", description = "Added; ETag is its SHA-256")
    @APIResponse(responseCode = "200", description = "The document has this very file already")
    @APIResponse(responseCode = "400", description = "validation-failed: the name")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: the document is cancelled, or has 20 files")
    @APIResponse(responseCode = "413", description = "payload-too-large")
    @APIResponse(responseCode = "415", description = "unsupported-media-type")
    @APIResponse(
            responseCode = "422",
            description = "file-type-mismatch: content, Content-Type and name disagree, or macros; upload-rejected:"
                    + " empty, cut off, too many pixels, paths that lead outside; archive-bomb")
    public RestResponse<DocumentFile> add(
            String election,
            UUID document,
            @RestQuery @NotNull @Pattern(regexp = NAME) @Parameter(example = "02-KH-UBBC.pdf") String name,
            @RestHeader("Content-Type") String contentType,
            byte[] content) {
        String declared = contentType.split(";", 2)[0].strip();
        Kept kept = cabinet.add(election, document, name, declared, content, officer.get());
        return RestResponse.ResponseBuilder.create(
                        kept.added() ? RestResponse.Status.CREATED : RestResponse.Status.OK, kept.file())
                .location(UriBuilder.fromPath("/api/v1/elections/{election}/documents/{document}/files/{ordinal}")
                        .build(election, document, kept.file().ordinal()))
                .header("ETag", Download.tag(kept.file().sha256()))
                .build();
    }

    @GET
    @Path("{ordinal}")
    @Produces("application/octet-stream")
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Download a file",
            description = "Always as an attachment: no browser shows or runs it in our name.")
    @APIResponse(responseCode = "200", description = "The file; ETag is its SHA-256")
    @APIResponse(responseCode = "304", description = "If-None-Match names the file there is")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<InputStream> download(
            String election, UUID document, int ordinal, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        requireReadable(election, document);
        DocumentFile file = files.require(document, ordinal);
        return Download.of(
                file.name(), file.mediaType(), file.sha256(), ifNoneMatch, () -> files.content(document, ordinal));
    }

    private void requireReadable(String election, UUID document) {
        elections.require(election);
        documents.require(election, document, officer.get());
    }
}
