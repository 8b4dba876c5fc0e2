package org.gongkai.urging;

import java.util.List;

import org.gongkai.settings.Setting;
import org.gongkai.settings.SettingGroup;
import org.gongkai.settings.Settings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How long somebody who is urged has for an answer. */
@Order(25)
@Component
class UrgingSettings implements SettingGroup {

    private final Setting<Integer> answerDays = Setting.number("urging-answer-days", "几个工作日内答复督办", "没有答复的逐级上报：分管局领导、办公室副主任和主任、领导小组组长。", 1, 10, 1);
    private final Settings settings;

    UrgingSettings(Settings settings) {
        this.settings = settings;
    }

    /** @return working days */
    int answerDays() {
        return settings.get(answerDays);
    }

    @Override
    public String key() {
        return "urging";
    }

    @Override
    public String title() {
        return "督办";
    }

    @Override
    public String note() {
        return "保存后对新的督办和下一次上报生效。";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(answerDays);
    }
}
