package org.gongkai.organization;

import java.util.regex.Pattern;

/** What counts as a mobile number here: eleven digits, as the mainland has them. */
public final class MobileNumber {

    private static final Pattern PATTERN = Pattern.compile("1[3-9]\\d{9}");

    private MobileNumber() {
    }

    /** @return whether a text message can be sent there; null never */
    public static boolean isValid(String number) {
        return number != null && PATTERN.matcher(number).matches();
    }
}
