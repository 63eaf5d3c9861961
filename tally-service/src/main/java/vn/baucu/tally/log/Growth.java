package vn.baucu.tally.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Appends leaves to a tree and says which subtrees became complete by that. */
final class Growth {

    /** Root of the complete subtree that ends at the edge, for each level where there is one. */
    private final byte[][] edge = new byte[Long.SIZE][];

    private final List<Node> complete = new ArrayList<>();
    private long size;

    /** Goes on from a tree of that size; its edge is asked for by level. */
    Growth(long size, IntFunction<byte[]> edgeAt) {
        this.size = size;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                edge[level] = edgeAt.apply(level);
            }
        }
    }

    long size() {
        return size;
    }

    void add(byte[] leaf) {
        byte[] hash = leaf;
        long position = size;
        int level = 0;
        while ((position & 1) == 1) {
            hash = MerkleTree.node(edge[level], hash);
            position >>= 1;
            level++;
            complete.add(new Node(level, position, hash));
        }
        edge[level] = hash;
        size++;
    }

    /** Above the leaves. */
    List<Node> complete() {
        return complete;
    }

    /** The root of a complete subtree; nobody compares two. */
    @SuppressWarnings("ArrayRecordComponent")
    record Node(int level, long position, byte[] hash) {}
}
