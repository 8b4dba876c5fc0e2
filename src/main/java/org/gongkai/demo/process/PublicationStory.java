package org.gongkai.demo.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongkai.engine.TimeTravel;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Items in every state of the review, written, returned and signed day by day. */
@Component
@Profile("demo")
class PublicationStory implements DemoStory {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");

    private final DemoStaff staff;
    private final DemoItems items;
    private final TimeTravel time;
    private final OfficeClock clock;

    PublicationStory(DemoStaff staff, DemoItems items, TimeTravel time, OfficeClock clock) {
        this.staff = staff;
        this.items = items;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        items.published().forEach(item -> {
            var written = new Written(item);
            events.add(new Event(item.publishedDaysAgo() + 3, 9, () -> submitAndReview(written)));
            events.add(new Event(item.publishedDaysAgo(), 16, () -> signAndPublish(written)));
        });
        events.add(new Event(24, 10, () -> items.overdue().forEach(item -> staff.submits(item, clock.today()))));
        events.add(new Event(8, 10, () -> atLevelTwo(items.yellow())));
        events.add(new Event(6, 9, () -> jointlyReviewed(items.major())));
        events.add(new Event(5, 14, () -> waitingForTheSuperior(items.sensitive())));
        events.add(new Event(4, 9, () -> returned(items.returned())));
        events.add(new Event(4, 10, () -> rejected(items.rejected())));
        events.add(new Event(2, 10, () -> items.fresh().forEach(item -> staff.submits(item, clock.today()))));
        events.add(new Event(2, 11, () -> atLevelThree(items.toSign())));
        events.add(new Event(1, 15, () -> atLevelOne(items.toReview())));
        events.add(new Event(1, 15, () -> recused(items.recused(), "head.orgs")));
        return events;
    }

    /** An item between its submission and its signature some days later. */
    private static final class Written {

        private final DemoItems.Item item;
        private String caseNumber;

        Written(DemoItems.Item item) {
            this.item = item;
        }
    }

    private void submitAndReview(Written written) {
        written.caseNumber = staff.submits(written.item, clock.today());
        throughLevelTwo(written.item, written.caseNumber);
    }

    private void signAndPublish(Written written) {
        staff.completes("director", written.caseNumber, "userTask_headSign", APPROVE);
        time.advanceTo(clock.instant());
        if (written.item.offline()) {
            staff.completes("info", written.caseNumber, "userTask_publishOffline",
                    Map.of("proof", "局一楼政务公开栏张贴，已拍照留存。", "publishedOn", clock.today().toString()));
        }
        if (written.item.archived()) {
            staff.completes("supervision", written.caseNumber, "userTask_archive", Map.of("archiveNote", "材料齐全，已归档。"));
        }
    }

    private void throughLevelTwo(DemoItems.Item item, String caseNumber) {
        proofreadAndLevelOne(item, caseNumber);
        staff.completes(item.leader(), caseNumber, "userTask_leaderReview", staff.levelTwoApproval());
    }

    private void proofreadAndLevelOne(DemoItems.Item item, String caseNumber) {
        staff.completes("staff." + item.unit(), caseNumber, "userTask_proofread", APPROVE);
        staff.completes("head." + item.unit(), caseNumber, "userTask_sectionReview", staff.levelOneApproval());
    }

    private void atLevelOne(List<DemoItems.Item> list) {
        list.forEach(item -> staff.completes("staff." + item.unit(), staff.submits(item, clock.today()), "userTask_proofread", APPROVE));
    }

    private void atLevelTwo(List<DemoItems.Item> list) {
        list.forEach(item -> proofreadAndLevelOne(item, staff.submits(item, clock.today())));
    }

    private void atLevelThree(List<DemoItems.Item> list) {
        list.forEach(item -> throughLevelTwo(item, staff.submits(item, clock.today())));
    }

    private void jointlyReviewed(DemoItems.Item item) {
        var caseNumber = staff.submits(item, clock.today());
        proofreadAndLevelOne(item, caseNumber);
        staff.completesAsCandidate("head.affairs", caseNumber, "userTask_jointReview",
                Map.of("decision", "approve", "opinion", "同意，建议同步更新办事指南。"));
    }

    private void waitingForTheSuperior(DemoItems.Item item) {
        var caseNumber = staff.submits(item, clock.today());
        throughLevelTwo(item, caseNumber);
        staff.completes("director", caseNumber, "userTask_headSign", APPROVE);
    }

    private void returned(DemoItems.Item item) {
        var caseNumber = staff.submits(item, clock.today());
        staff.completes("staff." + item.unit(), caseNumber, "userTask_proofread", APPROVE);
        staff.completes("head." + item.unit(), caseNumber, "userTask_sectionReview",
                Map.of("decision", "return", "opinion", "附表中的联系电话有误，请核对后重新提交。", "secrecy", "none"));
    }

    private void recused(DemoItems.Item item, String standIn) {
        var caseNumber = staff.submits(item, clock.today());
        staff.completes("staff." + item.unit(), caseNumber, "userTask_proofread", APPROVE);
        staff.stepsBack("head." + item.unit(), caseNumber, "稿件中的咨询电话由本人近亲属所在的公司承接。");
        staff.namesInstead(caseNumber, standIn);
    }

    private void rejected(DemoItems.Item item) {
        var caseNumber = staff.submits(item, clock.today());
        throughLevelTwo(item, caseNumber);
        staff.completes("director", caseNumber, "userTask_headSign", Map.of("decision", "reject", "opinion", "与已公开的通知内容重复，不再公开。"));
    }
}
