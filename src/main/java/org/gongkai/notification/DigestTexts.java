package org.gongkai.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.settings.Setting;
import org.gongkai.settings.SettingGroup;
import org.gongkai.settings.SettingValues;
import org.gongkai.settings.Settings;
import org.gongkai.settings.Fields;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The words around what a member of staff is told outside the application; kept by the openness office. */
@Order(40)
@Component
class DigestTexts implements SettingGroup {

    private static final Set<String> SHORT = Set.of("条数", "姓名");
    private static final Set<String> LONG = with(SHORT, "消息", "网址");

    private final Setting<String> subject = Setting.line("digest-subject", "邮件和即时消息的标题", null, 100, SHORT, "政务公开系统：您有 {条数} 条新消息");
    private final Setting<String> text = Setting.text("digest-text", "邮件和即时消息的正文", "字段：{姓名}、{条数}、{消息}（每条一行，只有案件编号和事由）、{网址}。", 1000, LONG,
            """
            {姓名}：

            您在政务公开系统有 {条数} 条新消息：

            {消息}

            请登录系统查看、办理：{网址}

            本消息由系统自动发出，请勿回复。""");
    private final Setting<String> sms = Setting.line("digest-sms", "短信", "不写案件内容；一般不超过 70 个字，超过的按多条计费。", 200, SHORT, "您在政务公开系统有 {条数} 条新消息，请登录系统查看、办理。");

    private final Settings settings;

    DigestTexts(Settings settings) {
        this.settings = settings;
    }

    private static Set<String> with(Set<String> fields, String... more) {
        var all = new TreeSet<>(fields);
        all.addAll(List.of(more));
        return all;
    }

    String subject(Map<String, String> fields) {
        return Fields.fill(settings.get(subject), fields);
    }

    String text(Channel channel, Map<String, String> fields) {
        return Fields.fill(settings.get(channel == Channel.SMS ? sms : text), fields);
    }

    @Override
    public String key() {
        return "digest-texts";
    }

    @Override
    public String title() {
        return "提醒工作人员的文字";
    }

    @Override
    public String note() {
        return "发到系统以外的提醒怎么写。花括号里的字段在发送时换成内容；保存前可以预览。消息会经过外部网络，不含未公开稿件的标题和当事人的身份信息。";
    }

    @Override
    public boolean mayChange(Person person) {
        return person.hasAny(Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(subject, text, sms);
    }

    @Override
    public boolean previews() {
        return true;
    }

    @Override
    public List<Preview> preview(SettingValues wanted) {
        var sample = Map.of("姓名", "养老服务科负责人", "条数", "2", "网址", "https://…/desk",
                "消息", "1. 案件 FB-2026-00012 距内部期限还有 3 个工作日，请抓紧办理。\n2. 案件 SQ-2026-00007 已超过内部期限，请立即办理。");
        return List.of(new Preview(Fields.fill(wanted.get(subject), sample), Fields.fill(wanted.get(text), sample)),
                new Preview(Channel.SMS.title(), Fields.fill(wanted.get(sms), sample)));
    }
}
