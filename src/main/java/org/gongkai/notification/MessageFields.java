package org.gongkai.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the words of a message can name in braces, each with a sample for the preview.
 *
 * @param everywhere what may stand in a subject and in a text message too, which others get to see: short, and about no person
 * @param inText what only the text of a mail may name
 * @param needed without these the message is of no use to whoever gets it
 */
public record MessageFields(Map<String, String> everywhere, Map<String, String> inText, Set<String> needed) {

    /** The number a citizen follows the matter by. */
    public static final String NUMBER = "编号";
    static final String BUREAU = "单位名称";

    /**
     * The fields of a message to a citizen: the number, which is needed, the bureau's name, and these.
     *
     * @param number a sample
     */
    public static MessageFields toCitizen(String number, Map<String, String> everywhere, Map<String, String> inText) {
        return new MessageFields(joined(Map.of(NUMBER, number, BUREAU, "市民政局"), everywhere), inText, Set.of(NUMBER));
    }

    Map<String, String> all() {
        return joined(everywhere, inText);
    }

    /** @return e.g. {@code {单位名称}、{编号}} */
    static String named(Set<String> fields) {
        return new TreeSet<>(fields).stream().map("{%s}"::formatted).collect(Collectors.joining("、"));
    }

    private static Map<String, String> joined(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }
}
