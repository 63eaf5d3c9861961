package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.SecondRound;

/** What officers send, each with the number and date of the document (văn bản) that decides it. */
final class Documents {

    /** Why a certified result is sent back. */
    static final String DOUBTED = "Khiếu nại về kết quả được chấp nhận; kiểm phiếu lại một khu vực bỏ phiếu";

    /** Why minutes are corrected. */
    static final String MISTAKEN = "Kiểm lại phiếu: ghi nhầm dòng của hai người ứng cử và một phiếu hợp lệ xếp nhầm";

    /** Why a publication is put right. */
    static final String MENDED = "Biên bản của một khu vực bỏ phiếu được đính chính sau khi công bố";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalDate votingDay;
    private final LocalDate secondDay;

    Documents(LocalDate votingDay, LocalDate secondDay) {
        this.votingDay = votingDay;
        this.secondDay = secondDay;
    }

    String lots(List<String> chosen) {
        ObjectNode body = JSON.createObjectNode();
        strings(body.putArray("chosen"), chosen);
        body.put("reason", "Rút thăm trước sự chứng kiến của những người ứng cử");
        decided(body, "12/NQ-UBBC");
        return body.toString();
    }

    String annulment(SecondRound round) {
        ObjectNode body = JSON.createObjectNode();
        if (!round.whole()) {
            strings(body.putArray("pollingAreas"), round.pollingAreas());
        }
        body.put("reason", "In sai tên người ứng cử trên phiếu bầu");
        body.put("votingDate", secondDay.toString());
        decided(body, "31/NQ-HĐBCQG");
        return body.toString();
    }

    String consent() {
        ObjectNode body = JSON.createObjectNode();
        decided(body, "32/NQ-HĐBCQG");
        return body.toString();
    }

    String call(SecondRound round) {
        ObjectNode body = JSON.createObjectNode();
        body.put("round", round.kind().round());
        body.put("trigger", round.kind().name());
        body.put("votingDate", secondDay.toString());
        decided(body, "14/NQ-UBBC");
        return body.toString();
    }

    static String seen(String hash) {
        return JSON.createObjectNode().put("hash", hash).toString();
    }

    static String summary() {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("complaints").put("received", 0).put("resolved", 0).put("forwarded", 0);
        body.put("events", "Không có sự việc bất thường.");
        return body.toString();
    }

    String preparation(int summaryVersion, BallotType ballotType, @Nullable Instant embargoUntil) {
        return prepared(summaryVersion, ballotType, embargoUntil).toString();
    }

    /** One that puts an earlier publication right. */
    String correction(int summaryVersion, BallotType ballotType, int corrects, Instant embargoUntil) {
        return prepared(summaryVersion, ballotType, embargoUntil)
                .put("corrects", corrects)
                .put("reason", MENDED)
                .toString();
    }

    static String returned() {
        return JSON.createObjectNode().put("reason", DOUBTED).toString();
    }

    private ObjectNode prepared(int summaryVersion, BallotType ballotType, @Nullable Instant embargoUntil) {
        ObjectNode body = JSON.createObjectNode();
        body.put("summaryVersion", summaryVersion);
        if (embargoUntil != null) {
            body.put("embargoUntil", embargoUntil.toString());
        }
        resolution(body, ballotType);
        return body;
    }

    static String release(String summaryHash) {
        return JSON.createObjectNode().put("summaryHash", summaryHash).toString();
    }

    String confirmed(List<String> candidates, BallotType ballotType) {
        ObjectNode body = JSON.createObjectNode();
        resolution(body, ballotType);
        ArrayNode decisions = body.putArray("decisions");
        candidates.forEach(
                candidate -> decisions.addObject().put("candidate", candidate).put("confirmed", true));
        return body.toString();
    }

    private void resolution(ObjectNode body, BallotType ballotType) {
        body.putObject("resolution")
                .put("number", ballotType == BallotType.NATIONAL_ASSEMBLY ? "40/NQ-HĐBCQG" : "20/NQ-UBBC")
                .put("date", secondDay.plusDays(2).toString());
    }

    private void decided(ObjectNode body, String number) {
        body.putObject("document")
                .put("number", number)
                .put("date", votingDay.plusDays(3).toString());
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
