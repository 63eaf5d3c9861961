package vn.baucu.committee.officer;

import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Two people gave the first duty to one person at the same moment; the second may simply try again. */
final class OfficerChangedMeanwhile extends ProblemException {

    OfficerChangedMeanwhile() {
        super(
                ProblemType.CONFLICT,
                new Sentence(
                        "Nhiệm vụ của người này vừa được thay đổi; hãy gửi lại.",
                        "The duties of this person have just changed; please send again."));
    }
}
