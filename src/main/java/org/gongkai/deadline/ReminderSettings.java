package org.gongkai.deadline;

import java.util.List;

import org.gongkai.settings.Setting;
import org.gongkai.settings.SettingGroup;
import org.gongkai.settings.Settings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many days ahead the bureau reminds itself. A clock keeps what held when it began. */
@Order(20)
@Component
public class ReminderSettings implements SettingGroup {

    private final Setting<List<Integer>> before = Setting.numbers("reminder-days", "内部期限前几个工作日提醒", "用顿号分开，例如 3、1：提前3个和1个工作日各提醒一次。",
            1, 15, 5, List.of(3, 1));
    private final Setting<List<Integer>> beforeEvent = Setting.numbers("reminder-days-before-event", "听证、征求意见的准备提前几个工作日提醒",
            "从活动之日往回数的期限，例如送达听证材料。", 1, 15, 5, List.of(1));
    private final Settings settings;

    ReminderSettings(Settings settings) {
        this.settings = settings;
    }

    /** @return working days before the internal date, largest first */
    public List<Integer> daysBefore() {
        return settings.get(before);
    }

    /** @return working days before the last day to prepare something for an event, largest first */
    List<Integer> daysBeforeEvent() {
        return settings.get(beforeEvent);
    }

    @Override
    public String key() {
        return "reminders";
    }

    @Override
    public String title() {
        return "期限提醒";
    }

    @Override
    public String note() {
        return "提醒办理人抓紧办理。保存后对新开始的期限生效，正在计算的期限仍按开始时的设置提醒；黄灯从第一次提醒起亮。法定期限和内部期限的天数不在这里改。";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(before, beforeEvent);
    }
}
