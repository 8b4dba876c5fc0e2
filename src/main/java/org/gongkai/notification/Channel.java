package org.gongkai.notification;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.gongkai.citizen.Masks;

/** A way out of the house. */
public enum Channel {

    EMAIL("电子邮件", MailAddress::isValid, Masks::email),
    /** Text messages through the bureau's gateway. */
    SMS("短信", Channel::isMobile, Masks::phone),
    /** A gateway of the bureau, e.g. to the government's own messenger; the address is the account. */
    WEBHOOK("即时消息", Channel::isAccount, UnaryOperator.identity());

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9._-]{1,64}");

    private final String title;
    private final Predicate<String> addresses;
    private final UnaryOperator<String> mask;

    Channel(String title, Predicate<String> addresses, UnaryOperator<String> mask) {
        this.title = title;
        this.addresses = addresses;
        this.mask = mask;
    }

    public String title() {
        return title;
    }

    /** @return whether something can be sent there; null never */
    public boolean accepts(String address) {
        return address != null && addresses.test(address);
    }

    /** @return the address as others may read it */
    String masked(String address) {
        return mask.apply(address);
    }

    /** @return whether it is a mobile number of the mainland, eleven digits */
    public static boolean isMobile(String number) {
        return number != null && MOBILE.matcher(number).matches();
    }

    private static boolean isAccount(String account) {
        return ACCOUNT.matcher(account).matches();
    }
}
