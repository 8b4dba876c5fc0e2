package org.gongkai.disclosure;

import java.time.LocalDate;

/**
 * How and when a request came in, as raw facts; what the law makes of them is the {@link ReceiptDate}.
 *
 * @param arrivedOn the day it reached the bureau: handed over, signed for, in the letter box, in the mail system
 * @param confirmedOn the day the office confirmed it with the applicant, null as long as it has not
 */
public record Reception(Medium medium, LocalDate arrivedOn, LocalDate confirmedOn) {
}
