package org.gongkai.complaint.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.ComplaintMedium;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.notification.Outbox;
import org.gongkai.organization.Organization;
import org.springframework.stereotype.Component;

/** What can be chosen on the forms of a complaint. */
@Component
class ComplaintChoices {

    /** One choice as the parts of a page want it. */
    public record Choice(String name, String title) {
    }

    private static final Map<String, String> KIND_HINTS = Map.of(
            ComplaintKind.COMPLAINT.name(), "对政务公开工作中与您本人有关的服务、态度、办理结果不满意。可以随时撤回，撤回后不再办理。",
            ComplaintKind.REPORT.name(), "反映不按规定公开、弄虚作假、打击报复等违反规定的行为。撤回后是否继续调查由受理机关决定。");
    private static final Map<String, String> WAY_HINTS = Map.of(
            DeliveryWay.PORTAL.name(), "凭案件编号和查询码在本网站查看、下载。",
            DeliveryWay.EMAIL.name(), "请填写电子邮箱。",
            DeliveryWay.POST.name(), "请填写邮寄地址。",
            DeliveryWay.COLLECT.name(), "接到通知后到政务公开办公室领取。");

    private final Organization organization;
    private final Outbox outbox;

    ComplaintChoices(Organization organization, Outbox outbox) {
        this.organization = organization;
        this.outbox = outbox;
    }

    public ComplaintKind[] kinds() {
        return ComplaintKind.values();
    }

    public Map<String, String> kindHints() {
        return KIND_HINTS;
    }

    public Map<String, String> wayHints() {
        return WAY_HINTS;
    }

    public ComplaintMedium[] media() {
        return ComplaintMedium.values();
    }

    public List<Choice> units() {
        return organization.openUnits().stream().map(unit -> new Choice(unit.code(), unit.name())).toList();
    }

    /** @return the ways an answer can go; e-mail only where a mail server is set up */
    public List<DeliveryWay> ways() {
        return Arrays.stream(DeliveryWay.values()).filter(way -> way != DeliveryWay.EMAIL || outbox.available()).toList();
    }
}
