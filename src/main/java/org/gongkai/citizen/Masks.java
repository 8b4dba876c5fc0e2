package org.gongkai.citizen;

/** How identity data is shown in lists: enough to recognise, not enough to use. Null and blank come back as they are. */
public final class Masks {

    private Masks() {
    }

    /** @return 张*、欧阳**、某某**公司 */
    public static String name(String name) {
        throw new UnsupportedOperationException("citizen");
    }

    /** @return the first six and last four signs of an id number at most, the rest as stars */
    public static String idNumber(String number) {
        throw new UnsupportedOperationException("citizen");
    }

    /** @return 138****1234 */
    public static String phone(String phone) {
        throw new UnsupportedOperationException("citizen");
    }

    /** @return z***@example.com */
    public static String email(String email) {
        throw new UnsupportedOperationException("citizen");
    }

    /** @return the first six signs of an address, the rest as stars */
    public static String address(String address) {
        throw new UnsupportedOperationException("citizen");
    }
}
