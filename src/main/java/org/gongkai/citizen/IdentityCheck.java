package org.gongkai.citizen;

import org.gongkai.problem.InputCheck;

/** The rules for what a citizen tells about himself or herself, with a Chinese sentence for each. */
public final class IdentityCheck {

    private IdentityCheck() {
    }

    /** Notes what is wrong with an id number: length, alphabet, date of birth, check digit (GB 11643, GB 32100). */
    public static void idNumber(InputCheck check, String field, IdType type, String number) {
        throw new UnsupportedOperationException("citizen");
    }

    /** Notes what is wrong with a phone number: a mobile number, or a line with its area code. */
    public static void phone(InputCheck check, String field, String phone) {
        throw new UnsupportedOperationException("citizen");
    }

    /** Notes what is wrong with an e-mail address. */
    public static void email(InputCheck check, String field, String email) {
        throw new UnsupportedOperationException("citizen");
    }
}
