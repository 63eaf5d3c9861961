package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.baucu.rehearsal.afterwards.Findings.Line;
import vn.baucu.rehearsal.demonstration.Candidate;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.expected.BodyResult;
import vn.baucu.rehearsal.expected.FinalResult;
import vn.baucu.rehearsal.expected.Percent;
import vn.baucu.rehearsal.expected.Winner;

/** Holds a summary or a publication against what is expected of the body elected: seats, figures, percentages, winners. */
final class BodyComparison {

    private final Map<String, List<Candidate>> lists;

    BodyComparison(Demonstration demonstration) {
        this.lists = demonstration.candidatesByConstituency();
    }

    void compare(Line line, BodyResult body, JsonNode found) {
        String where = body.area();
        line.same(where, "area", body.area(), found.path("area").asText());
        line.number(where, "candidates", candidates(body), found.path("candidates"));
        line.number(where, "seats", body.seats(), found.path("seats").path("fixed"));
        line.number(where, "elected", body.winners().size(), found.path("seats").path("elected"));
        line.number(
                where,
                "missing",
                body.seats() - body.winners().size(),
                found.path("seats").path("missing"));
        figures(line, where, body.figures(), found.path("totals"));
        line.same(
                where,
                "constituencies",
                body.constituencies().size(),
                found.path("units").size());
        for (int i = 0; i < body.constituencies().size(); i++) {
            unit(line, body.constituencies().get(i), found.path("units").path(i));
        }
        line.same(where, "repeated", second(body, "REPEAT"), constituencies(found.path("repeats")));
        line.same(where, "additional", second(body, "ADDITIONAL"), constituencies(found.path("additional")));
        winners(line, body, found.path("winners"));
    }

    /** V, T, I, C, G, X and their percentages. */
    static void figures(Line line, String where, Figures expected, JsonNode found) {
        line.number(where, "listed", expected.listed(), found.path("listed"));
        share(line, where, "voted", expected.voted(), expected.listed(), found.path("voted"));
        line.number(where, "issued", expected.issued(), found.path("issued"));
        share(line, where, "collected", expected.collected(), expected.issued(), found.path("collected"));
        share(line, where, "valid", expected.valid(), expected.collected(), found.path("valid"));
        line.number(where, "invalid", expected.invalid(), found.path("invalid").path("part"));
        // Valid and invalid ballots are the whole, so the second percentage is the rest.
        line.percent(
                where,
                "percent of invalid",
                Percent.restOf(Percent.of(expected.valid(), expected.collected())),
                found.path("invalid").path("percent"));
    }

    static void share(Line line, String where, String what, long part, long whole, JsonNode found) {
        line.number(where, what, part, found.path("part"));
        line.percent(where, "percent of " + what, Percent.of(part, whole), found.path("percent"));
    }

    private static void unit(Line line, FinalResult expected, JsonNode found) {
        String code = expected.constituency().code();
        line.same(code, "constituency", code, found.path("constituency").asText());
        line.same(code, "round", expected.standingRound(), found.path("round").asText());
        line.number(code, "missing", expected.missing(), found.path("seats").path("missing"));
        figures(line, code, expected.figures(), found.path("figures"));
    }

    private void winners(Line line, BodyResult body, JsonNode found) {
        List<Winner> winners = body.winners();
        line.same(body.area(), "winners", winners.size(), found.size());
        for (int i = 0; i < winners.size(); i++) {
            Winner expected = winners.get(i);
            JsonNode winner = found.path(i);
            String where = expected.candidate();
            line.same(
                    where,
                    "elected",
                    expected.candidate(),
                    winner.path("candidate").asText());
            line.same(where, "round", expected.round(), winner.path("round").asText());
            line.same(where, "name", name(expected), winner.path("fullName").asText());
            share(line, where, "votes", expected.votes(), expected.valid(), winner.path("votes"));
        }
    }

    private String name(Winner winner) {
        return Objects.requireNonNull(lists.get(winner.constituency())).stream()
                .filter(candidate -> candidate.code().equals(winner.candidate()))
                .map(Candidate::fullName)
                .findFirst()
                .orElseThrow();
    }

    private int candidates(BodyResult body) {
        return body.constituencies().stream()
                .mapToInt(result -> lists.getOrDefault(result.constituency().code(), List.of())
                        .size())
                .sum();
    }

    private static List<String> second(BodyResult body, String round) {
        List<String> codes = new ArrayList<>();
        for (FinalResult result : body.constituencies()) {
            if (result.second() != null && result.second().kind().round().equals(round)) {
                codes.add(result.constituency().code());
            }
        }
        return codes;
    }

    private static List<String> constituencies(JsonNode lines) {
        List<String> codes = new ArrayList<>();
        lines.forEach(each -> codes.add(each.path("constituency").asText()));
        return codes;
    }
}
