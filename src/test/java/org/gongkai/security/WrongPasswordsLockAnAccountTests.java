package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.gongkai.GongkaiTest;
import org.gongkai.StaffPages;
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
import org.springframework.web.context.WebApplicationContext;

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
                .matches(answer -> withoutTime(answer).equals(withoutTime(lockedAccountOverBasic())));
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
        // Opening an account takes as long as a sign-in, and is none.
        var opened = Stream.generate(this::newAccount).limit(9).iterator();
        var known = median(() -> Visitor.basic(port, opened.next(), "wrong").get("/engine-rest/engine"));
        var unknown = median(() -> Visitor.basic(port, "nobody." + accounts++, "wrong").get("/engine-rest/engine"));
        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    @Test
    void theLoginPageSaysHowManyAttemptsAreLeftAndThenUntilWhen() {
        for (var who : List.of(account, "nobody." + accounts++)) {
            var visitor = new Visitor(port);
            for (int left = 4; left > 0; left--) {
                visitor.signIn(who, "wrong");
                assertThat(visitor.get("/login?error").body()).as(who).contains("再输错 %d 次，账号将锁定15分钟。".formatted(left));
            }
            visitor.signIn(who, "wrong");
            var until = DateTimeFormatter.ofPattern("HH:mm").withZone(OfficeClock.ZONE).format(clock.instant().plus(Duration.ofMinutes(15)).plusSeconds(59));
            assertThat(visitor.get("/login?error").body()).as(who).containsPattern("请在 \\d\\d:\\d\\d 以后再试").contains("安全保密管理员解除锁定");
            visitor.signIn(who, "wrong");
            assertThat(visitor.get("/login?locked").body()).as(who).contains(until.substring(0, 2)).contains("以后再试");
            assertThat(visitor.get("/login").body()).as(who).doesNotContain("以后再试");
        }
    }

    @Test
    void theSecurityAdministratorLiftsTheLockAndAllOfItIsOnRecord(@Autowired WebApplicationContext context) {
        var pages = new StaffPages(context);
        var address = "/desk/organization/staff/" + account;
        assertThat(pages.get("secadmin", address).page().select("form[action$=unlock]")).isEmpty();
        fiveTimesWrongAtTheForm(account);
        assertThat(pages.get("secadmin", address).page().select("form[action$=unlock]")).hasSize(1);
        assertThat(pages.post("office", address + "/unlock", Map.of()).status()).isEqualTo(403);

        assertThat(pages.post("secadmin", address + "/unlock", Map.of()).status()).isEqualTo(302);
        assertThat(atTheForm(account, DemoAccounts.PASSWORD)).isEqualTo("/desk");
        assertThat(pages.get("secadmin", address).page().select(".journal").text()).contains("密码连续输错五次，测试账号的账号锁定15分钟。", "解除测试账号的登录锁定。");
    }

    @Test
    void aFormSentAfterTheSessionHasEndedLeadsToTheLoginPageAndSaysSo() {
        var visitor = Visitor.signedIn(port, account);
        assertThat(visitor.get("/desk/password").statusCode()).isEqualTo(200);
        var answer = new Visitor(port).send("POST", "/desk/password", "_csrf=x", "Content-Type", "application/x-www-form-urlencoded", "Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF");
        assertThat(Visitor.location(answer)).isEqualTo("/login?expired");
        assertThat(visitor.get("/login?expired").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).get("/login?expired").body()).contains("登录已过期", "没有保存");
    }

    private static String withoutTime(String answer) {
        return answer.replaceAll("\\d\\d:\\d\\d", "#").replaceAll("\"correlationId\":\"\\w+\"", "");
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
        List<Long> times = Stream.generate(() -> {
            var start = System.nanoTime();
            work.run();
            return System.nanoTime() - start;
        }).limit(9).sorted().toList();
        return times.get(4);
    }
}
