package org.gongkai.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what is wrong with an input, so that a person learns everything at once. */
public final class InputCheck {

    private final Map<String, String> errors = new LinkedHashMap<>();

    /** Notes the message for the field when the condition does not hold; the first message of a field stays. */
    public InputCheck require(boolean condition, String field, String message) {
        if (!condition) {
            errors.putIfAbsent(field, message);
        }
        return this;
    }

    /** Notes a message when the text is missing, longer than the limit or against the {@link TextRule}. */
    public InputCheck text(String value, String field, String label, int limit) {
        return present(value, field, label).optionalText(value, field, label, limit);
    }

    /** Like {@link #text}, for what has to stand on one line. */
    public InputCheck line(String value, String field, String label, int limit) {
        return present(value, field, label).require(TextRule.isLine(value), field, TextRule.lineMessage(label))
                .optionalText(value, field, label, limit);
    }

    /** Notes a message when the text is longer than the limit or against the {@link TextRule}. */
    public InputCheck optionalText(String value, String field, String label, int limit) {
        return require(value == null || value.length() <= limit, field, "%s不能超过 %d 个字。".formatted(label, limit))
                .require(TextRule.isText(value), field, TextRule.textMessage(label));
    }

    private InputCheck present(String value, String field, String label) {
        return require(!TextRule.isBlank(value), field, "请填写%s。".formatted(label));
    }

    /** @throws InvalidInputException when anything was noted */
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
