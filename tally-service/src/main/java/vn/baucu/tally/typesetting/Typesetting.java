package vn.baucu.tally.typesetting;

/** Into what a form can be set. */
public enum Typesetting {
    PDF("pdf", "application/pdf") {
        @Override
        public byte[] set(Sheet sheet) {
            return PdfWriter.write(sheet.parsed());
        }
    },
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public byte[] set(Sheet sheet) {
            return new DocxWriter(sheet.parsed()).write();
        }
    };

    private final String ending;
    private final String mediaType;

    Typesetting(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public abstract byte[] set(Sheet sheet);

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
