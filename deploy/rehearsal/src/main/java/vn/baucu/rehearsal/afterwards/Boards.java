package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.baucu.rehearsal.afterwards.Findings.Line;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.SecondRound.Kind;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.FinalResult;
import vn.baucu.rehearsal.expected.Outcome;
import vn.baucu.rehearsal.expected.Outcome.FurtherRound;
import vn.baucu.rehearsal.expected.SecondRoundRule;

/** What election boards do: have lots drawn where the law cannot tell, and certify by two persons what they determined. */
final class Boards {

    private static final String UNDECIDED = "TIE_UNRESOLVED";

    private final Gateway gateway;
    private final Office office;
    private final Documents documents;
    private final Findings findings;
    private final Map<String, Integer> electedAgain = new HashMap<>();

    Boards(Gateway gateway, Office office, Documents documents, Findings findings) {
        this.gateway = gateway;
        this.office = office;
        this.documents = documents;
        this.findings = findings;
    }

    /** The committee records who was drawn, and the board determines anew. */
    void drawLots(List<FinalResult> results) {
        for (FinalResult result : results) {
            if (result.lots().isEmpty()) {
                continue;
            }
            String code = result.constituency().code();
            Line line = findings.of("lots drawn", result.constituency().ballotType())
                    .place();
            String outcome = latest(versions(code, "FIRST"))
                    .path("determination")
                    .path("outcome")
                    .asText();
            if (outcome.equals(UNDECIDED)) {
                Answer decided = gateway.send(Request.post(
                        Office.committee(councilOf(result)),
                        office.constituency(code) + "/determination/tie-decisions?round=FIRST",
                        documents.lots(result.lots())));
                line.answered(code, "lots", decided, 201);
                line.answered(code, "determined anew", gateway.send(determination(code, "FIRST")), 201);
            }
            JsonNode now = latest(versions(code, "FIRST")).path("determination");
            line.same(code, "elected", new HashSet<>(result.first().elected()), new HashSet<>(elected(now)));
            line.same(code, "tied", 0, now.path("tied").size());
        }
    }

    /** A second member of each board certifies the first round's result; returns how many were certified just now. */
    int certifyFirst(String stage, List<FinalResult> results) {
        List<FinalResult> standing =
                results.stream().filter(FinalResult::firstIsCertified).toList();
        List<Contest> contests = standing.stream()
                .map(result -> new Contest(
                        result.constituency().code(),
                        "FIRST",
                        result.constituency().ballotType()))
                .toList();
        Certified certified = certify(stage, contests);
        for (int i = 0; i < standing.size(); i++) {
            Outcome expected = standing.get(i).first();
            Contest contest = contests.get(i);
            JsonNode found = certified.documents.get(i);
            Line line = findings.of(stage, contest.ballotType);
            line.same(contest.code, "elected", expected.elected(), elected(found));
            line.number(contest.code, "missing", expected.missing(), found.path("missing"));
            line.same(
                    contest.code,
                    "further round",
                    expected.due().name(),
                    found.path("furtherRound").asText(FurtherRound.NONE.name()));
            line.same(
                    contest.code,
                    "article",
                    article(standing.get(i)),
                    found.path("furtherRoundArticle").asText());
        }
        return certified.now;
    }

    /** The same of the further rounds. */
    int certifySecond(List<FinalResult> results) {
        List<Contest> contests = results.stream()
                .map(result -> new Contest(
                        result.constituency().code(),
                        SecondRounds.of(result).kind().round(),
                        result.constituency().ballotType()))
                .toList();
        Certified certified = certify("further rounds", contests);
        for (int i = 0; i < results.size(); i++) {
            Contest contest = contests.get(i);
            JsonNode found = certified.documents.get(i);
            Line line = findings.of("further rounds", contest.ballotType);
            Outcome expected = SecondRounds.again(results.get(i)).outcome();
            line.same(contest.code, "elected", expected.elected(), elected(found));
            line.number(contest.code, "missing", expected.missing(), found.path("missing"));
            electedAgain.put(contest.code, elected(found).size());
            line.same(
                    contest.code,
                    "a third round",
                    "",
                    found.path("furtherRound").asText());
            SecondRounds.again(results.get(i))
                    .votes()
                    .forEach((candidate, votes) -> line.number(
                            contest.code,
                            "votes of " + candidate,
                            votes,
                            found.path("votes").path(candidate)));
        }
        return certified.now;
    }

    /** How many were found to be elected in the further rounds, by constituency. */
    Map<String, Integer> electedAgain() {
        return electedAgain;
    }

