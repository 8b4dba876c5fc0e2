package org.gongkai.letter;

import java.util.List;
import java.util.Map;

/**
 * A letter to be written.
 *
 * @param fields what the template of the kind reads, by name; texts, dates and lists
 * @param enclosures ids of attachments of the case that go with it, in order
 * @param issuedBy the account that causes it, {@code Journal.CITIZEN} or {@code Journal.SYSTEM}
 */
public record LetterOrder(String caseNumber, LetterKind kind, Addressee addressee, DeliveryWay way,
        Map<String, Object> fields, List<String> enclosures, String issuedBy) {
}
