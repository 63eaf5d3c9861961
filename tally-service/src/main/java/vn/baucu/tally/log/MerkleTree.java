package vn.baucu.tally.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The tree of RFC 9162, 2.1, over the roots of complete subtrees that were kept when they became complete. */
record MerkleTree(Nodes nodes) {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The kept roots: of the leaves from {@code position << level} to just before the next position. */
    interface Nodes {
        byte[] hash(int level, long position);
    }

    static byte[] leaf(byte[] document) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(document);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    byte[] root(long size) {
        return range(0, size);
    }

    /** What leads from a leaf to the root of the tree of that size, bottom up (2.1.3.1). */
    List<byte[]> inclusion(long position, long size) {
        List<byte[]> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = begin + split(end - begin);
            if (position < middle) {
                path.add(0, range(middle, end));
                end = middle;
            } else {
                path.add(0, range(begin, middle));
                begin = middle;
            }
        }
        return path;
    }

    /** What shows that the tree of the earlier size is the beginning of the later one (2.1.4.1). */
    List<byte[]> consistency(long earlier, long later) {
        List<byte[]> path = new ArrayList<>();
        long begin = 0;
        long end = later;
        while (end > earlier) {
            long middle = begin + split(end - begin);
            if (earlier <= middle) {
                path.add(0, range(middle, end));
                end = middle;
            } else {
                path.add(0, range(begin, middle));
                begin = middle;
            }
        }
        if (begin > 0) {
            path.add(0, range(begin, end));
        }
        return path;
    }

    private byte[] range(long begin, long end) {
        long size = end - begin;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.hash(level, begin >> level);
        }
        long middle = begin + split(size);
        return node(range(begin, middle), range(middle, end));
    }

    /** The largest power of two smaller than the size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
