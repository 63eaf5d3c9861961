package vn.baucu.testing.unsound.minutes;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import vn.baucu.testing.unsound.rollup.Rollup;

/** Open to everybody without saying so. */
@Path("minutes")
public class MinutesResource {

    @GET
    public String list() {
        return new Rollup(this).toString();
    }
}
