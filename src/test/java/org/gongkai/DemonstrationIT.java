package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.Light;
import org.gongkai.publication.Catalogue;
import org.gongkai.publication.ItemState;
import org.gongkai.publication.Register;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody who types the first command finds: an office at work, today. */
@DemoOffice
class DemonstrationIT {

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    Catalogue catalogue;
    @Autowired
    Register register;
    @Autowired
    OfficeClock clock;
    @Autowired
    ApplicationContext context;

    @Test
    void thereAreCasesInEveryStateThatADemonstrationNeeds() {
        assertThat(jdbc.queryForList("select distinct state from publication_item", String.class)).contains(ItemState.IN_REVIEW.name(),
                ItemState.RETURNED.name(), ItemState.SIGNED.name(), ItemState.PUBLISHED.name(), ItemState.ARCHIVED.name(), ItemState.REJECTED.name());
    }

    @Test
    void theBoardShowsEveryColour() {
        assertThat(deadlines.running()).extracting(deadline -> deadline.light(clock.instant())).contains(Light.GREEN, Light.YELLOW, Light.RED);
    }

    @Test
    void historyWasWrittenInOrderAndEndsNow() {
        assertThat(jdbc.queryForList("select recorded_at from journal_entry order by id", java.time.OffsetDateTime.class)).isSorted();
        assertThat(clock.instant()).isBetween(java.time.Instant.now().minusSeconds(5), java.time.Instant.now().plusSeconds(5));
        assertThat(catalogue.search(null, "", 1).total()).isGreaterThanOrEqualTo(8);
        assertThat(register.verify().intact()).isTrue();
    }

    @Test
    void theEngineDoesNotLendItsThreadsToTheRestOfTheApplication() {
        assertThat(context.getBean("applicationTaskExecutor")).isNotSameAs(context.getBean("camundaTaskExecutor"));
    }

    @Test
    void theOverdueCaseHasWarnedWhoeverShouldKnow() {
        assertThat(jdbc.queryForList("select recipient from inbox_message where text like '%已超过法定期限%'", String.class))
                .contains("office", "head.placenames", "staff.placenames");
    }
}
