package vn.baucu.rehearsal.night;

/** An answer that is not the one the law and the contract ask for. */
public record Surprise(String request, String expected, int status, String body) {

    @Override
    public String toString() {
        String answer = body.length() > 500 ? body.substring(0, 500) + "..." : body;
        return request + ": expected " + expected + ", got " + status + " " + answer;
    }
}
