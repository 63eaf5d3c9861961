package vn.baucu.rehearsal.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The official list of administrative units at one election, cut down to one province. */
final class AreaFile {

    private AreaFile() {}

    /** The province and everything below it, parents before their children. */
    static List<Area> province(String year, String province) {
        Set<String> inside = new HashSet<>();
        List<Area> found = new ArrayList<>();
        List<Area> left = new ArrayList<>(all(year));
        inside.add(province);
        for (AreaLevel level : AreaLevel.values()) {
            for (Area area : left) {
                boolean below = area.code().equals(province) || inside.contains(area.parent());
                if (area.level() == level && below) {
                    inside.add(area.code());
                    found.add(area);
                }
            }
        }
        return found;
    }

    static List<Area> all(String year) {
        try (InputStream file = AreaFile.class.getResourceAsStream("areas-" + year + ".csv")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no list of areas of " + year);
            }
            InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8);
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                return rows.stream().map(AreaFile::area).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Area area(NamedCsvRecord row) {
        return new Area(
                row.getField("code"),
                AreaLevel.valueOf(row.getField("level")),
                row.getField("kind"),
                row.getField("name"),
                row.getField("parent_code"));
    }
}
