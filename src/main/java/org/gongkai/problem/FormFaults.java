package org.gongkai.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.web.ErrorResponseException;

/**
 * What is wrong with a form: a sentence at each field, and the same sentences on top in the order of the page. The field
 * {@code reprint.at} has the id {@code field-reprint-at} on its page.
 *
 * @param messages by field name, as the domain names it
 * @param order the fields in the order of the page; what is not in it comes last
 */
public record FormFaults(Map<String, String> messages, List<String> order) {

    public static final FormFaults NONE = new FormFaults(Map.of(), List.of());

    /** A sentence and the id of the field it is about. */
    public record Fault(String anchor, String message) {
    }

    public static FormFaults of(InvalidInputException invalid) {
        return new FormFaults(invalid.errors(), List.of());
    }

    /** A refusal that names no field, shown at the one it is about. */
    public static FormFaults of(String field, ErrorResponseException refused) {
        return of(field, String.valueOf(refused.getBody().getDetail()));
    }

    public static FormFaults of(String field, String message) {
        return new FormFaults(Map.of(field, message), List.of());
    }

    /** @return the same faults in the order of a page */
    public FormFaults inOrderOf(List<String> fields) {
        return new FormFaults(messages, fields);
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
        order.stream().filter(messages::containsKey).forEach(field -> sorted.put(field, messages.get(field)));
        messages.forEach(sorted::putIfAbsent);
        List<Fault> faults = new ArrayList<>();
        sorted.forEach((field, message) -> faults.add(new Fault("field-" + field.replace('.', '-'), message)));
        return faults;
    }
}
