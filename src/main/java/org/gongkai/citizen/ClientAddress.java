package org.gongkai.citizen;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Whom a limit holds for. One household or mobile connection has a whole /64 of IPv6 addresses: that is one client. */
final class ClientAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F.:]*:[0-9a-fA-F.:]*");
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 64;

    private ClientAddress() {
    }

    /** @param address as the server saw it; never looked up */
    static String group(String address) {
        var plain = String.valueOf(address).replaceFirst("%.*$", "");
        if (LITERAL.matcher(plain).matches()) {
            try {
                return InetAddress.getByName(plain) instanceof Inet6Address six
                        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64"
                        : InetAddress.getByName(plain).getHostAddress();
            } catch (UnknownHostException noAddress) {
                // Then it is a client of its own, by the words it has.
            }
        }
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
