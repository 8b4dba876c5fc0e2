package org.gongkai.consultation;

import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.TextRule;
import org.gongkai.publication.Drafting;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** What a consultation must have before the public is asked (R-66, 《重大行政决策程序暂行条例》第十五条). */
@Component
class ConsultationRules {

    static final int TITLE_LIMIT = 150;
    static final int MOST_DAYS = 365;
    private static final int PLAN_LIMIT = 150_000;
    private static final int REASONS_LIMIT = 5000;

    private final Drafting drafting;

    ConsultationRules(Drafting drafting) {
        this.drafting = drafting;
    }

    /**
     * @return the same draft with its plan cleaned
     * @throws InvalidInputException with a Chinese sentence for each field at fault
     */
    ConsultationDraft checked(ConsultationDraft draft) {
        var check = new InputCheck();
        var plan = plan(check, draft.plan());
        check.line(draft.title(), "title", "征求意见的事项", TITLE_LIMIT)
                .text(draft.reasons(), "reasons", "拟这样决定的理由", REASONS_LIMIT)
                .text(draft.ways(), "ways", "提交意见的其他方式", 500)
                .line(draft.contact(), "contact", "联系人和电话", 200)
                .require(draft.declarations(), "declarations", "请确认发布声明：不涉密、不违法、不虚假（第十条）。");
        period(check, draft);
        check.done();
        return new ConsultationDraft(draft.unit(), draft.title(), plan, draft.reasons(), draft.days(), draft.shortReason(),
                draft.ways(), draft.contact(), true);
    }

    private String plan(InputCheck check, String typed) {
        var tooLong = "方案过长：不能超过 %d 个字符。".formatted(PLAN_LIMIT);
        if (typed != null && typed.length() > PLAN_LIMIT) {
            check.require(false, "plan", tooLong);
            return "";
        }
        var plan = drafting.cleaned(typed);
        var words = Jsoup.parse(plan).text();
        check.require(!TextRule.isBlank(words), "plan", "请填写拟决定的方案（征求意见稿）全文。")
                .require(plan.length() <= PLAN_LIMIT, "plan", tooLong)
                .require(TextRule.isText(plan) && TextRule.isText(words), "plan", TextRule.textMessage("方案"));
        return plan;
    }

    /** As a rule at least 30 natural days; shorter only with a reason that is published, and never over before it begins. */
    private static void period(InputCheck check, ConsultationDraft draft) {
        var days = draft.days();
        check.require(days != null && days >= 1 && days <= MOST_DAYS, "days",
                "征求意见的期限应是 1 至 %d 之间的整数（自然日）；期限不能在开始之前就结束。".formatted(MOST_DAYS));
        if (days != null && days >= 1 && days < Consultation.USUAL_DAYS) {
            check.text(draft.shortReason(), "shortReason", "期限少于 30 日的理由（随公告一并公布）", 500);
        }
    }
}
