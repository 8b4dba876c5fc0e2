package org.gongkai.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting understands what people type, keeps it in one form, and refuses the rest with what it expects. */
class WhatIsTypedIntoASettingTest {

    private static final Map<String, Setting<?>> SETTINGS = Map.of(
            "time", Setting.time("time", "上班", null, LocalTime.of(8, 30)),
            "number", Setting.number("number", "限额", null, 1, 100, 5),
            "numbers", Setting.numbers("numbers", "提醒", null, 1, 15, 3, List.of(3, 1)),
            "switch", Setting.onOff("switch", "邮件", null, true),
            "day", Setting.dayOfYear("day", "夏令", null, MonthDay.of(5, 1)),
            "line", Setting.line("line", "标题", null, 20, Set.of("案件编号"), "案件 {案件编号}"),
            "text", Setting.text("text", "正文", null, 20, Set.of("内容"), "{内容}"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "time    | 8:05           | 08:05",
            "time    | ' 17：30 '     | 17:30",
            "time    | 00:00          | 00:00",
            "number  | ' 7 '          | 7",
            "numbers | 1、3           | 3、1",
            "numbers | '5, 2 1'       | 5、2、1",
            "switch  | 开             | 开",
            "switch  | 随便           | 关",
            "day     | 5月1日         | 05-01",
            "day     | 9-30           | 09-30",
            "line    | '{案件编号} 到期' | {案件编号} 到期",
            "text    | '{内容} '      | {内容}"})
    void isKeptInOneForm(String key, String typed, String kept) {
        assertThat(kept(SETTINGS.get(key), typed)).isEqualTo(kept);
        assertThat(kept(SETTINGS.get(key), kept)).as("and is read again as the same").isEqualTo(kept);
    }

    private static <T> String kept(Setting<T> setting, String typed) {
        return setting.write(setting.read(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "time    | ''        | 例如 08:30",
            "time    | 25:00     | 例如 08:30",
            "time    | 8点       | 例如 08:30",
            "number  | 0         | 1 至 100",
            "number  | 101       | 1 至 100",
            "number  | 1.5       | 1 至 100",
            "number  | -1        | 1 至 100",
            "number  | 99999999999 | 1 至 100",
            "numbers | ''        | 1 至 3 个整数",
            "numbers | 4、3、2、1 | 1 至 3 个整数",
            "numbers | 3、3      | 重复",
            "numbers | 16        | 1 至 15",
            "day     | 13-01     | 例如 05-01",
            "day     | 02-30     | 例如 05-01",
            "day     | 02-29     | 例如 05-01",
            "line    | ''        | 请填写标题",
            "line    | {姓名}来了 | {姓名}不是可以用的字段；可以用的有：{案件编号}",
            "line    | {案件编号  | 花括号不成对",
            "line    | 一二三四五六七八九十一二三四五六七八九十一 | 不能超过 20 个字"})
    void isRefusedWithWhatIsExpected(String key, String typed, String sentence) {
        assertThatThrownBy(() -> SETTINGS.get(key).read(typed)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence);
    }
}