    /** What stands in each constituency in the end. */
    void compareEnd(List<FinalResult> results) {
        List<Answer> answers = gateway.sendAll(results.stream()
                .map(result -> result.constituency().code())
                .map(code -> Request.get(Office.board(code), office.constituency(code) + "/determinations/certified"))
                .toList());
        for (int i = 0; i < results.size(); i++) {
            FinalResult result = results.get(i);
            String code = result.constituency().code();
            Line line = findings.of("final results", result.constituency().ballotType())
                    .place();
            if (!line.answered(code, "certified", answers.get(i), 200)) {
                continue;
            }
            JsonNode found = answers.get(i).json();
            line.same(code, "state", result.state(), found.path("state").asText());
            line.number(code, "seats", result.constituency().seats(), found.path("seats"));
            line.same(code, "pending", 0, found.path("pending").size());
            line.same(
                    code,
                    "elected",
                    result.winners().stream()
                            .map(winner -> winner.round() + " " + winner.candidate())
                            .toList(),
                    standing(found.path("rounds")));
        }
    }

    private Certified certify(String stage, List<Contest> contests) {
        List<Answer> before = gateway.sendAll(contests.stream()
                .map(contest -> versions(contest.code, contest.round))
                .toList());
        List<JsonNode> latest = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        List<Request> certifications = new ArrayList<>();
        for (int i = 0; i < contests.size(); i++) {
            Contest contest = contests.get(i);
            JsonNode version = latest(before.get(i));
            latest.add(version);
            if (!version.has("certified")) {
                open.add(i);
                certifications.add(Request.post(
                        Office.second(Office.board(contest.code)),
                        office.constituency(contest.code) + "/determinations/"
                                + version.path("version").asInt(1) + "/certification?round=" + contest.round,
                        Documents.seen(
                                version.path("determination").path("hash").asText())));
            }
        }
        List<Answer> answers = gateway.sendAll(certifications);
        for (int i = 0; i < open.size(); i++) {
            Contest contest = contests.get(open.get(i));
            findings.of(stage, contest.ballotType).answered(contest.code, "certification", answers.get(i), 200);
            latest.set(open.get(i), answers.get(i).json());
        }
        List<JsonNode> documents = new ArrayList<>();
        for (int i = 0; i < contests.size(); i++) {
            Contest contest = contests.get(i);
            findings.of(stage, contest.ballotType)
                    .place()
                    .same(
                            contest.code,
                            "certified by",
                            Office.second(Office.board(contest.code)),
                            latest.get(i).path("certified").path("by").asText());
            documents.add(latest.get(i).path("determination"));
        }
        return new Certified(documents, certifications.size());
    }

    Request determination(String code, String round) {
        return Request.post(Office.board(code), office.constituency(code) + "/determinations?round=" + round, "{}");
    }

    private Request versions(String code, String round) {
        return Request.get(Office.board(code), office.constituency(code) + "/determinations?round=" + round);
    }

    private JsonNode latest(Request versions) {
        return latest(gateway.send(versions));
    }

    private static JsonNode latest(Answer versions) {
        return latest(versions.json());
    }

    static JsonNode latest(JsonNode versions) {
        return versions.path(Math.max(0, versions.size() - 1));
    }

    /** The National Assembly's is the nation's business, a council's that of its area. */
    private static String councilOf(FinalResult result) {
        return result.constituency().ballotType() == BallotType.NATIONAL_ASSEMBLY
                ? Office.NATION
                : result.constituency().councilArea();
    }

    private static String article(FinalResult result) {
        return result.second() == null || result.second().kind() == Kind.ANNULMENT
                ? ""
                : SecondRoundRule.article(
                        result.second().kind(), result.constituency().ballotType());
    }

    static List<String> elected(JsonNode determination) {
        List<String> codes = new ArrayList<>();
        determination
                .path("elected")
                .forEach(each -> codes.add(each.path("candidate").asText()));
        return codes;
    }

    /** A repeated election takes the place of the first round, an additional one stands beside it. */
    private static List<String> standing(JsonNode rounds) {
        Set<String> held = new TreeSet<>();
        rounds.forEach(round -> held.add(round.path("round").asText()));
        List<String> standing = new ArrayList<>();
        for (JsonNode round : rounds) {
            String name = round.path("round").asText();
            if (!held.contains("REPEAT") || name.equals("REPEAT")) {
                elected(round).forEach(candidate -> standing.add(name + " " + candidate));
            }
        }
        return standing;
    }

    private record Contest(String code, String round, BallotType ballotType) {}

    /** The certified determinations in the order asked for. */
    private record Certified(List<JsonNode> documents, int now) {}
}
