package org.gongkai.complaint;

import org.gongkai.citizen.IdentityCheck;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.notification.Outbox;
import org.gongkai.organization.Organization;
import org.gongkai.problem.InputCheck;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** What a complaint must have before it is registered (R-70). */
@Component
class ComplaintRules {

    static final int DESCRIPTION_LIMIT = 5000;
    private static final int NAME_LIMIT = 50;
    private static final int CONTACT_LIMIT = 100;
    private static final int ACCUSED_LIMIT = 100;
    private static final int ADDRESS_LIMIT = 200;
    /** A letter may have lain somewhere; beyond this it is a slip of the pen. */
    private static final int LATEST_DAYS = 90;

    private final Organization organization;
    private final Outbox outbox;
    private final OfficeClock clock;

    ComplaintRules(Organization organization, Outbox outbox, OfficeClock clock) {
        this.organization = organization;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws org.gongkai.problem.InvalidInputException with a Chinese sentence for each field at fault */
    void check(Submission submission, Arrival arrival) {
        var check = new InputCheck();
        check.require(submission.kind() != null, "kind", "请选择是投诉还是举报。")
                .text(submission.description(), "description", "反映的事实", DESCRIPTION_LIMIT)
                .require(submission.against() == null || organization.unit(submission.against()).isPresent(), "against",
                        "没有这个科室（单位），请从列表中选择；不清楚的可以不选。");
        optionalLine(check, submission.accusedPerson(), "accusedPerson", "被反映的人员", ACCUSED_LIMIT);
        if (submission.anonymous()) {
            nothingAboutThePerson(check, submission);
        } else {
            identity(check, submission);
            delivery(check, submission);
        }
        arrival(check, arrival);
        check.done();
    }

    /** R-70: whoever wants to stay unknown stays unknown; what was typed by mistake is not taken. */
    private static void nothingAboutThePerson(InputCheck check, Submission submission) {
        var nothing = submission.name() == null && submission.contact() == null && submission.email() == null && submission.address() == null;
        check.require(nothing, "anonymous", "选择匿名时，请清空姓名、联系方式、邮箱和地址；愿意留下的，请取消匿名。")
                .require(submission.deliveryWay() == DeliveryWay.PORTAL, "deliveryWay", "匿名的答复凭查询码在网上查阅，不能选择其他方式。");
    }

    private static void identity(InputCheck check, Submission submission) {
        check.line(submission.name(), "name", "姓名（名称）", NAME_LIMIT).line(submission.contact(), "contact", "联系方式", CONTACT_LIMIT);
        var contact = submission.contact();
        if (contact != null && contact.contains("@")) {
            IdentityCheck.email(check, "contact", contact);
        } else if (contact != null && contact.matches("[-+()（）\\d\\s]+")) {
            IdentityCheck.phone(check, "contact", contact);
        }
    }

    private void delivery(InputCheck check, Submission submission) {
        if (submission.deliveryWay() == DeliveryWay.EMAIL) {
            check.require(outbox.available(), "deliveryWay", "暂时不能以电子邮件送达，请选择其他方式。")
                    .line(submission.email(), "email", "电子邮箱", CONTACT_LIMIT);
        }
        if (submission.email() != null) {
            IdentityCheck.email(check, "email", submission.email());
        }
        if (submission.deliveryWay() == DeliveryWay.POST) {
            check.line(submission.address(), "address", "邮寄地址", ADDRESS_LIMIT);
        }
        optionalLine(check, submission.address(), "address", "邮寄地址", ADDRESS_LIMIT);
    }

    private void arrival(InputCheck check, Arrival arrival) {
        var today = clock.today();
        var day = arrival.receivedOn();
        check.require(arrival.medium() != null, "medium", "请选择收到的方式。").require(day != null, "receivedOn", "请填写收到日期。");
        if (day != null) {
            check.require(!day.isAfter(today), "receivedOn", "收到日期不能晚于今天。")
                    .require(!day.isBefore(today.minusDays(LATEST_DAYS)), "receivedOn", "收到日期不能早于 %d 天之前，请核对年份和月份。".formatted(LATEST_DAYS));
        }
    }

    private static void optionalLine(InputCheck check, String value, String field, String label, int limit) {
        if (value != null) {
            check.line(value, field, label, limit);
        }
    }
}
