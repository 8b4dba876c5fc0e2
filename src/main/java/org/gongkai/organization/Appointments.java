package org.gongkai.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives people their posts and ends them. The groups that tasks name follow on the day a post begins or ends.
 * Nothing is saved that leaves a unit without a head or a leader.
 */
@Service
@Transactional
public class Appointments {

    static final int LONGEST_BASIS = 200;
    private static final int MOST_IN_RANK = 99;

    private final StaffMembers staff;
    private final OrgUnits units;
    private final OrganizationRevision revision;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    Appointments(StaffMembers staff, OrgUnits units, OrganizationRevision revision, ApplicationEventPublisher events, OfficeClock clock) {
        this.staff = staff;
        this.units = units;
        this.revision = revision;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Appoints somebody; where the office has one holder, or when told to succeed, the predecessors' last day is the day before.
     *
     * @throws InvalidInputException when something is missing or the organisation would be left with a gap; nothing is saved then
     */
    public void appoint(Appointment wanted, Person by) {
        var change = revision.open(by);
        check(wanted);
        var member = staff.findById(wanted.personId()).orElseThrow();
        Set<String> affected = new TreeSet<>(Set.of(member.id()));
        List<String> predecessors = wanted.replaces() ? succeed(wanted) : List.of();
        affected.addAll(predecessors);
        member.appoint(new RoleAssignment(wanted.role(), wanted.unitCode(), wanted.from(), wanted.until(), wanted.rank(), blankToNull(wanted.basis())));
        change.close("personId");
        var title = change.before().titleOf(wanted.role(), wanted.unitCode());
        change.record(member.id(), "任命%s为%s，自 %s 起%s%s%s。".formatted(member.displayName(), title, wanted.from(),
                wanted.until() == null ? "" : "，至 " + wanted.until() + " 止",
                predecessors.isEmpty() ? "" : "，接替" + String.join("、", predecessors.stream().map(change.before()::nameOf).toList()),
                blankToNull(wanted.basis()) == null ? "" : "，依据：" + wanted.basis().strip()));
        affected.forEach(person -> events.publishEvent(new PostsChanged(person)));
    }

    /**
     * Ends a post.
     *
     * @param lastDay yesterday at the earliest: what somebody did in a post stays done in it
     */
    public void end(String personId, long postId, LocalDate lastDay, Person by) {
        var change = revision.open(by);
        var member = existing(personId);
        var post = existing(member, postId);
        var earliest = change.today().minusDays(1);
        new InputCheck().require(lastDay != null, "lastDay", "请填写最后一日。")
                .require(lastDay == null || !lastDay.isBefore(earliest), "lastDay", "最后一日不能早于 %s：已经办理的事项以当时的职务为准。".formatted(earliest))
                .require(lastDay == null || !lastDay.isBefore(post.toPost(personId).from()), "lastDay", "该任职尚未开始，请改用“取消任命”。")
                .require(!post.toPost(personId).endedBefore(change.today()), "lastDay", "该任职已经结束。").done();
        post.endOn(lastDay);
        change.close("lastDay");
        change.record(personId, "%s不再担任%s，最后一日 %s。".formatted(member.displayName(), title(change.before(), post, personId), lastDay));
        events.publishEvent(new PostsChanged(personId));
    }

    /** Takes back an appointment that has not begun; whoever was to be succeeded stays. */
    public void cancel(String personId, long postId, Person by) {
        var change = revision.open(by);
        var member = existing(personId);
        var post = existing(member, postId);
        var described = post.toPost(personId);
        new InputCheck().require(described.from().isAfter(change.today()), "lastDay", "该任职已经开始，请填写最后一日来结束它。").done();
        member.cancel(post);
        if (described.role().forOne()) {
            change.before().posts().stream().filter(other -> other.isSameOfficeAs(described) && described.from().minusDays(1).equals(other.until()))
                    .findFirst().ifPresent(other -> existing(existing(other.personId()), other.id()).goesOn());
        }
        change.close("lastDay");
        change.record(personId, "取消%s自 %s 起担任%s的任命。".formatted(member.displayName(), described.from(), title(change.before(), post, personId)));
        events.publishEvent(new PostsChanged(personId));
    }

    private void check(Appointment wanted) {
        var today = clock.today();
        var check = new InputCheck().require(wanted.role() != null, "role", "请选择职务。")
                .require(wanted.personId() != null && staff.findById(wanted.personId()).filter(StaffMember::enabled).isPresent(), "personId", "请选择一名在用的人员。")
                .require(wanted.from() != null, "from", "请填写开始日期。")
                .require(wanted.from() == null || !wanted.from().isBefore(today), "from", "开始日期不能早于今天（%s）：任命不追溯。".formatted(today))
                .require(wanted.until() == null || wanted.from() == null || !wanted.until().isBefore(wanted.from()), "until", "结束日期不能早于开始日期。")
                .require(wanted.rank() == null || wanted.rank() >= 1 && wanted.rank() <= MOST_IN_RANK, "rank", "排序是 1 到 %d 的整数。".formatted(MOST_IN_RANK))
                .optionalText(wanted.basis(), "basis", "依据", LONGEST_BASIS);
        if (wanted.role() != null && wanted.role().scoped()) {
            check.require(wanted.unitCode() != null && units.findById(wanted.unitCode()).filter(OrgUnit::isOpen).isPresent(), "unitCode",
                    "请选择科室（单位）：“%s”是某个科室（单位）的职务。".formatted(wanted.role().title()));
        } else {
            check.require(wanted.unitCode() == null, "unitCode", "这个职务不属于某个科室（单位），请不要选择。");
        }
        check.done();
    }

    /** @return whose post ends */
    private List<String> succeed(Appointment wanted) {
        List<String> predecessors = new ArrayList<>();
        for (var holder : staff.findAllByOrderById()) {
            for (var post : List.copyOf(holder.posts())) {
                if (!post.isOf(wanted.role(), wanted.unitCode()) || post.endedBefore(wanted.from()) || holder.id().equals(wanted.personId())) {
                    continue;
                }
                if (post.from().isAfter(wanted.from())) {
                    throw new InvalidInputException("from", "已经任命%s自 %s 起担任该职务，请先取消那项任命。".formatted(holder.displayName(), post.from()));
                }
                giveUp(holder, post, wanted.from());
                predecessors.add(holder.id());
            }
        }
        return predecessors;
    }

    /** Somebody whose first day would have been the successor's has never held the office. */
    private static void giveUp(StaffMember holder, Post post, LocalDate successor) {
        var assignment = holder.post(post.id()).orElseThrow();
        if (post.from().equals(successor)) {
            holder.cancel(assignment);
        } else {
            assignment.endOn(successor.minusDays(1));
        }
    }

    private StaffMember existing(String personId) {
        return staff.findById(personId).orElseThrow(() -> new UnknownPersonException(personId));
    }

    private static RoleAssignment existing(StaffMember member, long postId) {
        return member.post(postId).orElseThrow(() -> new InvalidInputException("lastDay", "这项任职已经不存在，请刷新页面后重试。"));
    }

    private static String title(Staffing staffing, RoleAssignment post, String personId) {
        var described = post.toPost(personId);
        return staffing.titleOf(described.role(), described.unitCode());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
