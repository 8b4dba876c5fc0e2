package org.gongkai.hearing;

import java.util.HashSet;
import java.util.Set;

import org.gongkai.organization.Organization;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.TextRule;
import org.springframework.stereotype.Component;

/** What a hearing must have before anybody decides on it; each rule names its clause (B.7). */
@Component
class PlanRules {

    static final int TITLE_LIMIT = 150;
    static final int TEXT_LIMIT = 20_000;
    private static final int SIDES_LIMIT = 8;
    private static final int SEATS_LIMIT = 100;
    private static final int SIDE_NAME_LIMIT = 40;

    private final Organization organization;
    private final HearingDates dates;
    private final OfficerRules officers;

    PlanRules(Organization organization, HearingDates dates, OfficerRules officers) {
        this.organization = organization;
        this.dates = dates;
        this.officers = officers;
    }

    /** @throws org.gongkai.problem.InvalidInputException with a Chinese sentence for each field at fault */
    void check(HearingPlan plan, String preparerId) {
        var check = new InputCheck();
        check.require(plan.unit() != null && organization.unit(plan.unit()).isPresent(), "unit", "请选择有效的科室或单位。");
        matter(check, plan.matter());
        sides(check, plan);
        arrangement(check, plan, preparerId, true);
        check.done();
    }

    /** @throws org.gongkai.problem.InvalidInputException when a change of time, place or officers cannot be accepted */
    void checkChange(HearingPlan plan, String preparerId, boolean applications, String reason) {
        var check = new InputCheck();
        arrangement(check, plan, preparerId, applications);
        check.text(reason, "changeReason", "调整的理由", 1000);
        check.done();
    }

    private static void matter(InputCheck check, Matter matter) {
        check.line(matter.title(), "title", "决策事项名称", TITLE_LIMIT)
                .text(matter.reason(), "reason", "举行听证的理由", 1000)
                .text(matter.draft(), "draft", "决策草案", TEXT_LIMIT)
                .text(matter.explanation(), "explanation", "草案说明", TEXT_LIMIT);
    }

    /** All sides are represented (第十六条): somebody has to say beforehand which sides there are. */
    private static void sides(InputCheck check, HearingPlan plan) {
        Set<String> names = new HashSet<>();
        check.require(plan.sides().size() >= 2, "sides", "请至少列出两方参加人：听证必须有各方代表，只有一方不能形成听证（重大行政决策程序暂行条例第十六条）。")
                .require(plan.sides().size() <= SIDES_LIMIT, "sides", "参加人最多列 %d 方，请合并。".formatted(SIDES_LIMIT));
        for (var side : plan.sides()) {
            check.require(!TextRule.isBlank(side.name()) && TextRule.isLine(side.name()) && side.name().length() <= SIDE_NAME_LIMIT, "sides",
                    "每一方都要写明名称（不超过 %d 个字），例如“老年人代表”。".formatted(SIDE_NAME_LIMIT))
                    .require(side.seats() >= 1 && side.seats() <= SEATS_LIMIT, "sides", "“%s”的名额应为 1 至 %d。".formatted(side.name(), SEATS_LIMIT))
                    .require(names.add(side.name()), "sides", "“%s”列了两次，请合并。".formatted(side.name()));
        }
        check.require(plan.method() != null, "method", "请选择参加人的产生方式。").optionalText(plan.methodNote(), "methodNote", "产生方式的补充说明", 500);
    }

    private void arrangement(InputCheck check, HearingPlan plan, String preparerId, boolean applications) {
        dates.check(check, plan.schedule(), applications);
        check.require(plan.schedule().startsAt() != null, "startsAt", "请填写开始时间，例如 09:00。")
                .line(plan.schedule().place(), "place", "听证会地点", 200)
                .line(plan.contact(), "contact", "联系人和电话", 200);
        officers.check(check, plan.unit(), preparerId, plan.hostId(), plan.recorderId());
    }
}
