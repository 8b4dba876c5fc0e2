package org.gongkai.hearing;

import java.util.Map;

import org.gongkai.notification.MessageFields;
import org.gongkai.notification.MessageTexts;
import org.gongkai.notification.MessageWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The words in which those are told who applied to take part in a hearing. */
@Order(42)
@Component
class HearingTexts extends MessageTexts {

    static final String MATTER = "听证事项";
    static final String UNTIL = "报名截止日";
    static final String METHOD = "产生方式";
    static final String REASON = "理由";

    private static final String SAMPLE_NUMBER = "TZ-2026-00001/3";
    private static final String SAMPLE_MATTER = "社区养老服务收费标准调整方案";

    static final MessageWords RECEIVED = new MessageWords("hearing-application", "收到报名",
            MessageFields.toCitizen(SAMPLE_NUMBER, Map.of(), Map.of(MATTER, SAMPLE_MATTER, UNTIL, "2026-12-05", METHOD, "按报名先后")),
            new MessageWords.Usual("听证会报名已收到", """
                    您报名参加“{听证事项}”听证会，我们已经收到，报名编号 {编号}。
                    报名截止日：{报名截止日}。截止后按公告的方式（{产生方式}）产生参加人，名单在网站公布，结果另行通知。
                    凭报名编号和查询码可以在网站“听证会”栏目查询进展。

                    {单位名称}""", "您的听证会报名已经收到，报名编号 {编号}。请凭报名编号和查询码，在{单位名称}网站“听证会”栏目查询进展。"));
    static final MessageWords CANCELLED = new MessageWords("hearing-cancelled", "听证会终止",
            MessageFields.toCitizen(SAMPLE_NUMBER, Map.of(), Map.of(MATTER, SAMPLE_MATTER, REASON, "方案已经撤回，不再调整收费。")),
            new MessageWords.Usual("听证会终止的通知", """
                    您报名参加的“{听证事项}”听证会（报名编号 {编号}）已经终止。理由：{理由}
                    终止公告见网站“听证会”栏目。

                    {单位名称}""", "您报名参加的听证会已经终止，报名编号 {编号}。终止公告见{单位名称}网站“听证会”栏目。"));

    HearingTexts() {
        super("hearing-texts", "告知听证会的报名人", "收到报名、听证会终止时怎样告知报名人；通知书另见“文书的送达和查收”。", RECEIVED, CANCELLED);
    }
}
