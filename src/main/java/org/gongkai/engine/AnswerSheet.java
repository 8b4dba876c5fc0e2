package org.gongkai.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.problem.TextRule;

/**
 * A submitted form, read key by key; whatever has another type than its field is refused.
 *
 * <p>Every method throws {@link RefusedSubmissionException} when the value of the key is not what it should be.
 */
public record AnswerSheet(Map<String, Object> values) {

    /** Refuses a form with a key that is none of these. */
    public void onlyKnownKeys(Set<String> known) {
        values.keySet().stream().filter(key -> !known.contains(key)).sorted().findFirst().ifPresent(key -> {
            throw new RefusedSubmissionException(key, "表单中没有名为“%s”的字段。".formatted(key));
        });
    }

    /** @return the line without blanks around it, null when nothing was written */
    public String line(String key, String label, int limit) {
        if (values.get(key) instanceof String text && !TextRule.isLine(text)) {
            throw new RefusedSubmissionException(key, TextRule.lineMessage(label));
        }
        return text(key, label, limit);
    }

    /** @return the text without blanks around it, null when nothing was written */
    public String text(String key, String label, int limit) {
        var value = values.get(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new RefusedSubmissionException(key, label + "应是文字。");
        }
        if (text.length() > limit) {
            throw new RefusedSubmissionException(key, "%s不能超过 %d 个字。".formatted(label, limit));
        }
        if (!TextRule.isText(text)) {
            throw new RefusedSubmissionException(key, TextRule.textMessage(label));
        }
        return TextRule.isBlank(text) ? null : text.strip();
    }

    /** @return whether it was ticked; a key that is not there was not */
    public boolean flag(String key, String label) {
        var value = values.get(key);
        if (value == null) {
            return false;
        }
        if (!(value instanceof Boolean ticked)) {
            throw new RefusedSubmissionException(key, "“%s”应是勾选或不勾选。".formatted(label));
        }
        return ticked;
    }

    /** @return the day written as {@code 2026-11-23}, null when nothing was written */
    public LocalDate date(String key, String label) {
        var text = line(key, label, 30);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new RefusedSubmissionException(key, label + "应形如 2026-11-23。");
        }
    }

    /** @return the constant whose name in lower case, with hyphens, was chosen; empty when nothing was */
    public <E extends Enum<E>> Optional<E> choice(String key, String label, Class<E> type) {
        var text = line(key, label, 30);
        if (text == null) {
            return Optional.empty();
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase().replace('_', '-').equals(text)) {
                return Optional.of(constant);
            }
        }
        throw new RefusedSubmissionException(key, "%s的值“%s”无效。".formatted(label, text));
    }

    /** @return the whole number, null when nothing was written */
    public Integer number(String key, String label) {
        var value = values.get(key);
        if (value == null || value instanceof String text && TextRule.isBlank(text)) {
            return null;
        }
        try {
            return value instanceof String text ? Integer.valueOf(text.strip()) : new BigDecimal(value.toString()).intValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw new RefusedSubmissionException(key, label + "应是整数。");
        }
    }
}
