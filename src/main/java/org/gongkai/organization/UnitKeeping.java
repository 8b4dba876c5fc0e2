package org.gongkai.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.engine.OpenTasks;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up units of both kinds, renames and closes them. A code is never used again: cases and groups carry it. */
@Service
@Transactional
public class UnitKeeping {

    static final String CODE = "[a-z][a-z0-9]{1,30}";
    private static final int STEP = 10;

    /**
     * A unit with those without whom it could not work.
     *
     * @param head the account of the first responsible person
     * @param leader the account of the bureau leader in charge
     */
    public record NewUnit(String code, String name, UnitKind kind, String head, String leader) {
    }

    private final OrgUnits units;
    private final StaffMembers staff;
    private final OrganizationRevision revision;
    private final OpenTasks tasks;
    private final ApplicationEventPublisher events;

    UnitKeeping(OrgUnits units, StaffMembers staff, OrganizationRevision revision, OpenTasks tasks, ApplicationEventPublisher events) {
        this.units = units;
        this.staff = staff;
        this.revision = revision;
        this.tasks = tasks;
        this.events = events;
    }

    /** @throws InvalidInputException with what is wrong, by field */
    public void open(NewUnit wanted, Person by) {
        var change = revision.open(by);
        check(wanted.name(), wanted.kind(), null, new InputCheck()
                .require(wanted.code() != null && wanted.code().matches(CODE), "code", "代码由 2 到 31 个小写字母和数字组成，以字母开头。")
                .require(wanted.code() == null || units.findById(wanted.code()).isEmpty(), "code", "代码“%s”已经使用过。".formatted(wanted.code()))
                .require(isEnabled(wanted.head()), "head", "请选择第一责任人：每个科室（单位）必须有一名。")
                .require(isEnabled(wanted.leader()), "leader", "请选择分管局领导。"));
        var last = units.findAllByOrderBySortOrder().stream().map(OrgUnit::sortOrder).max(Comparator.naturalOrder()).orElse(0);
        units.save(new OrgUnit(wanted.code(), wanted.name().strip(), wanted.kind(), last + STEP));
        staff.findById(wanted.head()).orElseThrow().grant(Role.SECTION_HEAD, wanted.code(), change.today());
        staff.findById(wanted.leader()).orElseThrow().grant(Role.LEADER_IN_CHARGE, wanted.code(), change.today());
        change.close("head");
        change.record(wanted.code(), "设立%s%s，负责人%s，分管局领导%s。".formatted(wanted.kind().title(), wanted.name().strip(),
                change.before().nameOf(wanted.head()), change.before().nameOf(wanted.leader())));
        Stream.of(wanted.head(), wanted.leader()).forEach(person -> events.publishEvent(new PostsChanged(person)));
    }

    public void describe(String code, String name, UnitKind kind, Person by) {
        var change = revision.open(by);
        check(name, kind, code, new InputCheck());
        var unit = existing(code);
        var before = unit.toUnit();
        unit.describe(name.strip(), kind);
        if (!before.equals(unit.toUnit())) {
            change.record(code, "%s改为%s（%s）。".formatted(before.name(), name.strip(), kind.title()));
        }
    }

    /**
     * Closes a unit from today on; its posts end with yesterday.
     *
     * @throws InvalidInputException while people belong to it, tasks wait for its groups or cases of it are under way
     */
    public void close(String code, Person by) {
        var change = revision.open(by);
        var unit = existing(code);
        var name = unit.toUnit().name();
        var members = change.before().people().stream().filter(person -> person.enabled() && code.equals(person.unitCode())).count();
        var open = tasks.offeredTo(List.of(Groups.ofUnit(code), Groups.headOf(code), Groups.leaderOf(code)));
        var running = tasks.casesOf(code);
        new InputCheck().require(members == 0, "close", "还有 %d 人属于%s，请先调整他们的科室（单位）。".formatted(members, name))
                .require(open == 0, "close", "还有 %d 项任务等待%s办理，请先办结或者移交。".formatted(open, name))
                .require(running == 0, "close", "%s还有 %d 件案件没有办结，请先办结。".formatted(name, running)).done();
        Set<String> affected = change.before().posts().stream().filter(post -> code.equals(post.unitCode()) && !post.endedBefore(change.today()))
                .map(post -> end(post, change)).collect(Collectors.toSet());
        unit.closeOn(change.today());
        change.close("close");
        change.record(code, "撤销%s。".formatted(name));
        affected.forEach(person -> events.publishEvent(new PostsChanged(person)));
    }

    private String end(Post post, OrganizationRevision.Open change) {
        var member = staff.findById(post.personId()).orElseThrow();
        var assignment = member.post(post.id()).orElseThrow();
        if (post.from().isBefore(change.today())) {
            assignment.endOn(change.today().minusDays(1));
        } else {
            member.cancel(assignment);
        }
        return member.id();
    }

    private void check(String name, UnitKind kind, String code, InputCheck check) {
        check.line(name, "name", "名称", 100).require(kind != null, "kind", "请选择类别：局机关科室或者局属单位。")
                .require(name == null || units.findAllByOrderBySortOrder().stream().map(OrgUnit::toUnit)
                        .noneMatch(other -> other.name().equals(name.strip()) && !other.code().equals(code)), "name", "已经有同名的科室（单位）。").done();
    }

    private boolean isEnabled(String account) {
        return account != null && staff.findById(account).filter(StaffMember::enabled).isPresent();
    }

    private OrgUnit existing(String code) {
        return units.findById(code).filter(OrgUnit::isOpen).orElseThrow(() -> new InvalidInputException("name", "这个科室（单位）不存在或者已经撤销。"));
    }
}
