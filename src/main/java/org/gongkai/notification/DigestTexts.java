package org.gongkai.notification;

import java.util.Map;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The words around what a member of staff is told outside the application. */
@Order(40)
@Component
class DigestTexts extends MessageTexts {

    static final MessageWords DIGEST = new MessageWords("digest", "提醒",
            new MessageFields(Map.of("条数", "2", "姓名", "养老服务科负责人"),
                    Map.of("网址", "https://…/desk", "消息", "1. 案件 FB-2026-00012 距内部期限还有 3 个工作日，请抓紧办理。\n2. 案件 SQ-2026-00007 已超过内部期限，请立即办理。"), Set.of()),
            new MessageWords.Usual("政务公开系统：您有 {条数} 条新消息", """
                    {姓名}：

                    您在政务公开系统有 {条数} 条新消息：

                    {消息}

                    请登录系统查看、办理：{网址}

                    本消息由系统自动发出，请勿回复。""", "您在政务公开系统有 {条数} 条新消息，请登录系统查看、办理。"));

    DigestTexts() {
        super("digest-texts", "提醒工作人员的文字", "发到系统以外的提醒怎么写；标题和正文也用于即时消息。{消息} 每条一行，只有案件编号和事由；消息会经过外部网络，不含未公开稿件的标题和当事人的身份信息。", DIGEST);
    }
}
