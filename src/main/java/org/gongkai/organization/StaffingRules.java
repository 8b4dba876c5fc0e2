package org.gongkai.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must hold of an organisation in which every matter finds its people: one first responsible person for each unit
 * a leader in charge, three levels that three persons can sign, one head of the bureau and of the
 * leading group, administrators who have no part in cases. Asked for every day from today on.
 */
final class StaffingRules {

    private final Staffing staffing;
    private final Map<String, Shortcoming> found = new LinkedHashMap<>();

    private StaffingRules(Staffing staffing) {
        this.staffing = staffing;
    }

    /** @return what is wrong from a day on, each once with the first day on which it is */
    static List<Shortcoming> check(Staffing staffing, LocalDate today) {
        var rules = new StaffingRules(staffing);
        staffing.turningDays(today).forEach(rules::checkOn);
        rules.nobodyHoldsAnOfficeTwice(today);
        return List.copyOf(rules.found.values());
    }

    /** @return what would be wrong after a change and is not, or only later, before it */
    static List<Shortcoming> madeWorse(Staffing before, Staffing after, LocalDate today) {
        return Shortcoming.worse(check(before, today), check(after, today));
    }

    private void checkOn(LocalDate day) {
        staffing.units().forEach(unit -> {
            aUnitHasOneFirstResponsiblePerson(unit, day);
            aUnitHasALeaderInCharge(unit, day);
            threePersonsCanSign(unit, day);
        });
        anOfficeForOneHasOneHolder(Role.BUREAU_HEAD, day);
        anOfficeForOneHasOneHolder(Role.LEADING_GROUP_HEAD, day);
        somebodyKeepsTheOrganisation(day);
        administratorsHaveNoPartInCases(day);
        whoHoldsAnOfficeCanSignIn(day);
    }

    /** 各科室长、局属单位主要负责人为第一责任人. */
    private void aUnitHasOneFirstResponsiblePerson(Unit unit, LocalDate day) {
        var heads = persons(Role.SECTION_HEAD, unit.code(), day);
        if (heads.isEmpty()) {
            add("no-head", unit.code(), day, unit.name() + "没有第一责任人（负责人），一级审核无人办理");
        } else if (heads.size() > 1) {
            add("two-heads", unit.code(), day, unit.name() + "同时有" + heads.size() + "名第一责任人（" + names(heads) + "），只能有一名");
        }
    }

    /** 报分管领导审阅. */
    private void aUnitHasALeaderInCharge(Unit unit, LocalDate day) {
        if (persons(Role.LEADER_IN_CHARGE, unit.code(), day).isEmpty()) {
            add("no-leader", unit.code(), day, unit.name() + "没有分管局领导，二级审核无人办理");
        }
    }

    /** the three levels are signed by three persons. */
    private void threePersonsCanSign(Unit unit, LocalDate day) {
        var heads = persons(Role.SECTION_HEAD, unit.code(), day);
        var leaders = persons(Role.LEADER_IN_CHARGE, unit.code(), day);
        var signers = persons(Role.LEADING_GROUP_HEAD, null, day);
        if (heads.isEmpty() || leaders.isEmpty() || signers.isEmpty()) {
            return;
        }
        if (!threeOf(heads, leaders, signers)) {
            add("not-three", unit.code(), day, unit.name() + "的一级审核、二级审核和三级签发不是三个人，三级负责制无法执行");
        }
    }

    /** @return whether a head, a leader and a signer can be chosen who are three persons */
    static boolean threeOf(Collection<String> heads, Collection<String> leaders, Collection<String> signers) {
        return heads.stream().anyMatch(head -> leaders.stream().anyMatch(leader -> !leader.equals(head)
                && signers.stream().anyMatch(signer -> !signer.equals(head) && !signer.equals(leader))));
    }

    private void anOfficeForOneHasOneHolder(Role role, LocalDate day) {
        var holders = persons(role, null, day);
        if (holders.size() > 1) {
            add("two-holders", role.id(), day, role.title() + "同时有" + holders.size() + "人（" + names(holders) + "），只能有一人");
        } else if (holders.isEmpty()) {
            add("no-holder", role.id(), day, "没有" + role.title());
        }
    }

    /** Without one nobody could ever appoint one again. */
    private void somebodyKeepsTheOrganisation(LocalDate day) {
        if (persons(Role.SECADMIN, null, day).isEmpty()) {
            add("no-holder", Role.SECADMIN.id(), day, "没有" + Role.SECADMIN.title() + "，机构、人员和岗位无人维护");
        }
    }

    /** 三员分立: whoever keeps the system, its rights or its audit holds nothing else. */
    private void administratorsHaveNoPartInCases(LocalDate day) {
        var administrators = Set.of(Role.ADMINISTRATORS);
        staffing.posts().stream().filter(post -> post.holdsOn(day)).collect(Collectors.groupingBy(Post::personId)).forEach((person, posts) -> {
            var roles = posts.stream().map(Post::role).collect(Collectors.toSet());
            if (roles.size() > 1 && roles.stream().anyMatch(administrators::contains)) {
                add("administrator", person, day, staffing.nameOf(person) + "是管理员，不能同时担任其他职务（系统管理、安全管理、审计三员分立，也不办理案件）");
            }
        });
    }

    private void whoHoldsAnOfficeCanSignIn(LocalDate day) {
        staffing.posts().stream().filter(post -> post.holdsOn(day)).map(Post::personId).distinct()
                .filter(person -> staffing.person(person).filter(Colleague::enabled).isEmpty())
                .forEach(person -> add("disabled", person, day, staffing.nameOf(person) + "的账号已停用，仍然担任职务"));
    }

    private void nobodyHoldsAnOfficeTwice(LocalDate today) {
        var posts = new ArrayList<>(staffing.posts().stream().filter(post -> !post.endedBefore(today)).toList());
        for (int i = 0; i < posts.size(); i++) {
            for (var other : posts.subList(i + 1, posts.size())) {
                var post = posts.get(i);
                if (post.personId().equals(other.personId()) && post.isSameOfficeAs(other) && post.overlaps(other)) {
                    add("twice", post.personId(), today, staffing.nameOf(post.personId()) + "重复担任“" + staffing.titleOf(post.role(), post.unitCode()) + "”");
                }
            }
        }
    }

    private Set<String> persons(Role role, String unit, LocalDate day) {
        return staffing.holders(role, unit, day).stream().map(Post::personId).collect(Collectors.toCollection(TreeSet::new));
    }

    private String names(Set<String> persons) {
        return persons.stream().map(staffing::nameOf).collect(Collectors.joining("、"));
    }

    /** Days come in order, so what is found first is found at its first day. */
    private void add(String rule, String subject, LocalDate day, String sentence) {
        found.putIfAbsent(rule + " " + subject, new Shortcoming(rule, subject, day, sentence));
    }
}
