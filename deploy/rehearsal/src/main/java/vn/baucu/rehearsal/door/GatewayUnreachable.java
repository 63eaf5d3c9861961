package vn.baucu.rehearsal.door;

/** The gateway gave no usable answer for as long as anybody was willing to wait. */
public final class GatewayUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GatewayUnreachable(Request request, String last) {
        super("No answer to " + request.method() + " " + request.path() + ": " + last);
    }
}
