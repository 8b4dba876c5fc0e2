package org.gongkai.complaint;

/**
 * What somebody notes about an investigation.
 *
 * @param measures what was done about it, or null
 * @param result null while it goes on
 * @param accountability whether to suggest a case of accountability
 */
public record InvestigationFindings(String findings, String measures, InvestigationResult result, boolean accountability) {

    /** As much of each as is accepted, in signs. */
    public static final int LIMIT = 5000;

    boolean complete() {
        return findings != null && measures != null && result != null;
    }
}
