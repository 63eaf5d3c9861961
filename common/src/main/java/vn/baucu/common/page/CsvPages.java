package vn.baucu.common.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import vn.baucu.common.csv.CsvTable;

/** Gives any list as a table to those who ask for CSV. */
@Provider
@Produces(CsvTable.MEDIA_TYPE)
public class CsvPages implements MessageBodyWriter<Page<?>> {

    private static final String UTF_8_CSV = CsvTable.MEDIA_TYPE + ";charset=UTF-8;header=present";

    private final ObjectMapper mapper;

    CsvPages(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle("Content-Type", UTF_8_CSV);
        Columns columns = Columns.of(rowType(generic), mapper);
        Writer text = new BufferedWriter(new OutputStreamWriter(body, UTF_8));
        CsvTable table = new CsvTable(text, columns.names());
        for (Object row : page.items()) {
            table.add(columns.cells(mapper.valueToTree(row)));
        }
        text.flush();
    }

    /** A list without rows has its columns too, so the type says them. */
    private JavaType rowType(Type generic) {
        return mapper.constructType(generic).containedTypeOrUnknown(0);
    }
}
