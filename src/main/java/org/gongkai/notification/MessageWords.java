package org.gongkai.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.problem.InputCheck;
import org.gongkai.settings.Fields;
import org.gongkai.settings.Setting;
import org.gongkai.settings.SettingGroup.Preview;
import org.gongkai.settings.SettingValues;
import org.gongkai.settings.Settings;

/**
 * The words of one message, each part a setting of the bureau: the subject and text of a mail, and what a text message says.
 * However they are written, the message can be sent: what becomes too long is cut, and no case waits for it.
 */
public final class MessageWords {

    private static final int SUBJECT_LIMIT = 100;
    private static final int TEXT_LIMIT = 1000;
    private static final int SMS_LIMIT = 200;

    /**
     * The words as shipped.
     *
     * @param sms null when the message never goes as a text message
     */
    public record Usual(String subject, String text, String sms) {
    }

    private final String title;
    private final MessageFields fields;
    private final Setting<String> subject;
    private final Setting<String> text;
    private final Setting<String> sms;

    /**
     * @param key begins the keys of the settings: lower-case letters and hyphens
     * @param title which message it is, e.g. 收到申请
     */
    public MessageWords(String key, String title, MessageFields fields, Usual usual) {
        this.title = title;
        this.fields = fields;
        this.subject = Setting.line(key + "-subject", title + "：标题", help("", fields.everywhere().keySet()), SUBJECT_LIMIT, fields.everywhere().keySet(), usual.subject());
        this.text = Setting.text(key + "-text", title + "：正文", help("", fields.all().keySet()), TEXT_LIMIT, fields.all().keySet(), usual.text());
        this.sms = usual.sms() == null ? null : Setting.line(key + "-sms", title + "：短信",
                help("不写内容；一般不超过 70 个字，超过的按多条计费。", fields.everywhere().keySet()), SMS_LIMIT, fields.everywhere().keySet(), usual.sms());
    }

    private static String help(String first, Set<String> allowed) {
        return "%s可以用的字段：%s。".formatted(first, MessageFields.named(allowed));
    }

    List<Setting<?>> settings() {
        return Stream.<Setting<?>>of(subject, text, sms).filter(Objects::nonNull).toList();
    }

    /** @return one line of at most 200 characters, also where a field holds more */
    String subject(Settings settings, Map<String, String> values) {
        return line(Fields.fill(settings.get(subject), values), OutgoingMessage.SUBJECT);
    }

    String text(Settings settings, Channel channel, Map<String, String> values) {
        return channel == Channel.SMS ? line(Fields.fill(settings.get(sms), values), OutgoingMessage.TEXT)
                : cut(Fields.fill(settings.get(text), values), OutgoingMessage.TEXT);
    }

    void check(SettingValues wanted, InputCheck check) {
        Stream.of(text, sms).filter(Objects::nonNull).forEach(setting -> fields.needed().forEach(field -> check.require(
                wanted.get(setting).contains("{%s}".formatted(field)), setting.key(), "%s里要有 {%s}，收到的人凭它查询。".formatted(setting.title(), field))));
    }

    Stream<Preview> preview(SettingValues wanted) {
        var mail = new Preview("%s：%s".formatted(title, Fields.fill(wanted.get(subject), fields.all())), Fields.fill(wanted.get(text), fields.all()));
        return sms == null ? Stream.of(mail) : Stream.of(mail, new Preview(sms.title(), Fields.fill(wanted.get(sms), fields.all())));
    }

    private static String line(String words, int limit) {
        return cut(words.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " "), limit);
    }

    private static String cut(String words, int limit) {
        return words.length() <= limit ? words : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, limit - 2))) + "…";
    }
}
