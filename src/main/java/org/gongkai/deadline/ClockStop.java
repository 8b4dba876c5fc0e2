package org.gongkai.deadline;

/** Why a clock stands, in a few words that everybody may read. */
final class ClockStop {

    private ClockStop() {
    }

    /** @param article the legal basis of the stop */
    static String reason(String article) {
        if (article.contains("第三十条")) {
            return "等申请人补正";
        }
        return article.contains("第三十二条") || article.contains("第三十三条") ? "等第三方意见" : "中止计算";
    }
}
