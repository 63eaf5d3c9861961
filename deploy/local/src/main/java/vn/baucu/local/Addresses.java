package vn.baucu.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;

/** Where to look once everything runs. */
final class Addresses {

    private static final String PROVINCE = "12";
    /** The committee of the province. */
    private static final String OFFICER = "ub-" + PROVINCE;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

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
        elections.forEach(election -> results(gateway, election));
        out.println();
        if (elections.isEmpty()) {
            example(Stack.FOUNDER, gateway + "/api/v1/elections");
        } else {
            String last = elections.get(elections.size() - 1);
            example(OFFICER, gateway + "/api/v1/elections/" + last + "/tallies/NATIONAL_ASSEMBLY/areas/12");
        }
    }

    /** Anybody reads what is published; the statistics are for officers. */
    private void results(URI gateway, String election) {
        String published = gateway + "/public/v1/elections/" + election + "/publications";
        line("published " + election, published);
        line("", published + "/PROVINCIAL_COUNCIL/areas/" + PROVINCE + "/latest");
        String statistics = "/api/v1/elections/" + election + "/statistics/areas/" + PROVINCE + "/official";
        line("statistics " + election, gateway + statistics);
        forms(election).forEach(form -> line("", gateway + form));
    }

    /** The forms of the statistics, 30/HĐBC and 32/HĐBC in 2021; as numbered and named in the election's term. */
    private List<String> forms(String election) {
        Answer answer = new Gateway(stack.gateway(), stack::token, PATIENCE)
                .send(Request.get(OFFICER, "/api/v1/elections/" + election + "/forms"));
        List<String> paths = new ArrayList<>();
        for (JsonNode form : answer.json()) {
            if (form.path("view").asText().endsWith("_STATISTICS")) {
                String path = form.path("path").asText();
                paths.add(path.replace("{election}", election).replace("{area}", PROVINCE) + ".pdf");
            }
        }
        return paths;
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
