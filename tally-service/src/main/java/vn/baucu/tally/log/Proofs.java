package vn.baucu.tally.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Proves what the log holds. */
@ApplicationScoped
class Proofs {

    private final LogStore store;
    private final Checkpoints checkpoints;

    Proofs(LogStore store, Checkpoints checkpoints) {
        this.store = store;
        this.checkpoints = checkpoints;
    }

    InclusionProof inclusion(String election, String pollingArea, BallotType ballotType, Round round, int version) {
        Leaf leaf = store.leaf(election, pollingArea, ballotType, round, version)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("phiên bản {0} trong sổ cái", "version {0} in the log").with(version)));
        Checkpoint checkpoint = latest(election);
        if (checkpoint.size() <= leaf.position()) {
            throw notSigned();
        }
        return new InclusionProof(leaf, hex(store.inclusion(election, leaf.position(), checkpoint.size())), checkpoint);
    }

    ConsistencyProof consistency(String election, long from, long to) {
        long size = store.size(election);
        if (from < 1 || to < from || to > size) {
            Sentence bounds = new Sentence(
                            "Phải có 1 ≤ from ≤ to ≤ {0}, số mục hiện có của sổ cái.",
                            "It must be 1 ≤ from ≤ to ≤ {0}, the present size of the log.")
                    .with(size);
            throw new ProblemException(
                    ProblemType.SCHEMA_VIOLATED,
                    bounds,
                    List.of(new Violation(from < 1 || to < from ? "from" : "to", "range", bounds)));
        }
        return new ConsistencyProof(from, to, hex(store.consistency(election, from, to)));
    }

    Checkpoint latest(String election) {
        return checkpoints.latest(election).orElseThrow(Proofs::notSigned);
    }

    private static ProblemException notSigned() {
        return ProblemException.notFound(new Sentence(
                "điểm chốt nào bao gồm biên bản này; hãy hỏi lại sau",
                "checkpoint that covers these minutes yet; ask again later"));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
