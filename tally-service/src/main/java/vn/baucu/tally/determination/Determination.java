package vn.baucu.tally.determination;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.RoundRule;

/** What the count of a constituency means in law (xác định kết quả bầu cử), each conclusion with its article. */
public sealed interface Determination {

    /** Those elected, by votes descending. */
    List<CandidateVotes> elected();

    /** How many seats nobody is elected to. */
    int missing();

    /** The conclusions in the order they were drawn. */
    List<Conclusion> conclusions();

    /** The further round that is due, or, where that is discretionary, to be asked for. */
    default Optional<RoundRule> furtherRound() {
        return Optional.empty();
    }

    /** Who stands in the further round, in official order. */
    default List<CandidateVotes> standing() {
        return List.of();
    }

    /** Every seat is filled. */
    record Full(List<CandidateVotes> elected, List<Conclusion> conclusions) implements Determination {

        @Override
        public int missing() {
            return 0;
        }
    }

    /** Fewer were elected than seats, and that is accepted. */
    record ShortAccepted(List<CandidateVotes> elected, int missing, List<Conclusion> conclusions)
            implements Determination {}

    /** Fewer were elected than seats, and an additional election (bầu cử thêm) follows. */
    record ShortAdditional(
            List<CandidateVotes> elected,
            int missing,
            RoundRule additional,
            List<CandidateVotes> standing,
            List<Conclusion> conclusions)
            implements Determination {

        @Override
        public Optional<RoundRule> furtherRound() {
            return Optional.of(additional);
        }
    }

    /** Too few voted: nobody is elected, and after the first round a repeat election (bầu cử lại) follows. */
    record VoidByTurnout(
            int missing, @Nullable RoundRule repeat, List<CandidateVotes> standing, List<Conclusion> conclusions)
            implements Determination {

        @Override
        public List<CandidateVotes> elected() {
            return List.of();
        }

        @Override
        public Optional<RoundRule> furtherRound() {
            return Optional.ofNullable(repeat);
        }
    }

    /** The last seats are shared by candidates of equal votes born on the same day: somebody must decide. */
    record TieUnresolved(
            List<CandidateVotes> elected, int missing, List<CandidateVotes> tied, List<Conclusion> conclusions)
            implements Determination {

        /** The result once it is recorded who of the tied takes the seats left; the record says why. */
        public Full decided(Set<String> chosen, String reason) {
            List<CandidateVotes> winners = tied.stream()
                    .filter(candidate -> chosen.contains(candidate.code()))
                    .toList();
            if (winners.size() != chosen.size() || winners.size() != missing) {
                throw new IllegalArgumentException(
                        "exactly " + missing + " of the tied candidates must be chosen, not " + chosen);
            }
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a decision between tied candidates needs its reason");
            }
            Conclusion tie = conclusions.get(conclusions.size() - 1);
            return new Full(
                    Stream.concat(elected.stream(), winners.stream()).toList(),
                    Stream.concat(conclusions.stream(), Stream.of(Sentences.tieDecided(tie, winners, reason)))
                            .toList());
        }
    }
}
