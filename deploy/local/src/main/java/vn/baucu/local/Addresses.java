package vn.baucu.local;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Where to look once everything runs. */
final class Addresses {

    /** The committee of the province. */
    private static final String OFFICER = "ub-12";

    private final Stack stack;
    private final TokenCommand tokenCommand;
    private final PrintStream out;

    Addresses(Stack stack, TokenCommand tokenCommand, PrintStream out) {
        this.stack = stack;
        this.tokenCommand = tokenCommand;
        this.out = out;
    }

    /** The examples are about the last of these elections, and without any about nobody but the founder. */
    void print(List<String> elections) {
        URI gateway = stack.gateway();
        out.println();
        out.println("Where to look");
        line("REST", gateway + "/api/v1/elections");
        line("API page", gateway + "/api");
        line("OpenAPI", gateway + "/openapi?format=json");
        line("problems", gateway + "/problems");
        for (Service service : stack.running()) {
            URI management = stack.service(service).management();
            line(service.module(), management + "/q/metrics   " + management + "/q/health");
        }
        line("logs", stack.data().resolve("logs").toString());
        out.println();
        if (elections.isEmpty()) {
            example(Stack.FOUNDER, gateway + "/api/v1/elections");
        } else {
            String last = elections.get(elections.size() - 1);
            example(OFFICER, gateway + "/api/v1/elections/" + last + "/tallies/NATIONAL_ASSEMBLY/areas/12");
        }
    }

    private void example(String user, String address) {
        String command = tokenCommand.of(user);
        out.println("A token for one of its officers: " + command + "   For instance:");
        out.println("  curl -H \"Authorization: Bearer $(" + command + ")\" " + address);
    }

    private void line(String what, String where) {
        out.println(String.format(Locale.ROOT, "  %-18s %s", what, where));
    }
}
