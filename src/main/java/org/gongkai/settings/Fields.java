package org.gongkai.settings;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the fields of a text the bureau has set. */
public final class Fields {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    private Fields() {
    }

    /** @return the text with each {@code {field}} replaced by its value; what a value contains is not read as a field */
    public static String fill(String text, Map<String, String> values) {
        return FIELD.matcher(text).replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), field.group())));
    }
}
