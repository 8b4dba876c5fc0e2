package org.gongkai.citizen;

import java.util.List;

import org.gongkai.problem.InputCheck;
import org.gongkai.settings.Setting;
import org.gongkai.settings.SettingGroup;
import org.gongkai.settings.SettingValues;
import org.gongkai.settings.Settings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How much one address may hand in on the portal: enough for a household behind one router, too little for a machine. */
@Order(60)
@Component
class SubmissionSettings implements SettingGroup, SubmissionAllowance {

    private final Setting<Integer> inTenMinutes;
    private final Setting<Integer> aDay;
    private final Settings settings;

    /**
     * @param usualInTenMinutes what holds until somebody sets it
     * @param usualADay what holds until somebody sets it
     */
    SubmissionSettings(@Value("${gongkai.submissions.in-ten-minutes:5}") int usualInTenMinutes,
            @Value("${gongkai.submissions.a-day:30}") int usualADay, Settings settings) {
        this.inTenMinutes = Setting.number("submissions-in-ten-minutes", "十分钟内最多提交（件）", "申请、投诉举报、意见和听证报名合计，按网络地址计。", 1, 1000, usualInTenMinutes);
        this.aDay = Setting.number("submissions-a-day", "一天内最多提交（件）", "超过时提示稍后再提交，或者改用邮寄、当面等方式。", 1, 10_000, usualADay);
        this.settings = settings;
    }

    @Override
    public int inTenMinutes() {
        return settings.get(inTenMinutes);
    }

    @Override
    public int aDay() {
        return settings.get(aDay);
    }

    @Override
    public String key() {
        return "submissions";
    }

    @Override
    public String title() {
        return "网上提交的限额";
    }

    @Override
    public String note() {
        return "防止恶意批量提交，保存后立即生效。限额按网络地址计，一个单位的人常共用一个地址，不宜过低；不影响当面、邮寄等方式。";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(inTenMinutes, aDay);
    }

    @Override
    public void check(SettingValues wanted, InputCheck check) {
        check.require(wanted.get(inTenMinutes) <= wanted.get(aDay), aDay.key(), "一天内的限额不能小于十分钟内的限额。");
    }
}
