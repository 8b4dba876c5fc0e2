package org.gongkai.publication;

import java.time.LocalDate;
import java.util.Set;

import org.gongkai.Office;

/** Drafts that differ from an ordinary notice in the one point a test is about. */
final class Drafts {

    private Drafts() {
    }

    static Draft with(Draft base, Disclosure disclosure, Set<Channel> channels) {
        return new Draft(base.title(), base.body(), base.category(), base.unit(), base.generatedOn(), disclosure,
                "涉及个案,依申请提供", null, channels, null, null, null, false, null, null, false, true);
    }

    static Draft channels(LocalDate day, Set<Channel> channels) {
        var base = Office.notice(day);
        return new Draft(base.title(), base.body(), base.category(), base.unit(), day, null, null, null, channels, null, null,
                null, false, null, null, false, true);
    }

    static Draft internal(LocalDate day) {
        return new Draft("科室经费收支", "<p>本年度办公经费支出情况。</p>", Category.I01, "assistance", day, null, null,
                Audience.UNIT, null, null, null, null, false, null, null, false, true);
    }

    static Draft major(LocalDate day, Set<String> jointUnits) {
        return new Draft("养老服务设施专项规划", "<p>规划草案。</p>", Category.E02, "assistance", day, null, null, null, null, null, null,
                null, true, "涉及全市养老服务布局", jointUnits, false, true);
    }

    static Draft sensitive(LocalDate day) {
        return new Draft("关于网络舆情的情况说明", "<p>经核查,情况如下。</p>", Category.E11, "assistance", day, null, null, null, null, null,
                null, null, false, null, null, true, true);
    }

    static Draft body(LocalDate day, String body) {
        var base = Office.notice(day);
        return new Draft(base.title(), body, base.category(), base.unit(), day, null, null, null, null, null, null, null, false,
                null, null, false, true);
    }
}
