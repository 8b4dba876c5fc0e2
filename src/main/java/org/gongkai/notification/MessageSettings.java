package org.gongkai.notification;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongkai.problem.InputCheck;
import org.gongkai.settings.Setting;
import org.gongkai.settings.SettingGroup;
import org.gongkai.settings.SettingValues;
import org.gongkai.settings.Settings;
import org.gongkai.workingday.CalendarInForce;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** By which ways members of staff are told outside the application, and when; and by which ways citizens are. */
@Order(30)
@Component
class MessageSettings implements SettingGroup {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Setting<Boolean> email = Setting.onOff("staff-email", "用电子邮件提醒工作人员", "发给登记了电子邮箱的人。", true);
    private final Setting<Boolean> sms = Setting.onOff("staff-sms", "用短信提醒工作人员", "发给登记了手机号码的人；短信不写案件内容。", false);
    private final Setting<Boolean> webhook = Setting.onOff("staff-webhook", "用即时消息提醒工作人员", "通过本单位的即时消息网关发给账号对应的人。", false);
    private final Setting<Integer> window = Setting.number("message-window", "每隔多少分钟合并发送一次", "这段时间里的消息合成一条；要能整除一天，例如 15、30、60。",
            5, 720, 30);
    private final Setting<LocalTime> quietFrom = Setting.time("quiet-from", "从几点起不打扰", "不打扰的时段里只进站内消息，时段结束后合并发送。", LocalTime.of(20, 0));
    private final Setting<LocalTime> quietUntil = Setting.time("quiet-until", "到几点为止", null, LocalTime.of(7, 30));
    private final Setting<Boolean> workingDays = Setting.onOff("messages-on-working-days", "只在工作日发送", "休息日的消息在下一个工作日发送。", true);

    private final Setting<Boolean> citizenEmail = Setting.onOff("citizen-email", "用电子邮件告知当事人",
            "收到申请、报名，有新的文书可以网上查收等，发给留了电子邮箱的人。以电子邮件送达的文书总是发送，不受影响。", true);
    private final Setting<Boolean> citizenSms = Setting.onOff("citizen-sms", "用短信告知当事人",
            "发给留了手机号码、没有用电子邮件告知的人；需要配置短信网关。短信只写事由、编号和在哪里查询，文书从不用短信送达。", true);
    private final Setting<Boolean> citizenBoth = Setting.onOff("citizen-both", "发了电子邮件的，也发短信", "同一件事告知两次；关着时，留了电子邮箱的人只收邮件。", false);

    private final Setting<Integer> citizenSmsADay = Setting.number("citizen-sms-a-day", "一个手机号码一天最多发几条告知短信",
            "号码是填表的人写的，不一定是他本人的：到了这个数就不再发，避免有人用别人的号码骚扰他人。", 1, 100, 5);

    private final Settings settings;
    private final Channels channels;
    private final CalendarInForce calendar;

    MessageSettings(Settings settings, Channels channels, CalendarInForce calendar) {
        this.settings = settings;
        this.channels = channels;
        this.calendar = calendar;
    }

    /** @return the ways that are wanted and set up */
    Set<Channel> forStaff() {
        var ways = EnumSet.noneOf(Channel.class);
        add(ways, email, Channel.EMAIL);
        add(ways, sms, Channel.SMS);
        add(ways, webhook, Channel.WEBHOOK);
        return ways;
    }

    private void add(Set<Channel> ways, Setting<Boolean> wanted, Channel channel) {
        if (isOpen(wanted, channel)) {
            ways.add(channel);
        }
    }

    /** @return the addresses of a citizen by the ways that are wanted, set up and needed; none when nothing usable was left */
    Map<Channel, String> toCitizen(Contact contact) {
        Map<Channel, String> ways = new EnumMap<>(Channel.class);
        add(ways, citizenEmail, Channel.EMAIL, contact);
        if (ways.isEmpty() || settings.get(citizenBoth)) {
            add(ways, citizenSms, Channel.SMS, contact);
        }
        return ways;
    }

    private void add(Map<Channel, String> ways, Setting<Boolean> wanted, Channel channel, Contact contact) {
        if (isOpen(wanted, channel)) {
            contact.address(channel).ifPresent(address -> ways.put(channel, address));
        }
    }

    private boolean isOpen(Setting<Boolean> wanted, Channel channel) {
        return settings.get(wanted) && channels.isConfigured(channel);
    }

    /** @return how many text messages one number of a citizen gets within a day */
    int textMessagesADay() {
        return settings.get(citizenSmsADay);
    }

    SendingTimes times() {
        return new SendingTimes(settings.get(window), settings.get(quietFrom), settings.get(quietUntil), settings.get(workingDays), calendar.get());
    }

    @Override
    public String key() {
        return "messages";
    }

    @Override
    public String title() {
        return "消息的发送";
    }

    @Override
    public String note() {
        var missing = EnumSet.allOf(Channel.class);
        missing.removeIf(channels::isConfigured);
        return "站内消息总是立即送达；这里决定同样的消息怎样、什么时候发到系统以外，以及用哪些方式告知申请人、报名人和投诉举报人。告知当事人随时发送，不合并，不受时段影响。"
                + (missing.isEmpty() ? "" : "这台服务器还没有配置：%s。".formatted(String.join("、", missing.stream().map(Channel::title).toList())));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(email, sms, webhook, window, quietFrom, quietUntil, workingDays, citizenEmail, citizenSms, citizenBoth, citizenSmsADay);
    }

    @Override
    public void check(SettingValues wanted, InputCheck check) {
        check.require(MINUTES_OF_A_DAY % wanted.get(window) == 0, window.key(), "合并发送的间隔要能整除一天，例如 15、30、60 分钟。")
                .require(!wanted.get(quietFrom).equals(wanted.get(quietUntil)), quietUntil.key(), "不打扰的时段不能从几点到同一时间：那样就是全天。");
        check(wanted, check, sms, Channel.SMS);
        check(wanted, check, webhook, Channel.WEBHOOK);
    }

    /** E-mail is on as shipped, also where no mail server is. */
    private void check(SettingValues wanted, InputCheck check, Setting<Boolean> way, Channel channel) {
        check.require(!wanted.get(way) || channels.isConfigured(channel), way.key(),
                "这台服务器还没有配置%s网关，不能打开。请系统管理员先在服务器上配置（见部署说明）。".formatted(channel.title()));
    }
}
