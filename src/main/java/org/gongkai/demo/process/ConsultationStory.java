package org.gongkai.demo.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongkai.consultation.ConsultationDraft;
import org.gongkai.consultation.ConsultationFile;
import org.gongkai.consultation.ConsultationFiles;
import org.gongkai.consultation.Consulting;
import org.gongkai.consultation.OpinionBox;
import org.gongkai.consultation.OpinionChannel;
import org.gongkai.consultation.OpinionEntry;
import org.gongkai.consultation.ThemeResult;
import org.gongkai.consultation.Theming;
import org.gongkai.engine.TimeTravel;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.publication.Category;
import org.gongkai.publication.DecisionMatter;
import org.gongkai.publication.Draft;
import org.gongkai.publication.Drafting;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Consultations in the states that matter: open, being worked up, answered and decided, and one whose announcement waits. */
@Component
@Profile("demo")
class ConsultationStory implements DemoStory {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");

    private final DemoStaff staff;
    private final Consulting consulting;
    private final ConsultationFiles files;
    private final OpinionBox box;
    private final Theming theming;
    private final Drafting drafting;
    private final Organization organization;
    private final TimeTravel time;
    private final OfficeClock clock;

    ConsultationStory(DemoStaff staff, Consulting consulting, ConsultationFiles files, OpinionBox box, Theming theming, Drafting drafting,
            Organization organization, TimeTravel time, OfficeClock clock) {
        this.staff = staff;
        this.consulting = consulting;
        this.files = files;
        this.box = box;
        this.theming = theming;
        this.drafting = drafting;
        this.organization = organization;
        this.time = time;
        this.clock = clock;
    }

    /** A consultation of one unit whose number is known once it has begun. */
    private static final class Matter {

        private final String unit;
        private final String leader;
        private String caseNumber;

        Matter(String unit, String leader) {
            this.unit = unit;
            this.leader = leader;
        }
    }

    @Override
    public List<Event> events() {
        var answered = new Matter("elderly", "leader.assistance");
        var worked = new Matter("affairs", "leader.affairs");
        var open = new Matter("assistance", "leader.assistance");
        var waiting = new Matter("placenames", "leader.affairs");
        return List.of(
                new Event(40, 9, () -> begins(answered, 20, "国家标准即将施行，须在施行前完成配套办法。", "养老机构等级评定实施办法（征求意见稿）",
                        "<p>第一条　为了规范养老机构等级评定工作，制定本办法。</p><p>第二条　等级从低到高分为一级至五级，评定每三年一次。</p>"
                                + "<p>第三条　评定结果向社会公布，作为运营补贴的依据。</p>", "现行评定标准施行已满五年，与新的国家标准不一致，需要修订。")),
                new Event(39, 15, () -> isPublished(answered, files(answered).consultation().getAnnouncementCase())),
                new Event(36, 10, () -> says(answered, "张某某", "建议增加对认知障碍照护区的评定要求。", "评定应当吸收家属代表参加。")),
                new Event(32, 10, () -> says(answered, null, "三年一次太密，建议五年一次。")),
                new Event(22, 10, () -> isAnswered(answered)),
                new Event(20, 15, () -> isPublished(answered, files(answered).consultation().getStatementCase())),
                new Event(17, 9, () -> isDecided(answered)),
                new Event(39, 10, () -> begins(worked, 30, null, "婚姻登记便民服务办法（征求意见稿）",
                        "<p>第一条　婚姻登记机关可以在节假日提供预约登记服务。</p><p>第二条　对行动不便的当事人提供上门核验服务。</p>",
                        "群众多次反映工作日办理不便，拟扩大预约和上门服务的范围。")),
                new Event(37, 15, () -> isPublished(worked, files(worked).consultation().getAnnouncementCase())),
                new Event(30, 14, () -> says(worked, "李某某", "希望周六全天开放登记。", "预约名额应当公开。", "上门服务的范围请写清楚。")),
                new Event(24, 14, () -> says(worked, null, "建议在社区设咨询点。", "希望取消复印件。")),
                new Event(5, 10, () -> isSortedInPart(worked)),
                new Event(14, 9, () -> begins(open, 30, null, "社会救助家庭经济状况核对办法（征求意见稿）",
                        "<p>第一条　为了准确认定社会救助对象，规范家庭经济状况核对工作，制定本办法。</p>"
                                + "<p>第二条　核对应当取得申请人的书面授权，核对结果只用于社会救助。</p><p>第三条　申请人对核对结果有异议的，可以在十个工作日内申请复核。</p>",
                        "核对涉及困难群众的切身利益和个人信息保护，需要明确授权、使用范围和复核程序。")),
                new Event(12, 15, () -> isPublished(open, files(open).consultation().getAnnouncementCase())),
                new Event(8, 11, () -> says(open, "王某某", "复核的时间建议延长到二十个工作日。", "授权书的样式请一并公布。")),
                new Event(3, 11, () -> says(open, null, "核对结果应当书面告知申请人。")),
                new Event(2, 16, () -> entersALetter(open)),
                new Event(2, 9, () -> begins(waiting, 30, null, "城市道路命名规划（征求意见稿）",
                        "<p>本次规划拟命名城区新建道路 12 条，名称和起止点见下表。</p><table><tbody><tr><th>拟用名称</th><th>起止点</th></tr>"
                                + "<tr><td>某某路</td><td>某某街至某某街</td></tr></tbody></table>", "新建道路即将通车，命名关系群众出行，先听取意见。")));
    }

