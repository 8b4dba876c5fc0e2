package org.gongkai.hearing;

import org.gongkai.citizen.IdentityCheck;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.problem.InputCheck;
import org.springframework.stereotype.Component;

/** What an application to take part must have. */
@Component
class ApplicationRules {

    /** @throws org.gongkai.problem.InvalidInputException with a Chinese sentence for each field at fault */
    void check(Hearing hearing, Application application) {
        var check = new InputCheck();
        check.require(application.side() != null && hearing.side(application.side()) != null, "side", "请选择您代表哪一方报名。")
                .line(application.name(), "name", "姓名（名称）", 60)
                .require(application.idType() != null, "idType", "请选择证件类型。");
        IdentityCheck.idNumber(check, "idNumber", application.idType(), application.idNumber());
        check.line(application.phone(), "phone", "联系电话", 30);
        IdentityCheck.phone(check, "phone", application.phone());
        delivery(check, application);
        check.text(application.opinion(), "opinion", "报名理由和主要意见", 2000)
                .require(application.declarations(), "declarations", "请确认所填内容真实，并同意入选后公布姓氏和所代表的一方。");
        check.done();
    }

    private static void delivery(InputCheck check, Application application) {
        check.require(application.deliveryWay() != DeliveryWay.EMAIL || application.email() != null, "email", "选择以电子邮件接收材料的，请填写电子邮箱。")
                .optionalText(application.email(), "email", "电子邮箱", 254)
                .require(application.deliveryWay() != DeliveryWay.POST || application.address() != null, "address", "选择邮寄的，请填写通信地址。")
                .optionalText(application.address(), "address", "通信地址", 200);
        IdentityCheck.email(check, "email", application.email());
    }
}
