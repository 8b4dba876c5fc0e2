package org.gongkai.organization;

import java.util.Optional;
import java.util.Set;

import org.gongkai.engine.OpenTasks;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts, describes the people behind them and closes them. What has been done under an account keeps its name. */
@Service
@Transactional
public class AccountKeeping {

    static final String ID = "[a-z0-9][a-z0-9._-]{1,62}";
    static final String EMAIL = "(?=.{6,200}$)[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+";

    /** The engine's administrator that nobody is, its group, and the names under which the record keeps what no member of staff did. */
    static final Set<String> SEALED = Set.of("break-glass", "camunda-admin", "system", "citizen");

    private final StaffMembers staff;
    private final OrgUnits units;
    private final OrganizationRevision revision;
    private final OpenTasks tasks;
    private final Substitutions substitutions;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    AccountKeeping(StaffMembers staff, OrgUnits units, OrganizationRevision revision, OpenTasks tasks,
            Substitutions substitutions, ApplicationEventPublisher events, OfficeClock clock) {
        this.staff = staff;
        this.units = units;
        this.revision = revision;
        this.tasks = tasks;
        this.substitutions = substitutions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an account with a password for the first sign-in.
     *
     * @throws InvalidInputException with what is wrong, by field
     */
    public void open(Colleague wanted, String firstPasswordHash, Person by) {
        var change = revision.open(by);
        var id = wanted.id() == null ? "" : wanted.id().strip();
        check(wanted, new InputCheck().require(id.matches(ID), "id",
                "账号由小写字母、数字和 . _ - 组成，以字母或数字开头，2 到 63 个字符。")
                .require(!SEALED.contains(id), "id", "账号“%s”由系统保留，请另取。".formatted(id))
                .require(staff.findById(id).isEmpty(), "id", "账号“%s”已经有人使用（停用的账号也不能再给别人）。".formatted(id)));
        var member = new StaffMember(id, wanted.name().strip(), wanted.unitCode(), email(wanted), firstPasswordHash);
        member.describe(member.displayName(), wanted.unitCode(), email(wanted), mobile(wanted));
        member.setFirstPassword(firstPasswordHash, clock.instant());
        staff.save(member);
        change.record(id, "新增人员%s，账号 %s%s。".formatted(member.displayName(), id, unitOf(wanted).map(unit -> "，" + unit.name()).orElse("")));
    }

    /** Corrects name, unit, e-mail address and mobile number; the account's id stays. */
    public void describe(Colleague wanted, Person by) {
        var change = revision.open(by);
        check(wanted, new InputCheck());
        var member = existing(wanted.id());
        var before = member.toColleague();
        member.describe(wanted.name().strip(), wanted.unitCode(), email(wanted), mobile(wanted));
        if (!before.equals(member.toColleague())) {
            change.record(member.id(), "修改人员信息：%s%s%s%s。".formatted(
                    before.name().equals(member.displayName()) ? member.displayName() : before.name() + "改为" + member.displayName(),
                    unitOf(wanted).map(unit -> "，" + unit.name()).orElse("，不属于某个科室（单位）"),
                    Optional.ofNullable(before.email()).equals(Optional.ofNullable(member.email())) ? "" : "，更新电子邮箱",
                    Optional.ofNullable(before.mobile()).equals(Optional.ofNullable(member.mobile())) ? "" : "，更新手机号码"));
        }
    }

    /** Gives a password for one sign-in, for somebody who has forgotten it; a lock after wrong passwords is lifted. */
    public void resetPassword(String id, String firstPasswordHash, Person by) {
        var change = revision.open(by);
        var member = existing(id);
        member.setFirstPassword(firstPasswordHash, clock.instant());
        change.record(id, "为%s重置密码，下次登录须修改。".formatted(member.displayName()));
    }

    /** Lifts the lock after wrong passwords; the password stays. */
    public void unlock(String id, Person by) {
        var change = revision.open(by);
        var member = existing(id);
        if (member.isLocked(clock.instant())) {
            member.rightPassword();
            change.record(id, "解除%s的登录锁定。".formatted(member.displayName()));
        }
    }

    /**
     * Closes an account.
     *
     * @throws InvalidInputException while the person holds a post, has tasks or is part of a substitution: these have to be
     *         handed over or ended first
     */
    public void disable(String id, Person by) {
        var change = revision.open(by);
        var member = existing(id);
        var held = member.posts().stream().filter(post -> !post.endedBefore(change.today())).map(post -> change.before().titleOf(post.role(), post.unitCode()))
                .distinct().toList();
        var open = tasks.waitingFor(id, Set.of()).size();
        new InputCheck().require(!id.equals(by.id()), "disable", "不能停用自己的账号。")
                .require(held.isEmpty(), "disable", "%s还担任%s，请先结束或者安排接任。".formatted(member.displayName(), String.join("、", held)))
                .require(open == 0, "disable", "%s还有 %d 项未办结的任务，请先移交。".formatted(member.displayName(), open))
                .require(substitutions.concerning(id).stream().noneMatch(Substitution::isOpen), "disable",
                        "%s还有未结束或者未开始的代理，请先结束代理。".formatted(member.displayName())).done();
        member.disable();
        change.close("disable");
        change.record(id, "停用%s的账号。".formatted(member.displayName()));
        events.publishEvent(new PostsChanged(id));
    }

    public void enable(String id, Person by) {
        var change = revision.open(by);
        var member = existing(id);
        member.enable();
        change.record(id, "重新启用%s的账号。".formatted(member.displayName()));
    }

    private void check(Colleague wanted, InputCheck check) {
        check.line(wanted.name(), "name", "姓名", 60)
                .require(wanted.unitCode() == null || unitOf(wanted).isPresent(), "unitCode", "请选择列出的科室（单位）。")
                .require(email(wanted) == null || email(wanted).matches(EMAIL), "email",
                        "电子邮箱应形如 name@example.gov.cn。")
                .require(mobile(wanted) == null || MobileNumber.isValid(mobile(wanted)), "mobile", "手机号码应为 11 位数字。").done();
    }

    private Optional<Unit> unitOf(Colleague wanted) {
        return Optional.ofNullable(wanted.unitCode()).flatMap(units::findById).filter(OrgUnit::isOpen).map(OrgUnit::toUnit);
    }

    private static String email(Colleague wanted) {
        return wanted.email() == null || wanted.email().isBlank() ? null : wanted.email().strip();
    }

    private static String mobile(Colleague wanted) {
        return wanted.mobile() == null || wanted.mobile().isBlank() ? null : wanted.mobile().strip();
    }

    private StaffMember existing(String id) {
        return staff.findById(id).orElseThrow(() -> new UnknownPersonException(id));
    }
}
