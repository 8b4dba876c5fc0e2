package org.gongkai.citizen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The citizen identification number (公民身份号码, GB 11643-1999): region, day of birth, order, check sign. */
final class ResidentId {

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    /** Provinces by GB/T 2260; 81 to 83 stand on the residence permits of people from Hong Kong, Macao and Taiwan. */
    private static final Set<String> REGIONS = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
            "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final int FIRST_YEAR = 1900;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_SIGNS = "10X98765432";

    private ResidentId() {
    }

    static boolean isWellFormed(String number) {
        return FORM.matcher(number).matches();
    }

    static boolean hasRegion(String number) {
        return isWellFormed(number) && REGIONS.contains(number.substring(0, 2));
    }

    /** @return the day of birth, empty when there is no such day */
    static Optional<LocalDate> bornOn(String number) {
        if (!isWellFormed(number)) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return Optional.of(day).filter(born -> born.getYear() >= FIRST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static boolean checks(String number) {
        if (!isWellFormed(number)) {
            return false;
        }
        var sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (number.charAt(place) - '0') * WEIGHTS[place];
        }
        return CHECK_SIGNS.charAt(sum % CHECK_SIGNS.length()) == number.charAt(WEIGHTS.length);
    }
}
