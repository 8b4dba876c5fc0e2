package org.gongkai.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.organization.OrganizationTable.PersonLine;
import org.gongkai.organization.OrganizationTable.PostLine;
import org.gongkai.organization.OrganizationTable.UnitLine;

/** One import: goes through the lines, changes what differs and says so, and gathers what is wrong. */
class ImportWork {

    private static final int STEP = 10;

    private final OrgUnits units;
    private final StaffMembers staff;
    private final OrganizationRevision.Open change;
    private final Instant now;
    private final List<String> changes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> opened = new TreeSet<>();
    private final Set<String> affected = new TreeSet<>();

    ImportWork(OrgUnits units, StaffMembers staff, OrganizationRevision.Open change, Instant now) {
        this.units = units;
        this.staff = staff;
        this.change = change;
        this.now = now;
    }

    void take(OrganizationTable table, UnaryOperator<String> passwordHash) {
        requireOnce(OrganizationWorkbook.UNITS, table.units().stream().map(line -> Objects.toString(line.code(), "")).toList());
        requireOnce(OrganizationWorkbook.PEOPLE, table.people().stream().map(line -> Objects.toString(line.id(), "")).toList());
        table.units().forEach(this::unit);
        table.units().forEach(this::requireOwnName);
        table.people().forEach(line -> person(line, passwordHash));
        if (faults.isEmpty()) {
            posts(table.posts());
        }
    }

    List<String> changes() {
        return changes;
    }

    List<String> faults() {
        return faults;
    }

    Set<String> opened() {
        return opened;
    }

    Set<String> affected() {
        return affected;
    }

    /** @return what the rules of staffing find worse than before */
    List<String> shortcomings() {
        return change.worse();
    }

    private void unit(UnitLine line) {
        var where = at(OrganizationWorkbook.UNITS, line.row());
        var kind = Arrays.stream(UnitKind.values()).filter(one -> one.title().equals(line.kind())).findFirst();
        if (line.code() == null || !line.code().matches(UnitKeeping.CODE)) {
            faults.add(where + "代码由 2 到 31 个小写字母和数字组成，以字母开头。");
        } else if (line.name() == null || line.name().length() > 100 || kind.isEmpty()) {
            faults.add(where + "请填写名称（不超过 100 个字）和类别（局机关科室或者局属单位）。");
        } else if (units.findById(line.code()).filter(unit -> !unit.isOpen()).isPresent()) {
            faults.add(where + "代码“%s”属于已经撤销的科室（单位），不能再使用。".formatted(line.code()));
        } else {
            unit(line, kind.get());
        }
    }

    /** When all lines are taken, so that two units may exchange their names. */
    private void requireOwnName(UnitLine line) {
        if (units.findAllByOrderBySortOrder().stream().map(OrgUnit::toUnit).anyMatch(other -> other.name().equals(line.name()) && !other.code().equals(line.code()))) {
            faults.add(at(OrganizationWorkbook.UNITS, line.row()) + "已经有同名的科室（单位）。");
        }
    }

    private void unit(UnitLine line, UnitKind kind) {
        var existing = units.findById(line.code());
        if (existing.isEmpty()) {
            var last = units.findAllByOrderBySortOrder().stream().mapToInt(OrgUnit::sortOrder).max().orElse(0);
            units.save(new OrgUnit(line.code(), line.name(), kind, last + STEP));
            changes.add("设立%s%s（%s）。".formatted(kind.title(), line.name(), line.code()));
        } else if (!existing.get().toUnit().equals(new Unit(line.code(), line.name(), kind))) {
            changes.add("%s改为%s（%s）。".formatted(existing.get().toUnit().name(), line.name(), kind.title()));
            existing.get().describe(line.name(), kind);
        }
    }

