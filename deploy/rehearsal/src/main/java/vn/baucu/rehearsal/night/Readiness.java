package vn.baucu.rehearsal.night;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.PollingArea;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;

/**
 * Waits until every polling team could send its minutes: what was imported reaches the tallies bit by bit. Every team
 * sends a form without candidates, which can only be refused; once it is refused for that, duty, phase, voter roll and
 * official list are known.
 */
final class Readiness {

    private static final String NO_CANDIDATES = """
            {"round":"FIRST","listed":0,"voted":0,"received":0,"issued":0,"collected":0,"valid":0,"invalid":0,\
            "unused":0,"spoiled":0,"votes":{}}""";
    private static final int REFUSED = 422;
    private static final int SECOND_MEMBERS_ASKED = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Gateway gateway;
    private final Demonstration demonstration;
    private final Duration patience;

    Readiness(Gateway gateway, Demonstration demonstration, Duration patience) {
        this.gateway = gateway;
        this.demonstration = demonstration;
        this.patience = patience;
    }

    void await() {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Request> left = probes();
        while (true) {
            List<Answer> answers = gateway.sendAll(left);
            List<Request> again = new ArrayList<>();
            String last = "";
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).status() != REFUSED) {
                    again.add(left.get(i));
                    last = left.get(i).path() + " " + answers.get(i).status() + " "
                            + answers.get(i).body();
                }
            }
            if (again.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new PreparationFailed(again.size() + " polling teams still cannot send minutes: " + last);
            }
            left = again;
            Pause.of(BETWEEN_LOOKS);
        }
    }

    /** One form of every polling area and one of every constituency; some by the second member. */
    private List<Request> probes() {
        Set<String> constituencies = new HashSet<>();
        List<Request> probes = new ArrayList<>();
        for (PollingArea place : demonstration.pollingAreas()) {
            constituencies.add(place.constituency(BallotType.COMMUNE_COUNCIL));
            int member = probes.size() % (demonstration.pollingAreas().size() / SECOND_MEMBERS_ASKED) == 0 ? 2 : 1;
            probes.add(probe(place, BallotType.COMMUNE_COUNCIL, member));
            place.constituencies().forEach((ballotType, code) -> {
                if (constituencies.add(code)) {
                    probes.add(probe(place, ballotType, 1));
                }
            });
        }
        return probes;
    }

    private Request probe(PollingArea place, BallotType ballotType, int member) {
        String path = "/api/v1/elections/" + demonstration.election() + "/polling-areas/" + place.code() + "/minutes/"
                + ballotType;
        return Request.post("to-" + place.code() + "-" + member, path, NO_CANDIDATES);
    }
}
