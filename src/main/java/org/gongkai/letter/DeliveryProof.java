package org.gongkai.letter;

import java.time.LocalDate;

/**
 * That a letter was posted or handed over.
 *
 * @param way how it really went; a letter may go another way than planned
 * @param sentOn the posting day, or the day it was signed for
 * @param trackingNumber of the post office, required for {@link DeliveryWay#POST}
 * @param receivedOn the day it arrived, as far as known; for a third party the day its time begins
 * @param receivedBy who signed for it, required for {@link DeliveryWay#COLLECT}
 */
public record DeliveryProof(DeliveryWay way, LocalDate sentOn, String trackingNumber, LocalDate receivedOn, String receivedBy) {
}
