package org.gongkai.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gongkai.organization.OpenMatters.Matter;

/**
 * What must hold besides the {@link StaffingRules} once substitutes and matters under way are looked at: that appointments made
 * after a substitute was named leave nothing that nobody may sign. Asked for every day from today on.
 */
final class AbsenceRules {

    /** Somebody who does what an office asks: the holder, or in the holder's place a substitute. */
    private record Actor(String holder, String account) {
    }

    private final Staffing staffing;
    private final List<Substitution> away;
    private final List<Matter> matters;
    private final Map<String, Shortcoming> found = new LinkedHashMap<>();

    private AbsenceRules(Staffing staffing, List<Substitution> away, List<Matter> matters) {
        this.staffing = staffing;
        this.away = away;
        this.matters = matters;
    }

    /** @return what is wrong from a day on, each once with the first day on which it is */
    static List<Shortcoming> check(Staffing staffing, List<Substitution> open, List<Matter> matters, LocalDate today) {
        var rules = new AbsenceRules(staffing, open.stream().filter(Substitution::isOpen).toList(), matters);
        var days = new TreeSet<>(staffing.turningDays(today));
        open.stream().flatMap(one -> Stream.of(one.getFirstDay(), one.getLastDay().plusDays(1))).filter(day -> day.isAfter(today)).forEach(days::add);
        days.forEach(rules::checkOn);
        return List.copyOf(rules.found.values());
    }

    private void checkOn(LocalDate day) {
        away.stream().filter(one -> one.holdsOn(day)).forEach(one -> aSubstituteHasSomethingToDo(one, day));
        staffing.units().forEach(unit -> threePersonsCanSign(unit, day));
        matters.forEach(matter -> somebodyMaySign(matter, day));
    }

    private void aSubstituteHasSomethingToDo(Substitution one, LocalDate day) {
        var absent = staffing.nameOf(one.getAbsentId());
        var substitute = staffing.nameOf(one.getSubstituteId());
        if (holds(one.getSubstituteId(), day, Role.ADMINISTRATORS)) {
            add("substitute-administrator", one, day, "%s代理%s，而管理员不办理案件，请另选代理人".formatted(substitute, absent));
        } else if (holds(one.getAbsentId(), day, Role.BUREAU_HEAD)) {
            add("absent-bureau-head", one, day, "局长%s不在岗，批准不予公开等事项只能由局长本人决定，这段时间无人办理".formatted(absent));
        } else if (staffing.postsOf(one.getAbsentId()).stream().noneMatch(post -> post.holdsOn(day) && post.role().delegable())) {
            add("nothing-to-hand-over", one, day, "%s不在岗，由%s代理，而%s没有可以由他人代理的职务，请结束代理".formatted(absent, substitute, absent));
        }
    }

    /** R-104, for the days on which one of the three is away. */
    private void threePersonsCanSign(Unit unit, LocalDate day) {
        var heads = actors(Role.SECTION_HEAD, unit.code(), day);
        var leaders = actors(Role.LEADER_IN_CHARGE, unit.code(), day);
        var signers = actors(Role.LEADING_GROUP_HEAD, null, day);
        var three = List.of(heads, leaders, signers);
        if (three.stream().noneMatch(List::isEmpty) && three.stream().flatMap(List::stream).anyMatch(actor -> !actor.holder().equals(actor.account()))
                && !StaffingRules.threeOf(accounts(heads), accounts(leaders), accounts(signers))) {
            found.putIfAbsent("three-away " + unit.code(), new Shortcoming("three-away", unit.code(), day,
                    "由代理人代理期间，%s的一级审核、二级审核和三级签发不是三个人，三级负责制无法执行".formatted(unit.name())));
        }
    }

    /** Whoever has written something or signed another level may have come to an office that is asked now. */
    private void somebodyMaySign(Matter matter, LocalDate day) {
        var actors = actors(matter.role(), matter.unitCode(), day);
        if (!actors.isEmpty() && actors.stream().allMatch(actor -> matter.barred().contains(actor.holder()) || matter.barred().contains(actor.account()))) {
            var subject = "%s %s %s".formatted(matter.role().id(), matter.unitCode(), new TreeSet<>(matter.barred()));
            found.putIfAbsent("nobody-may-sign " + subject, new Shortcoming("nobody-may-sign", subject, day,
                    "%s有正在办理的稿件须由%s%s，而任职人员（%s）起草过或者已经完成另一级审核，没有人可以签；请先办结这些稿件，或者让另一人同时任职"
                            .formatted(matter.unitCode() == null ? "本局" : staffing.unit(matter.unitCode()).map(Unit::name).orElse(matter.unitCode()),
                                    matter.role().titleWithin(), matter.step(), String.join("、", actors.stream().map(Actor::holder).distinct().map(staffing::nameOf).toList()))));
        }
    }

    private List<Actor> actors(Role role, String unit, LocalDate day) {
        return staffing.holders(role, unit, day).stream().map(Post::personId).distinct()
                .map(holder -> new Actor(holder, substituteOf(holder, day).orElse(holder))).toList();
    }

    private Optional<String> substituteOf(String holder, LocalDate day) {
        return away.stream().filter(one -> one.holdsOn(day) && one.getAbsentId().equals(holder)).map(Substitution::getSubstituteId).findFirst();
    }

    private static List<String> accounts(List<Actor> actors) {
        return actors.stream().map(Actor::account).toList();
    }

    private boolean holds(String account, LocalDate day, Role... roles) {
        return staffing.postsOf(account).stream().anyMatch(post -> post.holdsOn(day) && Set.of(roles).contains(post.role()));
    }

    private void add(String rule, Substitution one, LocalDate day, String sentence) {
        var subject = one.getAbsentId() + " " + one.getSubstituteId();
        found.putIfAbsent(rule + " " + subject, new Shortcoming(rule, subject, day, sentence));
    }
}
