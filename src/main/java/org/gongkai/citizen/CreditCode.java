package org.gongkai.citizen;

import java.util.regex.Pattern;

/** The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015). */
final class CreditCode {

    /** Digits and letters without I, O, S, V and Z; a sign's value is its place. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[%1$s]{2}\\d{6}[%1$s]{10}".formatted(ALPHABET));
    private static final int SIGNED = 17;
    private static final int MODULUS = 31;

    private CreditCode() {
    }

    static boolean isWellFormed(String code) {
        return FORM.matcher(code).matches();
    }

    static boolean checks(String code) {
        if (!isWellFormed(code)) {
            return false;
        }
        var sum = 0;
        var weight = 1;
        for (int place = 0; place < SIGNED; place++) {
            sum += ALPHABET.indexOf(code.charAt(place)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS) == code.charAt(SIGNED);
    }
}
