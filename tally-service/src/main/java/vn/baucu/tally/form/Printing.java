package vn.baucu.tally.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.job.Work;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.ProblemException;

/** Prints all forms of a kind in an area as a job; what whoever ordered them may not see yet is counted and left out. */
@ApplicationScoped
class Printing implements Work {

    static final String KIND = "forms";

    private final Forms forms;
    private final Prints prints;

    Printing(Forms forms, Prints prints) {
        this.forms = forms;
        this.prints = prints;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        PrintOrder order = Json.read(new String(run.content(), UTF_8), PrintOrder.class);
        FormOrder all = forms.order(run.election(), order.form(), order.area(), run.officer());
        Map<String, byte[]> pages = new LinkedHashMap<>();
        long leftOut = 0;
        long done = 0;
        for (Copy copy : forms.within(all)) {
            try {
                FilledForm form = forms.fill(new FormOrder(
                        all.election(),
                        all.set(),
                        all.form(),
                        copy.place(),
                        copy.ballotType(),
                        copy.round(),
                        null,
                        run.officer()));
                pages.put(
                        form.name() + "." + order.format().ending(),
                        order.format().set(form.sheet()));
            } catch (ProblemException notShown) {
                leftOut++;
            }
            run.done(++done);
        }
        UUID id = run.job();
        if (order.merged()) {
            byte[] content = merged(pages);
            prints.keep(
                    id,
                    run.election(),
                    order.area(),
                    run.officer(),
                    Prints.print(order, ".pdf", "application/pdf", content),
                    content);
        } else {
            byte[] content = zipped(pages);
            prints.keep(
                    id,
                    run.election(),
                    order.area(),
                    run.officer(),
                    Prints.print(order, ".zip", "application/zip", content),
                    content);
        }
        return Map.of("printed", (long) pages.size(), "leftOut", leftOut);
    }

    private static byte[] zipped(Map<String, byte[]> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, byte[]> page : pages.entrySet()) {
                ZipEntry entry = new ZipEntry(page.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(page.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static byte[] merged(Map<String, byte[]> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PDFMergerUtility merger = new PDFMergerUtility();
        merger.setDestinationStream(bytes);
        pages.values().forEach(page -> merger.addSource(new RandomAccessReadBuffer(page)));
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
