package vn.baucu.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** A Merkle tree as in RFC 9162, 2.1.1, that grows leaf by leaf and knows its root at any time. */
final class Tree {

    /** Roots of the complete subtrees, the smallest, rightmost first. */
    private final Deque<byte[]> peaks = new ArrayDeque<>();

    private long size;

    static byte[] leaf(byte[] document) {
        return hash(0, document, new byte[0]);
    }

    void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = hash(1, peaks.pop(), hash);
        }
        peaks.push(hash);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        Iterator<byte[]> fromTheRight = peaks.iterator();
        byte[] root = fromTheRight.next();
        while (fromTheRight.hasNext()) {
            root = hash(1, fromTheRight.next(), root);
        }
        return root;
    }

    private static byte[] hash(int prefix, byte[] left, byte[] right) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) prefix);
            digest.update(left);
            return digest.digest(right);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
