package org.gongkai.casefile;

import java.util.Optional;

import org.gongkai.organization.Person;

/** A part of the case page that a domain contributes, e.g. the text under review with its signatures. */
public interface CaseFileSection {

    /**
     * What to show.
     *
     * @param title the Chinese heading
     * @param template the Thymeleaf fragment, e.g. {@code publication/case-section :: item}
     * @param model what the fragment reads as {@code section.model}
     */
    record Content(String title, String template, Object model) {
    }

    /**
     * @param reader who looks, already allowed to see the case
     * @return the section, empty when it has nothing to show for this case
     */
    Optional<Content> of(String caseNumber, Person reader);
}
