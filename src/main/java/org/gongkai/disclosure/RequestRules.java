package org.gongkai.disclosure;

import org.gongkai.citizen.IdType;
import org.gongkai.citizen.IdentityCheck;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.notification.Outbox;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.TextRule;
import org.springframework.stereotype.Component;

/** What a request must have (条例 第二十九条); each rule names its field. */
@Component
class RequestRules {
    static final int SUBJECT_LIMIT = 200;
    static final int DESCRIPTION_LIMIT = 2000;
    private static final int NAME_LIMIT = 100;
    private static final int ADDRESS_LIMIT = 200;
    private final Outbox outbox;

    RequestRules(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Checks a request that comes through a form: everything has to be there.
     *
     * @throws org.gongkai.problem.InvalidInputException with a Chinese sentence for each field at fault
     */
    void checkComplete(InputCheck check, RequestForm form) {
        checkRegistrable(check, form);
        check.require(form.idType() != null, "idType", "请选择身份证明的种类。")
                .require(!TextRule.isBlank(form.idNumber()), "idNumber", "请填写证件号码：申请政府信息公开须附身份证明（条例第二十九条）。")
                .require(hasContact(form), "phone", "请至少填写一种联系方式：电话、电子邮箱或通信地址。");
    }

    /** Checks a request on paper: what is missing in it is corrected later (第三十条), but what is written has to be right. */
    void checkRegistrable(InputCheck check, RequestForm form) {
        check.require(form.applicantKind() != null, "applicantKind", "请选择申请人类型。")
                .line(form.name(), "name", "姓名或者名称", NAME_LIMIT)
                .line(form.subject(), "subject", "所需信息的名称、文号或特征", SUBJECT_LIMIT)
                .text(form.description(), "description", "所需信息的内容描述", DESCRIPTION_LIMIT)
                .require(form.provisionForm() != null, "provisionForm", "请选择获取信息的形式。")
                .require(form.deliveryWay() != null, "deliveryWay", "请选择答复的送达方式。");
        identity(check, form);
        contact(check, form);
    }

    private static void identity(InputCheck check, RequestForm form) {
        if (TextRule.isBlank(form.idNumber()) || form.idType() == null) {
            check.require(TextRule.isBlank(form.idNumber()), "idType", "请选择身份证明的种类。");
            return;
        }
        var person = form.applicantKind() == ApplicantKind.NATURAL_PERSON;
        check.require(form.applicantKind() == null || !person || form.idType() != IdType.CREDIT_CODE, "idType", "自然人不使用统一社会信用代码，请选择居民身份证、护照或其他证件。")
                .require(form.applicantKind() == null || person || form.idType() == IdType.CREDIT_CODE || form.idType() == IdType.OTHER,
                        "idType", "法人或其他组织请提供统一社会信用代码或其他登记证件。");
        IdentityCheck.idNumber(check, "idNumber", form.idType(), form.idNumber().strip());
    }

    private void contact(InputCheck check, RequestForm form) {
        if (!TextRule.isBlank(form.phone())) {
            IdentityCheck.phone(check, "phone", form.phone().strip());
        }
        if (!TextRule.isBlank(form.email())) {
            IdentityCheck.email(check, "email", form.email().strip());
        }
        if (!TextRule.isBlank(form.address())) {
            check.line(form.address(), "address", "通信地址", ADDRESS_LIMIT);
        }
        check.require(form.deliveryWay() != DeliveryWay.EMAIL || !TextRule.isBlank(form.email()), "email", "选择电子邮件送达的，请填写电子邮箱。")
                .require(form.deliveryWay() != DeliveryWay.EMAIL || outbox.available(), "deliveryWay", "本机关目前不能以电子邮件送达，请选择其他送达方式。")
                .require(form.deliveryWay() != DeliveryWay.POST || !TextRule.isBlank(form.address()), "address", "选择邮寄送达的，请填写通信地址。");
    }

    private static boolean hasContact(RequestForm form) {
        return !TextRule.isBlank(form.phone()) || !TextRule.isBlank(form.email()) || !TextRule.isBlank(form.address());
    }
}
