package vn.baucu.common.file;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file may be. The content says what it is; its name and what the sender calls it must agree. */
@SuppressWarnings("ImmutableEnumChecker") // the endings are a list that nobody can change
public enum FileType {
    PDF("application/pdf", "255044462d", "pdf"),
    PNG("image/png", "89504e470d0a1a0a", "png"),
    JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304", "docx") {
        @Override
        boolean fits(byte[] content) {
            return isOffice(content, "word/document.xml");
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", "xlsx") {
        @Override
        boolean fits(byte[] content) {
            return isOffice(content, "xl/workbook.xml");
        }
    };

    private final String mediaType;
    private final String start;
    private final List<String> endings;

    FileType(String mediaType, String start, String... endings) {
        this.mediaType = mediaType;
        this.start = start;
        this.endings = List.of(endings);
    }

    /** By the content alone. */
    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> startsWith(content, type.start) && type.fits(content))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    boolean mayBeNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    boolean fits(byte[] content) {
        return true;
    }

    private static boolean isOffice(byte[] content, String mainPart) {
        return ZipDirectory.read(content)
                .map(zip -> zip.has("[Content_Types].xml") && zip.has(mainPart))
                .orElse(false);
    }

    private static boolean startsWith(byte[] content, String start) {
        int length = start.length() / 2;
        return content.length >= length
                && HexFormat.of().formatHex(content, 0, length).equals(start);
    }
}
