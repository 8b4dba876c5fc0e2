package org.gongkai.letter;

import java.util.Map;

import org.gongkai.notification.MessageFields;
import org.gongkai.notification.MessageTexts;
import org.gongkai.notification.MessageWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The words around letters: the mail that carries one, and the notice that one lies on the portal. */
@Order(43)
@Component
class LetterTexts extends MessageTexts {

    static final String KIND = "文书名称";
    static final String LETTER = "文书号";
    static final String ADDRESSEE = "收件人";
    static final String DAY = "日期";
    static final String MATTER = "事项";
    static final String PLACE = "查询栏目";

    private static final String SAMPLE_KIND = "政府信息公开申请答复书";
    private static final String SAMPLE_LETTER = "民公开〔2026〕12号";
    private static final String SAMPLE_CASE = "SQ-2026-00007";

    static final MessageWords MAIL = new MessageWords("letter-mail", "送达文书的邮件",
            MessageFields.toCitizen(SAMPLE_CASE, Map.of(KIND, SAMPLE_KIND, LETTER, SAMPLE_LETTER), Map.of(ADDRESSEE, "申请人甲", DAY, "2026年11月23日")),
            new MessageWords.Usual("【{单位名称}】{文书名称}（{文书号}）", """
                    {收件人}：

                    现将《{文书名称}》（{文书号}）送达给您，详见附件。本件编号：{编号}。

                    本邮件由系统自动发送，请勿直接回复。

                    {单位名称}
                    {日期}""", null));
    static final MessageWords ON_PORTAL = new MessageWords("letter-on-portal", "文书可以网上查收",
            MessageFields.toCitizen(SAMPLE_CASE, Map.of(MATTER, "政府信息公开申请", PLACE, "查询申请进度"), Map.of(KIND, SAMPLE_KIND, LETTER, SAMPLE_LETTER)),
            new MessageWords.Usual("您的{事项}（{编号}）有新的文书",
                    "本机关向您（单位）发出了《{文书名称}》（{文书号}）。请凭编号 {编号} 和查询码，在本机关政务公开平台“{查询栏目}”中查收。",
                    "您的{事项}（{编号}）有新的文书，请凭编号和查询码，在{单位名称}政务公开平台“{查询栏目}”中查收。"));

    LetterTexts() {
        super("letter-texts", "文书的送达和查收", "以电子邮件送达文书时邮件怎么写（文书和附件随邮件发出），以及文书可以网上查收时怎样告知。依申请公开、听证会和投诉举报共用。", MAIL, ON_PORTAL);
    }
}
