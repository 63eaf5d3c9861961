package vn.baucu.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sum of the minutes of an area or constituency. */
final class Sum {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String ballotType;
    private final String round;
    private final String subject;
    private final List<Long> counts = new ArrayList<>(Collections.nCopies(Figures.NAMES.size(), 0L));
    private final Map<String, Long> votes = new TreeMap<>();
    private long minutes;

    Sum(String ballotType, String round, String subject) {
        this.ballotType = ballotType;
        this.round = round;
        this.subject = subject;
    }

    void add(Minutes one, boolean withVotes) {
        minutes++;
        for (int i = 0; i < counts.size(); i++) {
            counts.set(i, Math.addExact(counts.get(i), one.figures().counts().get(i)));
        }
        if (withVotes) {
            one.votes().forEach((candidate, count) -> votes.merge(candidate, count, Math::addExact));
        }
    }

    /** The line that the file of figures must have for it. */
    String line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("ballotType", ballotType);
        line.put("figures", new Figures(counts).byName());
        line.put("minutesIn", minutes);
        line.put("round", round);
        line.put("subject", subject);
        if (!votes.isEmpty()) {
            line.put("votes", votes);
        }
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
