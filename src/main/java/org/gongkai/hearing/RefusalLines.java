package org.gongkai.hearing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.gongkai.engine.RefusedSubmissionException;

/** Reads who did not sign the record, one in a line: 3：认为第二段记录不准确. */
final class RefusalLines {

    private static final Pattern LINE = Pattern.compile("(\\d{1,5})\\s*[：:，,、]\\s*(.{1,200})");

    private RefusalLines() {
    }

    static Map<Integer, String> read(String typed) {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        if (typed != null) {
            typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                var matched = LINE.matcher(line);
                if (!matched.matches()) {
                    throw new RefusedSubmissionException("refusals", "每行写一位：编号、冒号、理由，例如“3：认为第二段记录不准确”。");
                }
                reasons.put(Integer.valueOf(matched.group(1)), matched.group(2).strip());
            });
        }
        return reasons;
    }
}
