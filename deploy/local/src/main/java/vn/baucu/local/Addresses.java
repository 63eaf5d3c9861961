package vn.baucu.local;

import java.io.PrintStream;
import java.net.URI;
import java.util.Locale;

/** Where to look once everything runs. */
final class Addresses {

    private final Stack stack;
    private final PrintStream out;

    Addresses(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void print() {
        URI gateway = stack.gateway();
        out.println();
        out.println("Where to look");
        line("REST", gateway + "/api/v1/elections");
        line("API page", gateway + "/api");
        line("OpenAPI", gateway + "/openapi");
        line("problems", gateway + "/problems");
        for (Service service : stack.running()) {
            URI management = stack.service(service).management();
            line(service.module(), management + "/q/metrics   " + management + "/q/health");
        }
        line("logs", stack.data().resolve("logs").toString());
        out.println();
        out.println("A token for one of its officers: deploy/token ub-12   For instance:");
        out.println("  curl -H \"Authorization: Bearer $(deploy/token ub-12)\" " + gateway
                + "/api/v1/elections/2026/tallies/NATIONAL_ASSEMBLY/areas/12");
    }

    private void line(String what, String where) {
        out.println(String.format(Locale.ROOT, "  %-18s %s", what, where));
    }
}
