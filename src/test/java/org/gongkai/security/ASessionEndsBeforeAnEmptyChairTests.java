package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.gongkai.GongkaiTest;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An open Tasklist asks for its list by itself; that keeps nobody signed in who has gone home. */
@GongkaiTest
class ASessionEndsBeforeAnEmptyChairTests {

    private static final String ASKED_BY_ITSELF = "/camunda/api/engine/engine/default/task/count";
    private static final String MESSAGES = "/api/inbox/unread";
    private static final int NOBODY = 401;

    @LocalServerPort
    int port;
    @Autowired
    OfficeClock clock;
    private Visitor staff;

    @BeforeEach
    void signsIn() {
        staff = Visitor.signedIn(port, "staff.elderly");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private int asks(Duration idle) {
        return staff.get(ASKED_BY_ITSELF, IdleSessions.IDLE_SECONDS, String.valueOf(idle.toSeconds())).statusCode();
    }

    private void passes(Duration time) {
        clock.travelTo(clock.instant().plus(time));
    }

    @Test
    void afterAWorkingDayWithoutATouchTheSessionIsOver() {
        passes(Duration.ofHours(7));
        assertThat(asks(Duration.ofHours(7))).isEqualTo(200);
        passes(Duration.ofMinutes(61));
        assertThat(asks(Duration.ofMinutes(7 * 60 + 61))).isEqualTo(NOBODY);
        assertThat(staff.get("/desk").statusCode()).as("and with it the desk").isEqualTo(302);
    }

    @Test
    void theCountOfMessagesKeepsNobodySignedInEither() {
        passes(Duration.ofHours(7));
        assertThat(staff.get(MESSAGES, IdleSessions.IDLE_SECONDS, "25200").statusCode()).isEqualTo(200);
        passes(Duration.ofMinutes(61));
        assertThat(staff.get(MESSAGES, IdleSessions.IDLE_SECONDS, "28860").statusCode()).isEqualTo(NOBODY);
    }

    @Test
    void whoeverWorksInAnotherWindowStaysSignedIn() {
        passes(Duration.ofHours(7));
        assertThat(staff.get("/desk").statusCode()).isEqualTo(200);
        passes(Duration.ofHours(2));
        assertThat(asks(Duration.ofHours(9))).isEqualTo(200);
    }

    @Test
    void aTouchCountsFromWhenItWas() {
        passes(Duration.ofHours(7));
        assertThat(asks(Duration.ofMinutes(5))).isEqualTo(200);
        passes(Duration.ofHours(7));
        assertThat(asks(Duration.ofMinutes(7 * 60 + 5))).isEqualTo(200);
    }

    @Test
    void whatIsNoTimeSaysNothing() {
        passes(Duration.ofHours(9));
        assertThat(staff.get(ASKED_BY_ITSELF, IdleSessions.IDLE_SECONDS, "forever").statusCode()).isEqualTo(200);
    }
}
