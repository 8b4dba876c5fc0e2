package org.gongkai.disclosure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.gongkai.citizen.IdType;
import org.gongkai.disclosure.ApplicantKind;
import org.gongkai.disclosure.HelpNeed;
import org.gongkai.disclosure.Medium;
import org.gongkai.disclosure.ProvisionForm;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.notification.Outbox;
import org.springframework.stereotype.Component;

/** What can be chosen on the pages on which a request is handed in. */
@Component
class RequestChoices {

    private final Outbox outbox;

    RequestChoices(Outbox outbox) {
        this.outbox = outbox;
    }

    public ApplicantKind[] getKinds() {
        return ApplicantKind.values();
    }

    public IdType[] getIdTypes() {
        return IdType.values();
    }

    public ProvisionForm[] getForms() {
        return ProvisionForm.values();
    }

    public HelpNeed[] getHelps() {
        return HelpNeed.values();
    }

    /** @return how a request that staff register can have come in */
    public List<Medium> getMedia() {
        return Arrays.asList(Medium.values());
    }

    /** @return the ways a reply can be delivered; by e-mail only where a mail server is set up */
    public List<DeliveryWay> getWays() {
        return Arrays.stream(DeliveryWay.values()).filter(way -> way != DeliveryWay.EMAIL || outbox.available()).toList();
    }

    public Map<String, String> getWayHints() {
        return Map.of("PORTAL", "凭案件编号和查询码在本网站查看、下载答复书，最快。", "EMAIL", "答复书发到您填写的电子邮箱。",
                "POST", "以邮政特快专递寄到您填写的通信地址。", "COLLECT", "携带有效身份证件到政务公开办公室领取。");
    }
}
