package org.gongkai.publication;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Unit;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.TextRule;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** What a draft must have before anybody is asked to review it; each rule names its clause. */
@Component
class DraftRules {

    static final int TITLE_LIMIT = 200;
    static final int BODY_LIMIT = 200_000;
    /** The rules are in force from here on; what was made before has no date to be counted from. */
    static final LocalDate IN_FORCE = LocalDate.of(2019, 9, 10);

    /** Before this there was nothing to take over; whoever writes it has mistyped the year. */
    private static final LocalDate EARLIEST_REPRINT = LocalDate.of(2000, 1, 1);

    private final Organization organization;
    private final DecisionRules decisions;
    private final OfficeClock clock;

    DraftRules(Organization organization, DecisionRules decisions, OfficeClock clock) {
        this.organization = organization;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * @param caseNumber null when it is handed in for the first time
     * @param announces the case it speaks for, or null
     * @throws InvalidInputException with a Chinese sentence for each field at fault
     */
    void check(Draft draft, String caseNumber, AnnouncedCase announces) {
        var check = new InputCheck();
        content(check, draft);
        generatedOn(check, draft.generatedOn());
        disclosure(check, draft);
        channels(check, draft);
        reprint(check, draft);
        majorMatter(check, draft);
        decisions.check(check, caseNumber, draft, announces);
        check.require(draft.declarations(), "declarations", "请确认发布声明：不涉密、不违法、不虚假（第十条）。");
        check.done();
    }

    /** @throws InvalidInputException when title or body are missing or too long */
    void checkWords(String title, String body) {
        var check = new InputCheck();
        words(check, title, body);
        check.done();
    }

    private static void words(InputCheck check, String title, String body) {
        check.line(title, "title", "标题", TITLE_LIMIT).require(body != null, "body", "请填写正文。");
        if (body == null) {
            return;
        }
        var tooLong = "正文过长：不能超过 %d 个字符，较长的材料请作为附件上传。".formatted(BODY_LIMIT);
        if (body.length() > BODY_LIMIT) {
            check.require(false, "body", tooLong);
            return;
        }
        // What is kept counts: escaping makes a text longer, and entities turn into the characters they stand for.
        var kept = HtmlText.clean(body);
        var plain = HtmlText.plain(kept);
        check.require(kept.length() <= BODY_LIMIT, "body", tooLong)
                .require(TextRule.isText(body) && TextRule.isText(kept) && TextRule.isText(plain), "body", TextRule.textMessage("正文"))
                .require(!TextRule.isBlank(plain), "body", "请填写正文。");
    }

    private void content(InputCheck check, Draft draft) {
        words(check, draft.title(), draft.body());
        check.require(draft.category() != null, "category", "请选择公开类别。")
                .require(draft.unit() != null && organization.unit(draft.unit()).isPresent(), "unit", "请选择有效的科室或单位。");
    }

    /** the clock counts from this day, so it is required and cannot lie ahead. */
    private void generatedOn(InputCheck check, LocalDate day) {
        check.require(day != null, "generatedOn", "请填写信息生成（变更）日期。");
        if (day != null) {
            check.require(!day.isAfter(clock.today()), "generatedOn", "生成日期不能晚于今天。")
                    .require(!day.isBefore(IN_FORCE), "generatedOn", "生成日期不能早于制度施行日 %s；如内容有变更，请填写变更日期。".formatted(IN_FORCE));
        }
    }

    /** disclosure is the rule; whoever departs from it says why. */
    private static void disclosure(InputCheck check, Draft draft) {
        if (!draft.proactive()) {
            check.text(draft.disclosureReason(), "disclosureReason", "不主动公开的理由", 500)
                    .require(draft.channels().isEmpty(), "channels", "不主动公开的信息不经任何渠道公开，请取消已选的公开渠道。");
        }
    }

    /** the website cannot be left out; R-23: what is for staff never goes on it. */
    private static void channels(InputCheck check, Draft draft) {
        if (draft.category() == null) {
            return;
        }
        var website = draft.channels().contains(Channel.WEBSITE);
        if (draft.category().internal()) {
            check.require(!website, "channels", "对内公开的内容不能在门户网站公开。");
        } else if (draft.proactive()) {
            check.require(website, "channels", "主动公开的内容必须在门户网站公开，不能取消该渠道。");
        }
    }

    /** a reprint names its source, its link and its day. */
    private void reprint(InputCheck check, Draft draft) {
        if (draft.source() != Source.REPRINT) {
            return;
        }
        var reprint = draft.reprint();
        if (reprint == null) {
            check.require(false, "reprint", "转载必须填写来源网站、链接和转载时间。");
            return;
        }
        check.require(reprint.reprintClass() != null, "reprint.class", "请选择转载文件的类别。")
                .line(reprint.site(), "reprint.site", "转载来源网站", 200)
                .line(reprint.link(), "reprint.link", "转载链接", 500)
                .require(isWebAddress(reprint.link()), "reprint.link", "转载链接应是以 http:// 或 https:// 开头的完整网址，且不能含有账号（@）。")
                .require(reprint.at() != null && !reprint.at().isAfter(clock.today()), "reprint.at", "请填写转载时间，且不能晚于今天。")
                .require(reprint.at() == null || !reprint.at().isBefore(EARLIEST_REPRINT), "reprint.at", "转载时间不能早于 %s，请核对。".formatted(EARLIEST_REPRINT))
                .optionalText(reprint.authorisation(), "reprint.authorisation", "授权说明", 500);
    }

    private static boolean isWebAddress(String link) {
        try {
            var uri = new URI(link == null ? "" : link.strip());
            return List.of("http", "https").contains(String.valueOf(uri.getScheme()).toLowerCase()) && uri.getHost() != null
                    // "https://www.gov.cn@elsewhere" shows one site and leads to another.
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** a major matter is proposed with reasons and reviewed jointly by other units. */
    private void majorMatter(InputCheck check, Draft draft) {
        if (!draft.major()) {
            return;
        }
        check.text(draft.majorReason(), "majorReason", "重大事项的理由", 1000)
                .require(!draft.jointUnits().isEmpty(), "jointUnits", "请选择参加会审的科室。")
                .require(!draft.jointUnits().contains(draft.unit()), "jointUnits", "承办科室自己不参加会审。")
                .require(organization.openUnits().stream().map(Unit::code).toList().containsAll(draft.jointUnits()),
                        "jointUnits", "会审科室中有不存在的科室。");
    }
}
