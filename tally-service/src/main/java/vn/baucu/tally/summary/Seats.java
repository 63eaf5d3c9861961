package vn.baucu.tally.summary;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seats (số đại biểu được bầu): how many there are, filled and left open; by M11 the two add up. */
@Schema(name = "Seats")
public record Seats(
        @Schema(description = "Seats fixed (ấn định)") int fixed, int elected, int missing) {

    static Seats of(int fixed, int elected) {
        return new Seats(fixed, elected, fixed - elected);
    }

    static Seats sum(Collection<Seats> parts) {
        return of(
                parts.stream().mapToInt(Seats::fixed).sum(),
                parts.stream().mapToInt(Seats::elected).sum());
    }
}
