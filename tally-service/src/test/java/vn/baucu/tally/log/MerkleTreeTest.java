package vn.baucu.tally.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The leaves and roots that implementations of the standard are commonly tried with. */
    private static final List<String> KNOWN_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final Map<Integer, String> KNOWN_ROOTS = Map.of(
            1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theRootsAreThoseOfTheStandard() {
        List<byte[]> leaves =
                KNOWN_LEAVES.stream().map(HEX::parseHex).map(MerkleTree::leaf).toList();

        KNOWN_ROOTS.forEach((size, root) -> assertThat(
                        HEX.formatHex(grown(leaves.subList(0, size), size).root(size)))
                .isEqualTo(root));
    }

    @Test
    void everyLeafIsProvenUnderEveryLaterRoot() {
        List<byte[]> leaves = leaves(70);
        MerkleTree tree = grown(leaves, 7);
        for (int size = 1; size <= leaves.size(); size++) {
            byte[] root = naiveRoot(leaves.subList(0, size));
            assertThat(tree.root(size)).isEqualTo(root);
            for (int position = 0; position < size; position++) {
                List<byte[]> path = tree.inclusion(position, size);

                assertThat(ProofCheck.includes(leaves.get(position), position, size, path, root))
                        .isTrue();
                assertThat(ProofCheck.includes(leaves.get((position + 1) % size), position, size, path, root))
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void everyRootIsProvenToBeginEveryLaterOne() {
        List<byte[]> leaves = leaves(70);
        MerkleTree tree = grown(leaves, 1);
        for (int earlier = 1; earlier <= leaves.size(); earlier++) {
            for (int later = earlier; later <= leaves.size(); later++) {
                List<byte[]> proof = tree.consistency(earlier, later);

                assertThat(ProofCheck.isConsistent(earlier, tree.root(earlier), later, tree.root(later), proof))
                        .as("%d to %d", earlier, later)
                        .isTrue();
            }
        }
    }

    @Test
    void aChangedLeafBreaksTheProofs() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            List<byte[]> leaves = leaves(2 + random.nextInt(60));
            int earlier = 1 + random.nextInt(leaves.size() - 1);
            List<byte[]> changed = new ArrayList<>(leaves);
            changed.set(random.nextInt(earlier), MerkleTree.leaf("other".getBytes(UTF_8)));
            MerkleTree before = grown(leaves.subList(0, earlier), 3);
            MerkleTree after = grown(changed, 3);

            assertThat(ProofCheck.isConsistent(
                            earlier,
                            before.root(earlier),
                            leaves.size(),
                            after.root(leaves.size()),
                            after.consistency(earlier, leaves.size())))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    private static List<byte[]> leaves(int number) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            leaves.add(MerkleTree.leaf(("leaf " + i).getBytes(UTF_8)));
        }
        return leaves;
    }

    /** A tree that grew in steps, each going on from what the one before had kept. */
    private static MerkleTree grown(List<byte[]> leaves, int step) {
        Map<String, byte[]> kept = new HashMap<>();
        for (int begin = 0; begin < leaves.size(); begin += step) {
            int size = begin;
            Growth growth = new Growth(size, level -> kept.get(level + "/" + ((size >> level) - 1)));
            for (byte[] leaf : leaves.subList(begin, Math.min(begin + step, leaves.size()))) {
                kept.put("0/" + growth.size(), leaf);
                growth.add(leaf);
            }
            growth.complete().forEach(node -> kept.put(node.level() + "/" + node.position(), node.hash()));
        }
        return new MerkleTree((level, position) -> kept.get(level + "/" + position));
    }

    /** Level by level; a node without a sibling moves up as it is. */
    private static byte[] naiveRoot(List<byte[]> leaves) {
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(MerkleTree.node(level.get(i), level.get(i + 1)));
            }
            above.addAll(
                    level.size() % 2 == 1 ? level.subList(level.size() - 1, level.size()) : Collections.emptyList());
            level = above;
        }
        return level.get(0);
    }
}
