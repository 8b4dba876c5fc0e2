package org.gongkai.publication.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.publication.NotAllowedException;

/**
 * What is wrong with a form: a sentence at each field, and the same sentences on top in the order of the page.
 *
 * @param messages by field name, as the domain names it
 */
record FormFaults(Map<String, String> messages) {

    static final FormFaults NONE = new FormFaults(Map.of());

    private static final List<String> ORDER = List.of("title", "category", "unit", "generatedOn", "body", "files", "disclosure",
            "disclosureReason", "audience", "channels", "site", "reprint", "reprint.class", "reprint.site", "reprint.link",
            "reprint.at", "reprint.authorisation", "majorReason", "jointUnits", "opinion", "declarations");

    /** A sentence and the id of the field it is about. */
    record Fault(String anchor, String message) {
    }

    static FormFaults of(InvalidInputException invalid) {
        return new FormFaults(invalid.errors());
    }

    static FormFaults of(RefusedUploadException refused) {
        return new FormFaults(Map.of("files", String.valueOf(refused.getBody().getDetail())));
    }

    static FormFaults of(RefusedSubmissionException refused) {
        return new FormFaults(Map.of(refused.field() == null ? "opinion" : refused.field(), refused.getMessage()));
    }

    static FormFaults of(String field, NotAllowedException refused) {
        return new FormFaults(Map.of(field, String.valueOf(refused.getBody().getDetail())));
    }

    public boolean any() {
        return !messages.isEmpty();
    }

    /** @return the message at this field, null when nothing is wrong with it */
    public String at(String field) {
        return messages.get(field);
    }

    /** @return all messages in the order of the page */
    public List<Fault> all() {
        Map<String, String> sorted = new LinkedHashMap<>();
        ORDER.stream().filter(messages::containsKey).forEach(field -> sorted.put(field, messages.get(field)));
        messages.forEach(sorted::putIfAbsent);
        List<Fault> faults = new ArrayList<>();
        sorted.forEach((field, message) -> faults.add(new Fault("field-" + field.replace('.', '-'), message)));
        return faults;
    }
}
