package org.gongkai.citizen;

/**
 * What a citizen takes away from handing in a case.
 *
 * @param queryCode to be shown once; null when the form had been handed in earlier than half an hour ago
 */
public record Receipt(String caseNumber, String queryCode) {

    /** The code stays out of any log. */
    @Override
    public String toString() {
        return "Receipt[" + caseNumber + "]";
    }
}
