package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.baucu.rehearsal.afterwards.Findings.Line;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.SecondRound;
import vn.baucu.rehearsal.demonstration.SecondRound.Kind;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.ConstituencyResult;
import vn.baucu.rehearsal.expected.FinalResult;
import vn.baucu.rehearsal.expected.FinalResults;
import vn.baucu.rehearsal.expected.SecondRoundRule;
import vn.baucu.rehearsal.night.MinutesDocument;

/** The further rounds: annulled, due, consented to, called, counted and determined by those whose duty each is. */
final class SecondRounds {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final Gateway gateway;
    private final Office office;
    private final Documents documents;
    private final Findings findings;
    private final LocalDate secondDay;
    private final Duration patience;

    SecondRounds(
            Gateway gateway,
            Office office,
            Documents documents,
            Findings findings,
            LocalDate secondDay,
            Duration patience) {
        this.gateway = gateway;
        this.office = office;
        this.documents = documents;
        this.findings = findings;
        this.secondDay = secondDay;
        this.patience = patience;
    }

    static SecondRound of(FinalResult result) {
        return Objects.requireNonNull(result.second());
    }

    static ConstituencyResult again(FinalResult result) {
        return Objects.requireNonNull(result.again());
    }

    /** The National Election Council annuls the result of polling areas or of the whole, which calls the vote there. */
    void annul(List<FinalResult> results, boolean whole) {
        for (FinalResult result : results) {
            boolean annulled = of(result).kind() == Kind.ANNULMENT && of(result).whole() == whole;
            if (annulled && !rounds(result).has("called")) {
                decide(result, Office.NATIONAL_COUNCIL, "annulments", documents.annulment(of(result)));
            }
        }
    }

    /** What is due by the certified results is called, where the law asks for it after consent. */
    void call(List<FinalResult> results) {
        for (FinalResult result : results) {
            JsonNode rounds = rounds(result);
            if (of(result).kind() == Kind.ANNULMENT || rounds.has("called")) {
                continue;
            }
            JsonNode due = rounds.path("due");
            String code = result.constituency().code();
            Line line = line(result);
            line.same(
                    code,
                    "round due",
                    of(result).kind().round(),
                    due.path("round").asText());
            line.same(code, "why", of(result).kind().name(), due.path("trigger").asText());
            line.same(code, "article", article(result), due.path("article").asText());
            line.same(code, "until", secondDay.toString(), due.path("until").asText());
            if (of(result).kind() == Kind.TURNOUT && !decisions(rounds).contains("CONSENTED")) {
                decide(result, Office.NATIONAL_COUNCIL, "consents", documents.consent());
            }
            String committee = Office.committee(result.constituency().councilArea());
            decide(result, committee, "", documents.call(of(result)));
        }
    }

    /** The polling teams send what they counted the second time; gives the number of minutes sent just now. */
    int send(FinalResults results) {
        List<Request> requests = new ArrayList<>();
        List<FinalResult> senders = new ArrayList<>();
        for (FinalResult result : results.withSecondRound()) {
            Set<String> reported = new HashSet<>();
            rounds(result).path("called").path("pollingAreas").forEach(place -> {
                if (place.path("reported").asBoolean()) {
                    reported.add(place.path("pollingArea").asText());
                }
            });
            for (Minutes minutes :
                    results.secondMinutes().getOrDefault(result.constituency().code(), List.of())) {
                if (!reported.contains(minutes.pollingArea())) {
                    senders.add(result);
                    requests.add(Request.post(
                            "to-" + minutes.pollingArea() + "-1",
                            office.path() + "/polling-areas/" + minutes.pollingArea() + "/minutes/"
                                    + minutes.ballotType(),
                            MinutesDocument.of(of(result).kind().round(), minutes)));
                }
            }
        }
        List<Answer> answers = gateway.sendAll(requests);
        for (int i = 0; i < answers.size(); i++) {
            line(senders.get(i)).answered(senders.get(i).constituency().code(), "minutes", answers.get(i), 201, 200);
        }
        return requests.size();
    }

