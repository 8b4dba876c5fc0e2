package org.gongkai.letter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A letter to be written.
 *
 * @param fields what the template of the kind reads, by name; the top of the template lists them with their types
 * @param enclosures ids of attachments of the case that go with it, in order
 * @param issuedBy the account that causes it, {@code Journal.CITIZEN} or {@code Journal.SYSTEM}
 */
public record LetterOrder(String caseNumber, LetterKind kind, Addressee addressee, DeliveryWay way,
        Map<String, Object> fields, List<String> enclosures, String issuedBy) {

    /** Null fields and enclosures are none. */
    public LetterOrder {
        fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        enclosures = enclosures == null ? List.of() : List.copyOf(enclosures);
    }
}