    private void person(PersonLine line, UnaryOperator<String> passwordHash) {
        var where = at(OrganizationWorkbook.PEOPLE, line.row());
        if (line.id() == null || !line.id().matches(AccountKeeping.ID)) {
            faults.add(where + "账号由小写字母、数字和 . _ - 组成，以字母或数字开头，2 到 63 个字符。");
        } else if (AccountKeeping.SEALED.contains(line.id())) {
            faults.add(where + "账号“%s”由系统保留，请另取。".formatted(line.id()));
        } else if (line.name() == null || line.name().length() > 60) {
            faults.add(where + "请填写姓名，不超过 60 个字。");
        } else if (line.email() != null && !line.email().matches(AccountKeeping.EMAIL)) {
            faults.add(where + "电子邮箱应形如 name@example.gov.cn。");
        } else if (line.mobile() != null && !MobileNumber.isValid(line.mobile())) {
            faults.add(where + "手机号码应为 11 位数字。");
        } else if (line.unitCode() != null && openUnit(line.unitCode()).isEmpty()) {
            faults.add(where + "没有代码为“%s”的科室（单位）。".formatted(line.unitCode()));
        } else {
            describe(line, where, passwordHash);
        }
    }

    private void describe(PersonLine line, String where, UnaryOperator<String> passwordHash) {
        var existing = staff.findById(line.id());
        if (existing.isEmpty()) {
            var member = new StaffMember(line.id(), line.name(), line.unitCode(), line.email(), "{noop}");
            member.describe(line.name(), line.unitCode(), line.email(), line.mobile());
            member.setFirstPassword(passwordHash.apply(line.id()), now);
            staff.save(member);
            opened.add(line.id());
            changes.add("新增人员%s（%s）。".formatted(line.name(), line.id()));
        } else if (!existing.get().enabled()) {
            faults.add(where + "账号“%s”已经停用，请先在人员页面重新启用。".formatted(line.id()));
        } else if (!existing.get().toColleague().equals(new Colleague(line.id(), line.name(), line.unitCode(), line.email(), line.mobile(), true))) {
            changes.add("修改%s（%s）的人员信息。".formatted(line.name(), line.id()));
            existing.get().describe(line.name(), line.unitCode(), line.email(), line.mobile());
        }
    }

    /** The sheet has every post that holds or is to come; what is not in it ends with yesterday. */
    private void posts(List<PostLine> lines) {
        Map<Long, PostLine> kept = new HashMap<>();
        List<PostLine> added = new ArrayList<>();
        for (var line : lines) {
            var where = at(OrganizationWorkbook.POSTS, line.row());
            var role = Role.byTitle(line.role());
            var fault = fault(line, role);
            if (fault != null) {
                faults.add(where + fault);
                continue;
            }
            var from = Optional.ofNullable(line.from()).orElse(change.today());
            var existing = staff.findById(line.personId()).orElseThrow().posts().stream()
                    .filter(post -> post.isOf(role.get(), line.unitCode()) && post.from().equals(from)).findFirst();
            existing.ifPresentOrElse(post -> kept.put(post.id(), line), () -> added.add(line));
            if (existing.isEmpty() && from.isBefore(change.today())) {
                faults.add(where + "新的任职不能早于今天（%s）开始：任命不追溯。".formatted(change.today()));
            }
        }
        if (faults.isEmpty()) {
            change.before().posts().stream().filter(post -> !post.endedBefore(change.today())).forEach(post -> align(post, kept.get(post.id())));
            added.forEach(this::appoint);
        }
    }

