package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.gongkai.GongkaiTest;
import org.gongkai.demo.DemoAccounts;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@GongkaiTest
class WrongPasswordsLockAnAccountTests {

    private static int accounts;

    @LocalServerPort
    private int port;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private StaffAccounts staff;
    @Autowired
    private PasswordEncoder encoder;
    private String account;

    @BeforeEach
    void anAccountOfItsOwn() {
        account = "lock." + accounts++;
        staff.create(account, "测试账号", null, null, encoder.encode(DemoAccounts.PASSWORD));
        staff.grant(account, Role.INFO_GROUP, null);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theFifthWrongPasswordInARowLocksForAQuarterOfAnHour() {
        fiveTimesWrongAtTheForm(account);
        assertThat(atTheForm(account, DemoAccounts.PASSWORD)).isEqualTo("/login?locked");
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(14)));
        assertThat(atTheForm(account, DemoAccounts.PASSWORD)).isEqualTo("/login?locked");
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(atTheForm(account, DemoAccounts.PASSWORD)).isEqualTo("/desk");
    }

    @Test
    void theRightPasswordBeginsTheCountAnew() {
        for (int round = 0; round < 3; round++) {
            for (int attempt = 0; attempt < 4; attempt++) {
                assertThat(atTheForm(account, "wrong")).isEqualTo("/login?error");
            }
            assertThat(atTheForm(account, DemoAccounts.PASSWORD)).isEqualTo("/desk");
        }
    }

    @Test
    void theLockHoldsForHttpBasicToo() {
        fiveTimesWrongAtTheForm(account);
        var answer = Visitor.basic(port, account).get("/engine-rest/engine");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("已锁定15分钟");
    }

    @Test
    void wrongPasswordsOverHttpBasicLockTheFormToo() {
        assertThat(Visitor.basic(port, account).get("/engine-rest/engine").statusCode()).isEqualTo(200);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(Visitor.basic(port, account, "wrong").get("/engine-rest/engine").statusCode()).isEqualTo(401);
        }
        assertThat(Visitor.basic(port, account).get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(atTheForm(account, DemoAccounts.PASSWORD)).isEqualTo("/login?locked");
    }

    @Test
    void attemptsAtTheSameTimeAreCountedOneByOne() throws InterruptedException {
        var pool = Executors.newFixedThreadPool(8);
        for (int attempt = 0; attempt < 8; attempt++) {
            pool.submit(() -> Visitor.basic(port, account, "wrong").get("/engine-rest/engine"));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(atTheForm(account, DemoAccounts.PASSWORD)).isEqualTo("/login?locked");
    }

    @Test
    void anUnknownAccountGetsTheSameAnswers() {
        var unknown = "nobody." + accounts++;
        fiveTimesWrongAtTheForm(unknown);
        assertThat(atTheForm(unknown, "wrong")).isEqualTo("/login?locked");
        assertThat(Visitor.basic(port, unknown).get("/engine-rest/engine").body())
                .isEqualTo(lockedAccountOverBasic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no\u0000body", "no body", "领导", "a/b", "x\u202e", "no'body--"})
    void aNameThatCanBeNoAccountIsAnUnknownAccount(String name) {
        var unknown = name + accounts++;
        assertThat(Visitor.basic(port, unknown).get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(atTheForm(unknown, "wrong")).isEqualTo("/login?error");
        assertThat(atTheForm("x".repeat(65), "wrong")).isIn("/login?error", "/login?locked");
    }

    @Test
    void anUnknownAccountTakesAsLongAsAKnownOne() {
        var known = median(() -> Visitor.basic(port, newAccount(), "wrong").get("/engine-rest/engine"));
        var unknown = median(() -> Visitor.basic(port, "nobody." + accounts++, "wrong").get("/engine-rest/engine"));
        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    @Test
    void nobodyCanSignInAsTheSealedMemberOfTheEnginesAdministrators() {
        assertThat(atTheForm("break-glass", DemoAccounts.PASSWORD)).isEqualTo("/login?error");
    }

    private String newAccount() {
        anAccountOfItsOwn();
        return account;
    }

    private String lockedAccountOverBasic() {
        fiveTimesWrongAtTheForm(account);
        return Visitor.basic(port, account).get("/engine-rest/engine").body();
    }

    private void fiveTimesWrongAtTheForm(String id) {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(atTheForm(id, "wrong")).isEqualTo("/login?error");
        }
    }

    private String atTheForm(String id, String password) {
        return Visitor.location(new Visitor(port).signIn(id, password));
    }

    private static long median(Runnable work) {
        List<Long> times = java.util.stream.Stream.generate(() -> {
            var start = System.nanoTime();
            work.run();
            return System.nanoTime() - start;
        }).limit(9).sorted().toList();
        return times.get(4);
    }
}
