package org.gongkai.disclosure;

import java.util.Map;
import org.gongkai.notification.MessageFields;
import org.gongkai.notification.MessageTexts;
import org.gongkai.notification.MessageWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The words in which an applicant is told that the request has arrived. */
@Order(41)
@Component
class RequestTexts extends MessageTexts {
    static final MessageWords RECEIVED = new MessageWords("request-received", "收到申请", MessageFields.toCitizen("SQ-2026-00007", Map.of(), Map.of()),
            new MessageWords.Usual("已收到您的政府信息公开申请（{编号}）",
                    "您（单位）提交的政府信息公开申请已经收到，编号 {编号}。本机关将与您确认收到申请的日期。请凭编号和提交时取得的查询码，在本机关政务公开平台“查询申请进度”中查看办理进度。",
                    "您（单位）提交的政府信息公开申请已经收到，编号 {编号}。请凭编号和查询码，在{单位名称}政务公开平台“查询申请进度”中查看进度。"));

    RequestTexts() {
        super("request-texts", "告知申请人（依申请公开）", "收到政府信息公开申请时怎样告知申请人；不写申请的内容和查询码。", RECEIVED);
    }
}
