package vn.baucu.committee.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import vn.baucu.committee.document.Document;
import vn.baucu.committee.document.DocumentState;
import vn.baucu.committee.document.Documents;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.file.FileCheck;
import vn.baucu.common.file.FileType;
import vn.baucu.common.json.Text;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Where files are put to their documents: each once, none ever taken away. */
@ApplicationScoped
class FileCabinet {

    /** A document with its annexes; more is somebody trying how much we can hold. */
    private static final int MOST = 20;

    private final Documents documents;
    private final Files files;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    FileCabinet(Documents documents, Files files, Elections elections, Audit audit, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a file: put there now, or found there already. */
    record Kept(DocumentFile file, boolean added) {}

    Kept add(String election, UUID id, String name, String declared, byte[] sent, Officer officer) {
        elections.require(election);
        Document document = documents.hold(election, id, officer);
        FileType type = FileCheck.check(name, declared, sent);
        byte[] content = PictureMetadata.strip(type, sent);
        String sha256 = Fingerprint.of(content);
        Optional<DocumentFile> same = files.withHash(id, sha256);
        if (same.isPresent()) {
            return new Kept(same.get(), false);
        }
        int ordinal = files.of(id).size() + 1;
        requireRoom(document, ordinal);
        DocumentFile file = new DocumentFile(
                ordinal,
                Text.tidy(name),
                type.mediaType(),
                content.length,
                sha256,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        files.add(id, file, content, officer.name());
        audit.add(officer, "add-document-file", election, id.toString(), ordinal + " " + sha256);
        return new Kept(file, true);
    }

    private static void requireRoom(Document document, int ordinal) {
        if (document.state() == DocumentState.CANCELLED) {
            throw new ProblemException(
                    ProblemType.CONFLICT, new Sentence("Văn bản này đã hủy.", "This document is cancelled."));
        }
        if (ordinal > MOST) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Một văn bản có nhiều nhất {0} tệp.", "A document has {0} files at the most.")
                            .with(MOST));
        }
    }
}
