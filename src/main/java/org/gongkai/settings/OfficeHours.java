package org.gongkai.settings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;

import org.gongkai.problem.InputCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the office opens and closes, in winter and in summer: reminders come when it opens. No period of the law depends on it. */
@Order(10)
@Component
public class OfficeHours implements SettingGroup {

    private final Setting<LocalTime> winterOpens = Setting.time("winter-opens", "冬令上班", "期限提醒在上班时间发出。", LocalTime.of(8, 30));
    private final Setting<LocalTime> winterCloses = Setting.time("winter-closes", "冬令下班", null, LocalTime.of(17, 30));
    private final Setting<LocalTime> summerOpens = Setting.time("summer-opens", "夏令上班", null, LocalTime.of(8, 30));
    private final Setting<LocalTime> summerCloses = Setting.time("summer-closes", "夏令下班", null, LocalTime.of(18, 0));
    private final Setting<MonthDay> summerBegins = Setting.dayOfYear("summer-begins", "夏令第一天", "月-日，例如 05-01。", MonthDay.of(5, 1));
    private final Setting<MonthDay> summerEnds = Setting.dayOfYear("summer-ends", "夏令最后一天", "月-日，例如 09-30。", MonthDay.of(9, 30));

    private final Settings settings;

    OfficeHours(Settings settings) {
        this.settings = settings;
    }

    /** @return when the office opens on this day, were it a working day */
    public LocalTime opensOn(LocalDate day) {
        return settings.get(isSummer(day) ? summerOpens : winterOpens);
    }

    /** @return when the office closes on this day, were it a working day */
    public LocalTime closesOn(LocalDate day) {
        return settings.get(isSummer(day) ? summerCloses : winterCloses);
    }

    private boolean isSummer(LocalDate day) {
        var today = MonthDay.from(day);
        return !today.isBefore(settings.get(summerBegins)) && !today.isAfter(settings.get(summerEnds));
    }

    @Override
    public String key() {
        return "office-hours";
    }

    @Override
    public String title() {
        return "办公时间";
    }

    @Override
    public String note() {
        return "决定提醒和督办消息在几点发出，保存后从下一次提醒起生效。法定期限一律到最后一天的 24:00 届满，与办公时间无关。";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(winterOpens, winterCloses, summerOpens, summerCloses, summerBegins, summerEnds);
    }

    @Override
    public void check(SettingValues wanted, InputCheck check) {
        check.require(wanted.get(winterOpens).isBefore(wanted.get(winterCloses)), winterCloses.key(), "冬令下班要晚于冬令上班。")
                .require(wanted.get(summerOpens).isBefore(wanted.get(summerCloses)), summerCloses.key(), "夏令下班要晚于夏令上班。")
                .require(wanted.get(summerBegins).isBefore(wanted.get(summerEnds)), summerEnds.key(), "夏令最后一天要晚于夏令第一天。");
    }
}
