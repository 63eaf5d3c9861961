package vn.baucu.rehearsal.benchmark;

import java.util.List;

/** How the organisation of the whole nation was imported, as it is written to a file. */
public record ImportReport(List<ImportedFile> files, double importSeconds, double copySeconds, double ratio) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /** One file: the import from sending it to the job's end, and the bare COPY of the rows it left behind. */
    public record ImportedFile(String kind, int rows, double importSeconds, double copySeconds, long memoryMegabytes) {}
}
