package org.gongkai.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.problem.InputCheck;

/**
 * When somebody may stand in for somebody else: two people who are both there, one substitute at a time, no chain and so no
 * circle, and in every unit still three persons for the three levels.
 */
record SubstitutionRules(Staffing staffing, List<Substitution> others, LocalDate today) {

    private static final int LONGEST_DAYS = 366;

    /** @throws org.gongkai.problem.InvalidInputException with what stands against it, by field */
    void require(String absent, String substitute, LocalDate firstDay, LocalDate lastDay, String reason) {
        var check = new InputCheck().require(isEnabled(substitute), "substitute", "请选择一名在用的人员作为代理人。")
                .require(firstDay != null, "firstDay", "请填写第一天。").require(lastDay != null, "lastDay", "请填写最后一天。")
                .optionalText(reason, "reason", "原因", 200);
        check.done();
        check.require(!firstDay.isBefore(today), "firstDay", "第一天不能早于今天（%s）：代理不追溯。".formatted(today))
                .require(!lastDay.isBefore(firstDay), "lastDay", "最后一天不能早于第一天。")
                .require(lastDay.isBefore(firstDay.plusDays(LONGEST_DAYS)), "lastDay", "一次代理不超过一年；长期不在岗的，请由安全保密管理员另行任命。")
                .require(!absent.equals(substitute), "substitute", "不能由本人代理本人。")
                .require(turningDays(firstDay, lastDay).stream().noneMatch(day -> isAdministrator(substitute, day)), "substitute", "管理员不办理案件，不能作代理人。")
                .require(turningDays(firstDay, lastDay).stream().allMatch(day -> hasSomethingToHandOver(absent, day)), "substitute", "%s在这段时间没有可以由他人代理的职务：局长批准不予公开等事项只能由本人决定，管理员的职务不能代理。"
                        .formatted(staffing.nameOf(absent)));
        check.done();
        overlapping(firstDay, lastDay, absent, true).ifPresent(other -> check.require(false, other.getFirstDay().isAfter(firstDay) ? "lastDay" : "firstDay", "%s 至 %s 已经由%s代理，同一天只能有一名代理人。"
                .formatted(other.getFirstDay(), other.getLastDay(), staffing.nameOf(other.getSubstituteId()))));
        overlapping(firstDay, lastDay, substitute, true).ifPresent(other -> check.require(false, "substitute", "%s在 %s 至 %s 由%s代理，自己不在岗，不能作代理人。"
                .formatted(staffing.nameOf(substitute), other.getFirstDay(), other.getLastDay(), staffing.nameOf(other.getSubstituteId()))));
        overlapping(firstDay, lastDay, absent, false).ifPresent(other -> check.require(false, other.getFirstDay().isAfter(firstDay) ? "lastDay" : "firstDay", "%s在 %s 至 %s 代理%s，请先为%s另选代理人。"
                .formatted(staffing.nameOf(absent), other.getFirstDay(), other.getLastDay(), staffing.nameOf(other.getAbsentId()),
                        staffing.nameOf(other.getAbsentId()))));
        check.done();
        var days = turningDays(firstDay, lastDay);
        staffing.units().forEach(unit -> days.stream()
                .filter(day -> concerns(absent, unit, day) && !threeCanSign(unit, day, absent, substitute)).findFirst()
                .ifPresent(day -> check.require(false, "substitute", "由%s代理后，%s的一级审核、二级审核和三级签发不再是三个人，三级负责制无法执行，请另选代理人。"
                        .formatted(staffing.nameOf(substitute), unit.name()))));
        check.done();
    }

    /** The days on which somebody comes, goes, is away or is back: between them nothing changes. */
    private List<LocalDate> turningDays(LocalDate firstDay, LocalDate lastDay) {
        return Stream.concat(staffing.turningDays(firstDay).stream(),
                others.stream().flatMap(other -> Stream.of(other.getFirstDay(), other.getLastDay().plusDays(1))))
                .filter(day -> !day.isBefore(firstDay) && !day.isAfter(lastDay)).distinct().sorted().toList();
    }

    private boolean isEnabled(String account) {
        return account != null && staffing.person(account).filter(Colleague::enabled).isPresent();
    }

    private boolean isAdministrator(String account, LocalDate day) {
        return staffing.postsOf(account).stream().anyMatch(post -> post.holdsOn(day) && List.of(Role.ADMINISTRATORS).contains(post.role()));
    }

    private boolean hasSomethingToHandOver(String absent, LocalDate day) {
        return staffing.postsOf(absent).stream().anyMatch(post -> post.holdsOn(day) && post.role().delegable());
    }

    /** @param asAbsent whether the account is away in it, otherwise whether it stands in for somebody */
    private Optional<Substitution> overlapping(LocalDate from, LocalDate until, String account, boolean asAbsent) {
        return others.stream().filter(other -> other.overlaps(from, until))
                .filter(other -> account.equals(asAbsent ? other.getAbsentId() : other.getSubstituteId())).findFirst();
    }

    private boolean concerns(String absent, Unit unit, LocalDate day) {
        return staffing.postsOf(absent).stream().anyMatch(post -> post.holdsOn(day)
                && (post.isOf(Role.SECTION_HEAD, unit.code()) || post.isOf(Role.LEADER_IN_CHARGE, unit.code()) || post.isOf(Role.LEADING_GROUP_HEAD, null)));
    }

    /** Those others who are away on that day are replaced too. */
    private boolean threeCanSign(Unit unit, LocalDate day, String absent, String substitute) {
        var heads = acting(Role.SECTION_HEAD, unit.code(), day, absent, substitute);
        var leaders = acting(Role.LEADER_IN_CHARGE, unit.code(), day, absent, substitute);
        var signers = acting(Role.LEADING_GROUP_HEAD, null, day, absent, substitute);
        return StaffingRules.threeOf(heads, leaders, signers);
    }

    private List<String> acting(Role role, String unit, LocalDate day, String absent, String substitute) {
        return staffing.holders(role, unit, day).stream().map(Post::personId)
                .map(holder -> holder.equals(absent) ? substitute : others.stream().filter(other -> other.holdsOn(day) && other.getAbsentId().equals(holder))
                        .map(Substitution::getSubstituteId).findFirst().orElse(holder)).toList();
    }
}
