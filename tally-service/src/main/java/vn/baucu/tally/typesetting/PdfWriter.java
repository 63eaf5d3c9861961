package vn.baucu.tally.typesetting;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import org.w3c.dom.Document;

/** Writes a sheet as PDF with its fonts in it, so that it looks and is searched the same everywhere. */
final class PdfWriter {

    private static final String FAMILY = "Tinos";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfWriter() {}

    static byte[] write(Document sheet) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        // A template shows only what it carries itself: it reads no file and calls no host.
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withProducer("Baucu");
        builder.withW3cDocument(sheet, null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        FSSupplier<InputStream> file = () -> Objects.requireNonNull(
                PdfWriter.class.getResourceAsStream("/fonts/tinos/Tinos-" + face + ".ttf"), face);
        builder.useFont(file, FAMILY, weight, style, true);
    }
}
