package vn.baucu.rehearsal.night;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;

/** Minutes as a polling team sends them. */
public final class MinutesDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST = "FIRST";

    private MinutesDocument() {}

    public static String of(Minutes minutes) {
        return node(FIRST, minutes).toString();
    }

    /** Of a further round. */
    public static String of(String round, Minutes minutes) {
        return node(round, minutes).toString();
    }

    public static String correction(String reason, Minutes minutes) {
        ObjectNode document = JSON.createObjectNode();
        document.put("reason", reason);
        document.set("minutes", node(FIRST, minutes));
        return document.toString();
    }

    private static ObjectNode node(String round, Minutes minutes) {
        Figures figures = minutes.figures();
        ObjectNode document = JSON.createObjectNode();
        document.put("round", round);
        document.put("listed", figures.listed());
        document.put("voted", figures.voted());
        document.put("received", figures.received());
        document.put("issued", figures.issued());
        document.put("collected", figures.collected());
        document.put("valid", figures.valid());
        document.put("invalid", figures.invalid());
        document.put("unused", figures.unused());
        document.put("spoiled", figures.spoiled());
        ObjectNode ballotsByNames = document.putObject("ballotsByNames");
        minutes.ballotsByNames().forEach((names, ballots) -> ballotsByNames.put(Integer.toString(names), ballots));
        ObjectNode votes = document.putObject("votes");
        minutes.votes().forEach(votes::put);
        if (!minutes.explanations().isEmpty()) {
            ObjectNode explanations = document.putObject("explanations");
            minutes.explanations().forEach(explanations::put);
        }
        return document;
    }
}