    /** Each board determines its further round once all minutes of it are added up. */
    void determine(List<FinalResult> results, Boards boards) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (FinalResult result : results) {
            String code = result.constituency().code();
            Request request = boards.determination(code, of(result).kind().round());
            Answer answer = gateway.send(request);
            while ((answer.status() == CONFLICT || answer.status() == NOT_FOUND) && System.nanoTime() < deadline) {
                Pause.of(BETWEEN_LOOKS);
                answer = gateway.send(request);
            }
            line(result).answered(code, "determination", answer, 201, 200);
        }
    }

    /** What is on record of each round, and who voted again. */
    void compare(List<FinalResult> results) {
        for (FinalResult result : results) {
            String code = result.constituency().code();
            JsonNode rounds = rounds(result);
            JsonNode called = rounds.path("called");
            SecondRound round = of(result);
            Line line = line(result);
            line.same(code, "round", round.kind().round(), called.path("round").asText());
            line.same(code, "why", round.kind().name(), called.path("trigger").asText());
            line.same(
                    code, "day", secondDay.toString(), called.path("votingDate").asText());
            line.number(code, "seats", round.seats(), called.path("seats"));
            line.same(code, "whole", round.whole(), called.path("whole").asBoolean());
            line.same(code, "standing", new HashSet<>(round.standing()), strings(called.path("candidates")));
            Set<String> places = new HashSet<>();
            called.path("pollingAreas")
                    .forEach(place -> places.add(place.path("pollingArea").asText()));
            line.same(code, "voting again", new HashSet<>(round.pollingAreas()), places);
            line.same(code, "decisions", expectedDecisions(round.kind()), decisions(rounds));
        }
    }

    void tell(List<FinalResult> results, Map<String, Integer> elected, PrintStream out) {
        for (FinalResult result : results) {
            SecondRound round = of(result);
            out.println(String.format(
                    Locale.ROOT,
                    "  %-14s %-10s article %-5s %s  %2d polling areas, %d of %d seats filled",
                    result.constituency().code(),
                    round.kind().round(),
                    article(result),
                    why(result),
                    round.pollingAreas().size(),
                    elected.getOrDefault(result.constituency().code(), 0),
                    round.seats()));
        }
    }

    private static String why(FinalResult result) {
        boolean half =
                2 * again(result).figures().voted() <= again(result).figures().listed();
        return switch (of(result).kind()) {
            case SHORTAGE -> "too few were elected";
            case TURNOUT -> half ? "too few voted, and do again" : "too few voted";
            case ANNULMENT -> of(result).whole() ? "annulled once certified" : "annulled";
        };
    }

    private static List<String> expectedDecisions(Kind kind) {
        return switch (kind) {
            case SHORTAGE -> List.of("CALLED");
            case TURNOUT -> List.of("CONSENTED", "CALLED");
            case ANNULMENT -> List.of("ANNULLED");
        };
    }

    private void decide(FinalResult result, String user, String what, String document) {
        String code = result.constituency().code();
        String path = office.constituency(code) + "/rounds" + (what.isEmpty() ? "" : "/" + what);
        line(result)
                .answered(code, what.isEmpty() ? "call" : what, gateway.send(Request.post(user, path, document)), 201);
    }

    private Line line(FinalResult result) {
        return findings.of("further rounds", result.constituency().ballotType());
    }

    private JsonNode rounds(FinalResult result) {
        String code = result.constituency().code();
        return gateway.send(Request.get(Office.board(code), office.constituency(code) + "/rounds"))
                .json();
    }

    private static String article(FinalResult result) {
        return SecondRoundRule.article(of(result).kind(), result.constituency().ballotType());
    }

    private static List<String> decisions(JsonNode rounds) {
        List<String> decisions = new ArrayList<>();
        rounds.path("decisions")
                .forEach(decision -> decisions.add(decision.path("decision").asText()));
        return decisions;
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> strings = new HashSet<>();
        array.forEach(each -> strings.add(each.asText()));
        return strings;
    }
}
