package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of Tasklist, for the people of one unit and for nobody else. */
@GongkaiTest
class EverybodyFindsTheirTasksTest {

    private static final String STAFF = "staff.assistance";
    private static final String PROOFREAD = "userTask_proofread";

    @Autowired
    private FilterService filters;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private OpenTasks open;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;

    private String caseNumber;

    @BeforeEach
    void aNoticeWaitsToBeProofread() {
        caseNumber = office.submits(STAFF, Office.notice(clock.today()));
    }

    private boolean finds(String person, String list) {
        var open = office.task(caseNumber, office.waitsAt(caseNumber).iterator().next()).getId();
        var found = new boolean[1];
        office.as(person, () -> {
            var filter = filters.createTaskFilterQuery().filterName(list).singleResult();
            found[0] = filters.<Task>list(filter.getId()).stream().anyMatch(task -> task.getId().equals(open));
        });
        return found[0];
    }

    private void isDue(Instant instant) {
        var task = office.task(caseNumber, PROOFREAD);
        task.setDueDate(Date.from(instant));
        office.tasks().saveTask(task);
    }

    @Test
    void whatIsOfferedToTheUnitAndThenTakenByOne() {
        assertThat(finds(STAFF, "待我办理")).isTrue();
        assertThat(finds("head.assistance", "待我科室")).isTrue();
        assertThat(finds(STAFF, "我的任务")).isFalse();
        assertThat(finds("staff.elderly", "待我办理")).isFalse();

        office.as(STAFF, () -> office.tasks().claim(office.task(caseNumber, PROOFREAD).getId(), STAFF));
        assertThat(finds(STAFF, "我的任务")).isTrue();
        assertThat(finds(STAFF, "待我办理")).isTrue();
        assertThat(finds(STAFF, "待我科室")).isFalse();
        assertThat(finds("head.assistance", "待我办理")).isFalse();
    }

    @Test
    void whatIsDueTodayIsNotYetOverdueAndWhatIsOverdueIsNotDueToday() {
        isDue(OfficeClock.endOf(clock.today()).minusSeconds(1));
        assertThat(finds(STAFF, "今日到期")).isTrue();
        assertThat(finds(STAFF, "已超期")).isFalse();

        isDue(OfficeClock.endOf(clock.today()).plusSeconds(1));
        assertThat(finds(STAFF, "今日到期")).isFalse();

        isDue(clock.instant().minus(Duration.ofMinutes(1)));
        assertThat(finds(STAFF, "今日到期")).isFalse();
        assertThat(finds(STAFF, "已超期")).isTrue();
        assertThat(finds("staff.elderly", "已超期")).isFalse();
    }

    @Test
    void whatHasAYellowLightIsDueSoon() {
        assertThat(finds(STAFF, "即将到期")).isFalse();
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
        runtime.setVariable(instance, CaseVariables.LIGHT.name(), "YELLOW");
        assertThat(finds(STAFF, "即将到期")).isTrue();
    }

    @Test
    void whatWasSentBackIsInAListOfItsOwnUntilItIsHandedInAgain() {
        office.completes(STAFF, caseNumber, PROOFREAD, Office.APPROVE);
        assertThat(finds("head.assistance", "退回给我")).isFalse();
        office.completes("head.assistance", caseNumber, "userTask_sectionReview",
                Map.of("decision", "return", "opinion", "请补充办理条件。", "secrecy", "none"));
        assertThat(finds(STAFF, "退回给我")).isTrue();

        office.completes(STAFF, caseNumber, "userTask_revise", Map.of("decision", "approve", "opinion", "不需要修改。"));
        assertThat(finds(STAFF, "退回给我")).isFalse();
    }

    /** The lists compare no task with any right: they must find what the engine finds when it compares all of them. */
    @ParameterizedTest
    @ValueSource(strings = {STAFF, "head.assistance", "leader.assistance", "office", "staff.elderly"})
    void eachListFindsWhatTheRightsOfThePersonAllow(String person) {
        office.completes(STAFF, office.submits(STAFF, Office.notice(clock.today())), PROOFREAD, Office.APPROVE);
        for (var list : filters.createTaskFilterQuery().list()) {
            var byRights = copyOf(list, list.getQuery());
            office.as(person, () -> {
                assertThat(ids(list)).as(list.getName()).containsExactlyInAnyOrderElementsOf(ids(byRights)).hasSize(filters.count(list.getId()).intValue());
                assertThat(filters.<Task>listPage(list.getId(), 0, 15)).hasSameSizeAs(filters.<Task>listPage(byRights.getId(), 0, 15));
            });
            filters.deleteFilter(byRights.getId());
        }
    }

    @Test
    void aListOfOwnTasksFindsNoOthersWhateverSomebodyHasMadeOfIt() {
        var open = office.task(caseNumber, PROOFREAD).getId();
        var widened = copyOf(named("待我办理"), office.tasks().createTaskQuery());
        filters.saveFilter(widened.setProperties(Map.of(StandardFilters.OWN, true)));
        try {
            office.as(STAFF, () -> assertThat(ids(widened)).contains(open));
            office.as("staff.elderly", () -> assertThat(ids(widened)).doesNotContain(open));
            office.as("staff.elderly", () -> assertThat(filters.<Task, TaskQuery>list(widened.getId(),
                    office.tasks().createTaskQuery().or().taskId(open).taskName("没有").endOr())).isEmpty());
        } finally {
            filters.deleteFilter(widened.getId());
        }
    }

    @Test
    void whoMayNotUseAListIsRefused() {
        var list = named("待我办理").getId();
        office.as("auditor", () -> assertThatThrownBy(() -> filters.list(list)).isInstanceOf(AuthorizationException.class));
        office.as("auditor", () -> assertThatThrownBy(() -> filters.count(list)).isInstanceOf(AuthorizationException.class));
    }

    @Test
    void withoutItsGroupsOnlyWhatIsInOnesOwnHandIsFound() {
        assertThat(waiting(Set.of())).doesNotContain(caseNumber);

        office.as(STAFF, () -> office.tasks().claim(office.task(caseNumber, PROOFREAD).getId(), STAFF));
        assertThat(waiting(Set.of())).contains(caseNumber);
    }

    private List<String> waiting(Set<String> groups) {
        return open.waitingFor(STAFF, groups).stream().map(OpenTasks.OpenTask::caseNumber).toList();
    }

    private Filter named(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult();
    }

    /** The same list without the shorter way. */
    private Filter copyOf(Filter list, Query<?, ?> query) {
        var copy = filters.saveFilter(filters.newTaskFilter(list.getName() + UUID.randomUUID()).setQuery(query));
        var everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(copy.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
        return copy;
    }

    private List<String> ids(Filter list) {
        return filters.<Task>list(list.getId()).stream().map(Task::getId).toList();
    }
}
