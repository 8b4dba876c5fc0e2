package org.gongkai.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.Rule;
import org.gongkai.problem.InvalidInputException;
import org.junit.jupiter.api.Test;

/** The rules for naming a substitute. */
class WhoMayStandInForWhomTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 9, 10);

    private final List<Substitution> others = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>(List.of(held("head", Role.SECTION_HEAD, "elderly"), held("leader", Role.LEADER_IN_CHARGE, "elderly"),
            held("director", Role.BUREAU_HEAD, null), held("director", Role.LEADING_GROUP_HEAD, null), held("keeper", Role.SECADMIN, null),
            held("colleague", Role.INFO_GROUP, null)));

    private static Post held(String person, Role role, String unit) {
        return new Post(null, person, role, unit, LONG_AGO, null, null, null);
    }

    private Staffing staffing() {
        var people = List.of("head", "leader", "director", "keeper", "colleague", "friend").stream().map(id -> new Colleague(id, id, null, null, true)).toList();
        return new Staffing(List.of(new Unit("elderly", "养老服务科", UnitKind.SECTION)), people, List.copyOf(posts));
    }

    private void standsIn(String substitute, String absent, int first, int last) {
        others.add(new Substitution(absent, substitute, TODAY.plusDays(first), TODAY.plusDays(last), null, "keeper", null));
    }

    private void name(String absent, String substitute, int first, int last) {
        new SubstitutionRules(staffing(), others, TODAY).require(absent, substitute, TODAY.plusDays(first), TODAY.plusDays(last), null);
    }

    private String refusal(String absent, String substitute, int first, int last) {
        return catchThrowableOfType(InvalidInputException.class, () -> name(absent, substitute, first, last)).errors().toString();
    }

    @Test
    void aColleagueStandsInForAHead() {
        assertThatCode(() -> name("head", "colleague", 0, 4)).doesNotThrowAnyException();
    }

    @Test
    void onADayThereIsOneSubstitute() {
        standsIn("colleague", "head", 0, 4);
        assertThat(refusal("head", "friend", 4, 9)).contains("firstDay", "同一天只能有一名代理人");
        assertThatCode(() -> name("head", "friend", 5, 9)).doesNotThrowAnyException();
    }

    @Test
    void twoDoNotStandInForEachOther() {
        standsIn("colleague", "head", 0, 4);
        assertThat(refusal("colleague", "head", 2, 3)).contains("substitute", "head在", "自己不在岗，不能作代理人");
    }

    @Test
    void thereIsNoChainAndSoNoCircleOfThree() {
        standsIn("colleague", "head", 0, 4);
        assertThat(refusal("colleague", "friend", 4, 9)).contains("firstDay", "colleague在", "代理head", "请先为head另选代理人");
        standsIn("friend", "leader", 0, 4);
        assertThat(refusal("director", "leader", 1, 1)).contains("自己不在岗");
    }

    @Test
    void whatWasTakenBackDoesNotStandInTheWay() {
        standsIn("colleague", "head", 0, 4);
        others.get(0).cancel();
        assertThatCode(() -> name("head", "friend", 0, 4)).doesNotThrowAnyException();
    }

    @Test
    @Rule("R-104")
    void theThreeLevelsAreStillThreePersons() {
        assertThat(refusal("head", "leader", 0, 4)).contains("substitute", "三级负责制无法执行");
        assertThat(refusal("leader", "director", 0, 4)).contains("三级负责制无法执行");
        assertThat(refusal("director", "head", 0, 4)).contains("三级负责制无法执行");
    }

    @Test
    @Rule("R-104")
    void oneColleagueDoesNotStandInForTwoLevelsAtATime() {
        standsIn("colleague", "head", 3, 9);
        assertThat(refusal("leader", "colleague", 0, 4)).contains("三级负责制无法执行");
        assertThatCode(() -> name("leader", "colleague", 0, 2)).doesNotThrowAnyException();
    }

    @Test
    @Rule("R-38")
    void whatTheHeadOfTheBureauAloneDecidesIsNotHandedOver() {
        assertThat(Role.BUREAU_HEAD.delegable()).isFalse();
        posts.removeIf(post -> post.role() == Role.LEADING_GROUP_HEAD);
        assertThat(refusal("director", "colleague", 0, 4)).contains("没有可以由他人代理的职务");
    }

    @Test
    void administratorsNeitherAreReplacedNorStandIn() {
        assertThat(refusal("head", "keeper", 0, 4)).contains("管理员不办理案件");
        assertThat(refusal("keeper", "colleague", 0, 4)).contains("没有可以由他人代理的职务");
    }

    @Test
    void aPeriodIsNotInThePastNotEmptyAndNotEndless() {
        assertThat(refusal("head", "colleague", -1, 4)).contains("firstDay", "代理不追溯");
        assertThat(refusal("head", "colleague", 4, 3)).contains("lastDay", "不能早于第一天");
        assertThat(refusal("head", "colleague", 0, 366)).contains("不超过一年");
        assertThatCode(() -> name("head", "colleague", 0, 365)).doesNotThrowAnyException();
        assertThat(refusal("head", "head", 0, 1)).contains("不能由本人代理本人");
        assertThat(refusal("head", "nobody", 0, 1)).contains("请选择一名在用的人员");
    }
}
