package org.gongkai.publication;

import java.util.Optional;

/**
 * What else must hold before an item may go out: consultation, hearing and the like say so from their own rooms. Asked
 * when an item is handed in, before it is signed at the highest level, and once more in the moment it is published.
 */
public interface PublicationGate {

    /**
     * What stands in the way.
     *
     * @param field the field of the draft at fault, e.g. {@code consultation}
     * @param sentence Chinese, says what is missing and what to do, ends with a full stop
     */
    record Objection(String field, String sentence) {
    }

    /** @return empty when nothing stands in the way */
    Optional<Objection> objection(OutgoingItem item);
}
