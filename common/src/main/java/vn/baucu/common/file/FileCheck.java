package vn.baucu.common.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Looks at a file before it is kept. */
public final class FileCheck {

    /** A little less than what the server reads at all, so that the refusal is ours to explain. */
    private static final int LARGEST = 20_000_000;

    /** Readers look for the end mark of a PDF in its last kilobyte. */
    private static final int PDF_TAIL = 1_024;

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final long MOST_PIXELS_A_SIDE = 20_000;
    private static final long MOST_PIXELS = 200_000_000;

    private static final List<String> FETCHED_FROM_OUTSIDE = List.of("xl/externalLinks/", "xl/connections.xml");

    private FileCheck() {}

    /** The type of the content, if the file may be kept under that name and declared type. */
    public static FileType check(String name, String declared, byte[] content) {
        if (content.length == 0) {
            throw rejected("Tệp rỗng.", "The file is empty.");
        }
        if (content.length > LARGEST) {
            throw ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE);
        }
        FileType type = FileType.of(content)
                .orElseThrow(() -> mismatch(
                        "Nội dung không phải PDF, DOCX, XLSX, PNG hay JPEG.",
                        "The content is no PDF, DOCX, XLSX, PNG or JPEG."));
        if (!type.mediaType().equals(declared)) {
            throw mismatch("Nội dung là {0}, không phải {1}.", "The content is {0}, not {1}.", type, declared);
        }
        if (!type.mayBeNamed(name)) {
            throw mismatch("Nội dung là {0}, tên tệp nói khác.", "The content is {0}; the name says otherwise.", type);
        }
        switch (type) {
            case PDF -> checkPdf(content);
            case PNG, JPEG -> checkPicture(type, content);
            case DOCX, XLSX -> checkOffice(ZipDirectory.read(content).orElseThrow());
        }
        return type;
    }

    private static void checkPdf(byte[] content) {
        int tail = Math.min(PDF_TAIL, content.length);
        if (!new String(content, content.length - tail, tail, ISO_8859_1).contains("%%EOF")) {
            throw rejected("Tệp PDF bị cắt ngang.", "The PDF is cut off.");
        }
    }

    /** U-065. */
    private static void checkPicture(FileType type, byte[] content) {
        Optional<Picture> picture = Picture.of(type, content);
        if (picture.isEmpty()) {
            throw rejected("Ảnh bị hỏng.", "The picture is broken.");
        }
        long width = picture.get().width();
        long height = picture.get().height();
        if (Math.max(width, height) > MOST_PIXELS_A_SIDE || width * height > MOST_PIXELS) {
            throw rejected("Ảnh quá nhiều điểm ảnh.", "The picture has too many pixels.");
        }
    }

    private static void checkOffice(ZipDirectory zip) {
        if (zip.entries().size() > MOST_ENTRIES || zip.unpackedSize() > MOST_UNPACKED) {
            throw new ProblemException(
                    ProblemType.ARCHIVE_BOMB,
                    new Sentence("Tệp nở ra quá lớn khi giải nén.", "The file would grow too large when unpacked."));
        }
        for (ZipDirectory.Entry entry : zip.entries()) {
            if (entry.leadsOutside()) {
                throw rejected("Tệp chứa đường dẫn ra ngoài.", "The file holds a path that leads outside of it.");
            }
            if (entry.name().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw mismatch("Tệp chứa macro.", "The file holds macros.");
            }
            if (FETCHED_FROM_OUTSIDE.stream().anyMatch(entry.name()::startsWith)) {
                throw rejected("Tệp lấy dữ liệu từ nơi khác.", "The file takes data from elsewhere.");
            }
        }
    }

    private static ProblemException mismatch(String vi, String en, Object... values) {
        return new ProblemException(ProblemType.FILE_TYPE_MISMATCH, new Sentence(vi, en).with(values));
    }

    private static ProblemException rejected(String vi, String en) {
        return new ProblemException(ProblemType.UPLOAD_REJECTED, new Sentence(vi, en));
    }
}
