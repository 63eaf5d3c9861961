package vn.baucu.rehearsal.night;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.DemonstrationFiles;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;

/** What officials do before the night: create the election, import everything, open it. Skips what is there already. */
public final class Preparation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Gateway gateway;
    private final Demonstration demonstration;
    private final Duration patience;
    private final ElectionOffice office;

    public Preparation(Gateway gateway, Demonstration demonstration, PrintStream out, Duration patience) {
        this.gateway = gateway;
        this.demonstration = demonstration;
        this.patience = patience;
        this.office = new ElectionOffice(gateway, demonstration.election(), out, patience);
    }

    /** Leaves the election in phase COUNTING with every service knowing it. */
    public void run() {
        if (!office.isAnnounced()) {
            office.announce(document());
        }
        if (office.phase().equals("PREPARATION")) {
            DemonstrationFiles.of(demonstration).byImport().forEach(office::bringIn);
            office.enter("OPEN");
        }
        if (office.phase().equals("OPEN")) {
            office.enter("COUNTING");
        }
        office.until("the tallies expect every minutes", this::everythingExpected);
        if (!demonstration.published().ballotTypes().stream().allMatch(this::everythingIn)) {
            new Readiness(gateway, demonstration, patience).await();
        }
    }

    private ObjectNode document() {
        PublishedFigures published = demonstration.published();
        ObjectNode document = JSON.createObjectNode();
        document.put("code", published.election());
        document.put("name", published.name());
        document.put("nameEn", published.englishName());
        document.put("kind", "GENERAL");
        document.put("regime", published.regime());
        document.put("votingDay", published.votingDay().toString());
        ObjectNode verification = document.putObject("verification");
        published.ballotTypes().forEach(ballotType -> verification.put(ballotType.name(), "NONE"));
        // The planted cases are strange on purpose; nobody is there to explain them.
        document.putObject("minutes").putObject("plausibility");
        return document;
    }

    private boolean everythingExpected() {
        return demonstration.published().ballotTypes().stream().allMatch(this::everythingExpected);
    }

    private boolean everythingExpected(BallotType ballotType) {
        Answer answer = nation(ballotType);
        return answer.successful()
                && TallyReading.of(answer).minutesExpected()
                        == demonstration.pollingAreas().size();
    }

    /** A second start, and perhaps further rounds have begun: no team sends minutes of the first any more. */
    private boolean everythingIn(BallotType ballotType) {
        return TallyReading.of(nation(ballotType)).minutesIn()
                == demonstration.pollingAreas().size();
    }

    private Answer nation(BallotType ballotType) {
        String path = "/api/v1/elections/" + demonstration.election() + "/tallies/" + ballotType + "/areas/VN";
        return gateway.send(Request.get("kiemtoan", path));
    }
}
