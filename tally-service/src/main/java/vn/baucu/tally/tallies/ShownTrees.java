package vn.baucu.tally.tallies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.context.ManagedExecutor;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.tallies.ResultTrees.Tagged;

/**
 * Trees as they were at most a second ago, read and written out once for all who look. While somebody keeps looking,
 * the next is read beside it, and nobody waits for the database that takes in minutes.
 */
@ApplicationScoped
class ShownTrees {

    private static final Duration FRESH = Duration.ofMillis(200);
    private static final Duration LONGEST_SHOWN = Duration.ofSeconds(1);
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private final ResultTrees trees;
    private final ObjectMapper json;
    private final LoadingCache<Asked, Optional<Shown>> shown;

    ShownTrees(ResultTrees trees, ObjectMapper json, ManagedExecutor executor) {
        this.trees = trees;
        this.json = json;
        this.shown = Caffeine.newBuilder()
                .executor(executor)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(LONGEST_SHOWN)
                .maximumWeight(MOST_CHARACTERS)
                .weigher((Asked asked, Optional<Shown> tree) ->
                        tree.map(Shown::json).map(String::length).orElse(1))
                .build(this::read);
    }

    Optional<Shown> find(Asked asked) {
        return shown.get(asked);
    }

    private Optional<Shown> read(Asked asked) {
        return trees.find(asked.election(), asked.ballotType(), asked.round(), asked.area(), asked.levels())
                .map(this::written);
    }

    private Shown written(Tagged found) {
        try {
            return new Shown(json.writeValueAsString(found.tree()), found.tag());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree that cannot be written", impossible);
        }
    }

    /** Which tree. */
    record Asked(String election, BallotType ballotType, Round round, String area, int levels) {}

    /** A tree as JSON, and the tag that stays as long as nothing in it changes. */
    record Shown(String json, String tag) {}
}
