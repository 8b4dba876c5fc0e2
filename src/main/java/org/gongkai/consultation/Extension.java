package org.gongkai.consultation;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That the time for opinions is to end later than was announced. It holds from the day its notice is out.
 *
 * @param itemCase the publication case of the notice
 * @param from the last day as it was announced
 * @param to the last day as it is to be, never before the other
 * @param reason published with the notice
 * @param number the index number of the notice, null before it is out
 */
@Embeddable
public record Extension(@Column(name = "extension_item") String itemCase, @Column(name = "extended_from") LocalDate from,
        @Column(name = "extended_to") LocalDate to, @Column(name = "extension_reason") String reason,
        @Column(name = "extension_number") String number) {

    /** @return whether its notice is out */
    public boolean holds() {
        return number != null;
    }
}
