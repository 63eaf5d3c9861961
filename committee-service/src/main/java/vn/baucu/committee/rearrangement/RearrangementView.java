package vn.baucu.committee.rearrangement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.election.DecidingDocument;

/** What a merger or a split did (kết quả sắp xếp): the areas there are now, and the codes that are gone. */
@Schema(name = "RearrangedAreas")
record RearrangementView(DecidingDocument document, List<Area> successors, List<String> gone) {}
