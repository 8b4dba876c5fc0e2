package org.gongkai.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.citizen.IdentityCheck;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letters;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.notification.Outbox;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asking in writing those whose trade secret or privacy the information touches (条例 第十五条、第三十二条); all of them at once. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ThirdPartyInquiries implements StepHandling {
    private static final int CONCERN_LIMIT = 2000;
    private final InformationRequests requests;
    private final ThirdParties parties;
    private final Letters letters;
    private final RequestLetters orders;
    private final Outbox outbox;
    private final StepRecord record;

    ThirdPartyInquiries(InformationRequests requests, ThirdParties parties, Letters letters, RequestLetters orders, Outbox outbox,
            StepRecord record) {
        this.requests = requests;
        this.parties = parties;
        this.letters = letters;
        this.orders = orders;
        this.outbox = outbox;
        this.record = record;
    }

    @Override
    public Set<RequestStep> steps() {
        return EnumSet.of(RequestStep.CONSULT);
    }

    @Override
    public RequestOutcome take(InformationRequest request, RequestStep step, Person person, AnswerSheet answers) {
        if (StepRecord.decision(answers, Decision.RETURN) == Decision.RETURN) {
            record.write(request, step, person, Decision.RETURN, StepRecord.opinion(answers), null, "不需要征求第三方意见");
            return RequestOutcome.RETURN;
        }
        if (!parties.findByCaseNumberOrderByNumber(request.getCaseNumber()).isEmpty()) {
            throw new RefusedSubmissionException("decision", "这件申请已经征求过第三方意见；征求意见的时间不计入答复期限，不能再征求一次。");
        }
        var named = read(request, answers);
        named.forEach(parties::save);
        request.consultThirdParty();
        record.write(request, step, person, Decision.APPROVE, null, null, "书面征求 %d 个第三方的意见".formatted(named.size()));
        return RequestOutcome.APPROVE;
    }

    private List<ThirdParty> read(InformationRequest request, AnswerSheet answers) {
        var concern = answers.text("concern", "涉及第三方的信息内容", CONCERN_LIMIT);
        var interest = answers.choice("interest", "涉及的权益", ThirdParty.Interest.class).orElse(null);
        var check = new InputCheck().require(concern != null, "concern", "请写明涉及第三方的信息内容；征求意见书按此填写，不透露申请人。")
                .require(interest != null, "interest", "请选择涉及商业秘密还是个人隐私。");
        int count = Optional.ofNullable(answers.number("partyCount", "第三方个数")).orElse(1);
        check.require(count >= 1 && count <= RequestStep.THIRD_PARTIES, "partyCount", "第三方个数为 1 至 %d。".formatted(RequestStep.THIRD_PARTIES));
        List<ThirdParty> named = new ArrayList<>();
        for (int number = 1; number <= RequestStep.THIRD_PARTIES; number++) {
            var name = answers.line("name" + number, "第三方名称", 100);
            check.require(name != null || number > count, "name" + number, "请填写第三方（%d）的名称或者姓名。".formatted(number));
            if (name != null) {
                named.add(party(request, number, name, concern, interest, answers, check));
            }
        }
        check.done();
        return named;
    }

    private ThirdParty party(InformationRequest request, int number, String name, String concern, ThirdParty.Interest interest,
            AnswerSheet answers, InputCheck check) {
        var address = answers.line("address" + number, "第三方地址", 200);
        var email = answers.line("email" + number, "第三方电子邮箱", 100);
        var way = answers.choice("way" + number, "送达方式", DeliveryWay.class).orElse(null);
        check.require(way != null && way != DeliveryWay.PORTAL, "way" + number, "请选择送达方式：邮寄、电子邮件或者当面领取。")
                .require(way != DeliveryWay.POST || address != null, "address" + number, "邮寄的，请填写第三方地址。")
                .require(way != DeliveryWay.EMAIL || email != null, "email" + number, "以电子邮件送达的，请填写第三方电子邮箱。")
                .require(way != DeliveryWay.EMAIL || outbox.available(), "way" + number, "系统没有配置邮件服务器，请选择其他送达方式。");
        if (email != null) {
            IdentityCheck.email(check, "email" + number, email);
        }
        return new ThirdParty(request.getCaseNumber(), number, name, address, email, way, concern, interest);
    }

    /** Writes the letters to all of them. */
    public void issue(String caseNumber) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        parties.findByCaseNumberOrderByNumber(caseNumber).forEach(party -> letters.issue(orders.inquiry(request, party, Journal.SYSTEM)));
    }
}
