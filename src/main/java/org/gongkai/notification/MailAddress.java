package org.gongkai.notification;

import java.util.regex.Pattern;

/** What counts as an e-mail address here: one plain address, no display name, no list, no quoting. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern PLAIN = Pattern.compile("([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*"
            + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private MailAddress() {
    }

    /** @return whether a mail can be sent there; for the doors where people give their addresses too */
    public static boolean isValid(String address) {
        if (address == null || address.length() > LONGEST) {
            return false;
        }
        var plain = PLAIN.matcher(address);
        return plain.matches() && plain.group(1).length() <= LONGEST_LOCAL && !address.startsWith(".") && !address.contains("..")
                && !address.contains(".@");
    }

    /** @return what stands behind the @ */
    static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
