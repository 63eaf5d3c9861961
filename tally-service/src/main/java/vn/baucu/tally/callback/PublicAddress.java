package vn.baucu.tally.callback;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Whether an address belongs to the public internet. IANA's registries of special purposes decide; of IPv6 only what was
 * given out as global unicast is public, without the parts that carry an IPv4 address inside.
 */
final class PublicAddress {

    private static final List<Block> SPECIAL_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3),
            // Looks public, and is how one cloud tells a machine its secrets.
            Block.of("168.63.129.16", 32));

    private static final Block UNICAST_6 = Block.of("2000::", 3);
    private static final List<Block> SPECIAL_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(block -> block.has(address));
        }
        return UNICAST_6.has(address) && SPECIAL_6.stream().noneMatch(block -> block.has(address));
    }

    /** All addresses that begin with the same bits. */
    private record Block(BigInteger start, int bits, int width) {

        static Block of(String first, int bits) {
            try {
                byte[] address = InetAddress.getByName(first).getAddress();
                int width = address.length * Byte.SIZE;
                return new Block(new BigInteger(1, address).shiftRight(width - bits), bits, width);
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean has(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length * Byte.SIZE == width
                    && new BigInteger(1, bytes).shiftRight(width - bits).equals(start);
        }
    }
}
