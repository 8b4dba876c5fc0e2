package org.gongkai.casefile;

/**
 * A case in one line, whatever its kind.
 *
 * @param process the key of its process
 * @param state the domain's state as a constant, e.g. {@code IN_REVIEW}
 * @param stateName the same in Chinese
 * @param unitCode the unit whose case it is
 */
public record CaseSummary(String caseNumber, String process, String title, String state, String stateName,
        String unitCode, String unitName) {
}