    private void begins(Matter matter, int days, String shortReason, String title, String plan, String reasons) {
        var unitName = organization.unit(matter.unit).orElseThrow().name();
        matter.caseNumber = consulting.submit(new ConsultationDraft(matter.unit, title, plan, reasons, days, shortReason,
                "来信请寄：市民政局%s（信封注明“征求意见”）；当面提交：工作日到本局一楼大厅。".formatted(unitName), unitName + "，0393-0000000", true), author(matter), null);
    }

    private void isPublished(Matter matter, String item) {
        staff.completes("staff." + matter.unit, item, "userTask_proofread", APPROVE);
        staff.completes("head." + matter.unit, item, "userTask_sectionReview", staff.levelOneApproval());
        staff.completes(matter.leader, item, "userTask_leaderReview", staff.levelTwoApproval());
        staff.completes("director", item, "userTask_headSign", APPROVE);
        time.advanceTo(clock.instant());
    }

    private void says(Matter matter, String name, String... texts) {
        for (var text : texts) {
            box.submit(matter.caseNumber, new OpinionEntry(name, null, text), OpinionChannel.PORTAL, null, "192.0.2.1");
        }
    }

    private void entersALetter(Matter matter) {
        box.enter(matter.caseNumber, new OpinionEntry("某某社区居民委员会", null, "社区可以协助核对，请明确社区的职责和工作经费。"), clock.today(), null, author(matter));
    }

    private void isSortedInPart(Matter matter) {
        var theme = theming.add(matter.caseNumber, "扩大节假日服务", author(matter));
        theming.assign(matter.caseNumber, Set.of(1, 2), theme, author(matter));
        theming.answer(matter.caseNumber, theme, "扩大节假日服务", ThemeResult.ADOPTED, "周六全天开放预约登记，预约名额在网上公开。", author(matter));
        theming.add(matter.caseNumber, "上门服务", author(matter));
    }

    private void isAnswered(Matter matter) {
        answer(matter, "照护区的评定要求", ThemeResult.ADOPTED, "已在评定指标中增加认知障碍照护区的要求。", 1);
        answer(matter, "家属代表参加评定", ThemeResult.PARTLY, "家属代表列席评定会议，不参加打分，以保证评定的专业性。", 2);
        answer(matter, "评定周期", ThemeResult.NOT_ADOPTED, "国家标准规定有效期为三年，不能延长。", 3);
        staff.completes("staff." + matter.unit, matter.caseNumber, "userTask_summarise", Map.of("overview", "意见集中在评定指标、参与方式和评定周期三个方面。"));
        staff.completes("head." + matter.unit, matter.caseNumber, "userTask_reviewSummary", Map.of("decision", "approve", "opinion", "答复清楚，同意。"));
        staff.completes(matter.leader, matter.caseNumber, "userTask_approveSummary", APPROVE);
        time.advanceTo(clock.instant());
    }

    private void answer(Matter matter, String title, ThemeResult result, String reason, int number) {
        var theme = theming.add(matter.caseNumber, title, author(matter));
        theming.assign(matter.caseNumber, Set.of(number), theme, author(matter));
        theming.answer(matter.caseNumber, theme, title, result, reason, author(matter));
    }

    /** What was asked about is decided, and published naming its consultation. */
    private void isDecided(Matter matter) {
        var draft = new Draft("关于印发《养老机构等级评定实施办法》的通知", "<p>《养老机构等级评定实施办法》已经公开征求意见并修改完善，现予公布，自下月起施行。</p>",
                Category.E07, matter.unit, clock.today(), null, null, null, null, null, null, null, false, null, null, false, true)
                .deciding(DecisionMatter.IMPORTANT, matter.caseNumber, null);
        isPublished(matter, drafting.submit(draft, List.of(), author(matter)));
    }

    private ConsultationFile files(Matter matter) {
        return files.visible(matter.caseNumber, author(matter));
    }

    private Person author(Matter matter) {
        return organization.person("staff." + matter.unit);
    }
}