    private String fault(PostLine line, Optional<Role> role) {
        if (line.personId() == null || staff.findById(line.personId()).filter(StaffMember::enabled).isEmpty()) {
            return "没有账号“%s”，请先写入工作表“%s”。".formatted(Objects.toString(line.personId(), ""), OrganizationWorkbook.PEOPLE);
        }
        if (role.isEmpty()) {
            return "没有“%s”这个职务。".formatted(Objects.toString(line.role(), ""));
        }
        if (line.unreadable() != null) {
            return "“%s”不能读取，日期应形如 2026-11-23，顺序是 1 到 99 的整数。".formatted(line.unreadable());
        }
        if (line.basis() != null && line.basis().length() > Appointments.LONGEST_BASIS) {
            return "依据不超过 %d 个字。".formatted(Appointments.LONGEST_BASIS);
        }
        if (role.get().scoped() && (line.unitCode() == null || openUnit(line.unitCode()).isEmpty())) {
            return "“%s”须填写科室代码，而“%s”不是现有的科室（单位）。".formatted(role.get().title(), Objects.toString(line.unitCode(), ""));
        }
        if (!role.get().scoped() && line.unitCode() != null) {
            return "“%s”不属于某个科室（单位），请不要填写科室代码。".formatted(role.get().title());
        }
        if (line.until() != null && line.until().isBefore(Optional.ofNullable(line.from()).orElse(change.today()))) {
            return "最后一日不能早于开始。";
        }
        return null;
    }

    /** Leaves a post as it is, ends it, or takes it back before it has begun. */
    private void align(Post post, PostLine line) {
        var member = staff.findById(post.personId()).orElseThrow();
        var assignment = member.post(post.id()).orElseThrow();
        var title = "%s担任%s".formatted(member.displayName(), title(post.role(), post.unitCode()));
        if (line != null && !(Objects.equals(line.rank(), post.rank()) && Objects.equals(line.basis(), post.basis()))) {
            assignment.describe(line.rank(), line.basis());
            changes.add("%s，%s。".formatted(title, Stream.of(Objects.equals(line.rank(), post.rank()) ? null : "顺序改为 " + Objects.requireNonNullElse(line.rank(), "无"),
                    Objects.equals(line.basis(), post.basis()) ? null : "依据改为“%s”".formatted(Objects.toString(line.basis(), ""))).filter(Objects::nonNull)
                    .collect(Collectors.joining("，"))));
        }
        if (line != null && Objects.equals(line.until(), post.until())) {
            return;
        }
        if (line != null && (line.until() == null || !line.until().isBefore(change.today().minusDays(1)))) {
            set(assignment, line.until());
            changes.add("%s，最后一日改为 %s。".formatted(title, line.until() == null ? "不定" : line.until()));
        } else if (post.from().isBefore(change.today())) {
            set(assignment, change.today().minusDays(1));
            changes.add("%s到 %s 结束。".formatted(title, change.today().minusDays(1)));
        } else {
            member.cancel(assignment);
            changes.add("取消%s（自 %s 起）的任命。".formatted(title, post.from()));
        }
        affected.add(member.id());
    }

    private static void set(RoleAssignment assignment, LocalDate until) {
        if (until == null) {
            assignment.goesOn();
        } else {
            assignment.endOn(until);
        }
    }

    private void appoint(PostLine line) {
        var role = Role.byTitle(line.role()).orElseThrow();
        var from = Optional.ofNullable(line.from()).orElse(change.today());
        var member = staff.findById(line.personId()).orElseThrow();
        member.appoint(new RoleAssignment(role, line.unitCode(), from, line.until(), line.rank(), line.basis()));
        affected.add(member.id());
        changes.add("任命%s为%s，自 %s 起%s。".formatted(member.displayName(), title(role, line.unitCode()), from,
                line.until() == null ? "" : "，至 " + line.until() + " 止"));
    }

    private String title(Role role, String unitCode) {
        return unitCode == null ? role.title() : openUnit(unitCode).map(unit -> unit.toUnit().name()).orElse(unitCode) + role.titleWithin();
    }

    private Optional<OrgUnit> openUnit(String code) {
        return units.findById(code).filter(OrgUnit::isOpen);
    }

    private void requireOnce(String sheet, List<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.stream().filter(key -> !key.isEmpty() && !seen.add(key)).distinct().forEach(key -> faults.add("工作表“%s”中“%s”出现两次。".formatted(sheet, key)));
    }

    private static String at(String sheet, int row) {
        return "工作表“%s”第 %d 行：".formatted(sheet, row);
    }
}
