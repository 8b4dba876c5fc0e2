package org.gongkai.hearing;

import java.util.Set;
import java.util.TreeSet;

import org.gongkai.engine.RefusedSubmissionException;

/** Reads the numbers of participants as somebody types them into a form: 1、2、5 or 1,2,5. */
final class Numbers {

    private Numbers() {
    }

    /** @throws RefusedSubmissionException when there is anything else in it */
    static Set<Integer> read(String key, String typed) {
        Set<Integer> numbers = new TreeSet<>();
        if (typed != null) {
            for (var part : typed.strip().split("[,，、;；\\s]+")) {
                if (!part.matches("\\d{1,5}")) {
                    throw new RefusedSubmissionException(key, "请填写参加人的编号，用顿号隔开，例如 1、2、5。");
                }
                numbers.add(Integer.valueOf(part));
            }
        }
        return numbers;
    }
}
