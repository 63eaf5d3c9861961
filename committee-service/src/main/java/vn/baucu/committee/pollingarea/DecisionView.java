package vn.baucu.committee.pollingarea;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;

/** What a decision did (kết quả quyết định khu vực bỏ phiếu): the polling areas that now have this state. */
@Schema(name = "DecidedPollingAreas")
record DecisionView(String area, PollingAreaState state, DecidingDocument document, List<String> pollingAreas) {}
