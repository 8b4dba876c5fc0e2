package org.gongkai.consultation;

import java.util.Set;

import org.gongkai.notification.Inbox;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** Tells the unit what has happened to its consultation from outside. */
@Component
class ConsultationNews {

    private final Inbox inbox;
    private final Organization organization;

    ConsultationNews(Inbox inbox, Organization organization) {
        this.inbox = inbox;
        this.organization = organization;
    }

    /** @param closesOn as texts write it, marked where it is 暂定 */
    void opened(Consultation consultation, String closesOn) {
        tell(consultation, "opened", "%s的征求意见公告已发布，至 %s 24时止。".formatted(consultation.named(), closesOn));
    }

    /** @param closesOn as texts write it, marked where it is 暂定 */
    void extended(Consultation consultation, String closesOn) {
        tell(consultation, "extended", "%s的延期公告已发布，征求意见延长至 %s 24时止。".formatted(consultation.named(), closesOn));
    }

    void closed(Consultation consultation, long opinions) {
        tell(consultation, "closed", "%s征求意见已经结束，共收到意见 %d 条，请整理意见、逐项说明采纳情况。".formatted(consultation.named(), opinions));
    }

    void ended(Consultation consultation, String what, String itemCase, String end) {
        tell(consultation, itemCase, "%s的%s没有发布（%s，%s），请修改后重新提交。".formatted(consultation.named(), what, itemCase, end));
    }

    void concluded(Consultation consultation) {
        tell(consultation, "concluded", "%s的采纳情况已公布，可以提交正式公布稿，并填写征求意见案件编号 %s。".formatted(
                consultation.named(), consultation.getCaseNumber()));
    }

    private void tell(Consultation consultation, String what, String text) {
        organization.membersOf(Set.of(Groups.ofUnit(consultation.getUnitCode()))).stream().map(Person::id)
                .forEach(id -> inbox.tell(consultation.getCaseNumber() + ":" + what, id, consultation.getCaseNumber(), text));
    }
}
