package org.gongkai.casefile;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.dao.DataIntegrityViolationException;

/**
 * A page of the staff is handed in once: whoever presses the button twice, or sends the page again because the answer was slow,
 * comes to the case of the first time. The case carries the key of its page, and a unique index lets no second one be.
 */
public final class FirstTime {

    private FirstTime() {
    }

    /**
     * To be called without a transaction: the case has its own, so that of two pages in the same moment the later one leaves
     * nothing behind.
     *
     * @param formKey the key of the page, or null for a page without one
     * @param earlier finds the case that was begun with a key
     * @param begin begins a case with a key, or with null
     * @return the case number, that of the first time when the page was handed in before
     */
    public static String of(UUID formKey, Function<String, Optional<String>> earlier, Function<String, String> begin) {
        if (formKey == null) {
            return begin.apply(null);
        }
        var key = formKey.toString();
        return earlier.apply(key).orElseGet(() -> {
            try {
                return begin.apply(key);
            } catch (DataIntegrityViolationException refused) {
                // Not the page's key when there is still no such case: then it is a fault like any other.
                return earlier.apply(key).orElseThrow(() -> refused);
            }
        });
    }
}
