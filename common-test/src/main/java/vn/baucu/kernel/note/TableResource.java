package vn.baucu.kernel.note;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.PublicAccess;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** Lists of every kind of row. */
@Path("/api/v1/tables")
public class TableResource {

    /** A row with a field of every type. */
    public record Row(
            String name,
            Place place,
            List<String> covers,
            Map<String, Long> votes,
            List<Place> places,
            Instant at,
            @Nullable LocalDate day,
            boolean open,
            long count,
            @JsonIgnore String secret) {}

    /** A record within a row. */
    public record Place(String area, long number) {}

    @GET
    @Produces({"application/json", "text/csv"})
    @PublicAccess
    public Page<Row> rows(@BeanParam PageRequest page, @RestQuery @Nullable String name) {
        Paging paging = page.paging("tables");
        Row row = new Row(
                name == null ? "Đỗ Thị \"Ánh\", Hưng Yên" : name,
                new Place("12", 7),
                List.of("03388", "03390"),
                Map.of("a", 1L),
                List.of(new Place("12", 1), new Place("01", 2)),
                Instant.parse("2026-03-15T12:00:00Z"),
                null,
                true,
                -5,
                "secret");
        return Page.of(List.of(row), paging, Row::name);
    }

    @GET
    @Path("empty")
    @Produces({"application/json", "text/csv"})
    @PublicAccess
    public Page<Row> none(@BeanParam PageRequest page) {
        return Page.of(List.of(), page.paging("empty"), Row::name);
    }

    @GET
    @Path("numbers")
    @Produces({"application/json", "text/csv"})
    @PublicAccess
    public Page<String> numbers(@BeanParam PageRequest page) {
        Paging paging = page.paging("numbers");
        List<String> rows = IntStream.range(1_000_000, 1_200_000)
                .mapToObj(String::valueOf)
                .filter(number -> number.compareTo(paging.after()) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(rows, paging, number -> number);
    }
}
