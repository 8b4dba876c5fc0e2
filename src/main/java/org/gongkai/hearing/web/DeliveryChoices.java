package org.gongkai.hearing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.gongkai.letter.DeliveryWay;
import org.gongkai.notification.Outbox;
import org.springframework.stereotype.Component;

/** How invitation and materials can reach somebody: by e-mail only where a mail server is there. */
@Component("hearingDeliveryChoices")
class DeliveryChoices {

    private static final Map<String, String> HINTS = Map.of("PORTAL", "凭报名编号和查询码在本网站下载，即时送达", "EMAIL", "请填写电子邮箱",
            "POST", "请填写通信地址", "COLLECT", "到公告的联系地址领取");

    private final Outbox outbox;

    DeliveryChoices(Outbox outbox) {
        this.outbox = outbox;
    }

    List<DeliveryWay> ways() {
        return Arrays.stream(DeliveryWay.values()).filter(way -> way != DeliveryWay.EMAIL || outbox.available()).toList();
    }

    Map<String, String> hints() {
        return HINTS;
    }
}
