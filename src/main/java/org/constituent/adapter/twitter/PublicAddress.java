package org.constituent.adapter.twitter;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells which addresses belong to the public internet, by IANA's registries of special addresses. Of IPv6 only what
 * is given out counts, and of what holds an IPv4 address that one is looked at.
 */
final class PublicAddress {
    private static final List<Block> SPECIAL_4 = List.of(
            new Block(8, 0), // this network; 0.0.0.0 is this machine
            new Block(8, 10), // private
            new Block(10, 100, 64), // carrier-grade NAT
            new Block(8, 127), // this machine
            new Block(16, 169, 254), // link-local, and where clouds tell secrets
            new Block(12, 172, 16), // private
            new Block(24, 192, 0, 0), // protocols
            new Block(24, 192, 0, 2), // examples
            new Block(24, 192, 88, 99), // relays to 6to4
            new Block(16, 192, 168), // private
            new Block(15, 198, 18), // benchmarks
            new Block(24, 198, 51, 100), // examples
            new Block(24, 203, 0, 113), // examples
            new Block(4, 224), // multicast
            new Block(4, 240)); // reserved, and everybody at once

    private static final Block GIVEN_OUT_6 = new Block(3, 0x20);
    private static final List<Block> SPECIAL_6 = List.of(
            new Block(23, 0x20, 0x01, 0x00), // protocols, Teredo among them
            new Block(32, 0x20, 0x01, 0x0D, 0xB8), // examples
            new Block(16, 0x20, 0x02), // 6to4, which leads to an IPv4 address
            new Block(20, 0x3F, 0xFF, 0x00)); // examples

    /** An IPv4 address as networks without IPv4 write it: it stands in the last four bytes. */
    private static final Block TRANSLATED = new Block(96, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final Block MAPPED = new Block(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return isPublic(address.getAddress(), address instanceof Inet4Address);
    }

    private static boolean isPublic(byte[] bytes, boolean four) {
        if (four) {
            return SPECIAL_4.stream().noneMatch(block -> block.holds(bytes));
        }
        if (TRANSLATED.holds(bytes) || MAPPED.holds(bytes)) {
            return isPublic(Arrays.copyOfRange(bytes, 12, 16), true);
        }
        return GIVEN_OUT_6.holds(bytes) && SPECIAL_6.stream().noneMatch(block -> block.holds(bytes));
    }

    /**
     * Addresses that begin alike.
     *
     * @param bits how many of them are alike
     * @param start with which bytes they begin
     */
    private record Block(int bits, List<Integer> start) {
        Block(int bits, Integer... start) {
            this(bits, List.of(start));
        }

        boolean holds(byte[] address) {
            for (int i = 0; i * 8 < bits; i++) {
                int mask = 0xFF << Math.max(0, 8 - (bits - i * 8)) & 0xFF;
                int wanted = i < start.size() ? start.get(i) : 0;
                if ((address[i] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
