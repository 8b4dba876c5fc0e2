package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.demo.DemoAccounts;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@GongkaiTest
class OwnPasswordTests {

    private static final String PAGE = "/desk/password";
    private static final String NEW = "Zhengwu+2026";
    private static int accounts;

    @LocalServerPort
    private int port;
    @Autowired
    private StaffAccounts staff;
    @Autowired
    private PasswordEncoder encoder;
    private String account;
    private Visitor visitor;

    @BeforeEach
    void signedIn() {
        account = "password." + accounts++;
        staff.create(account, "测试账号", null, null, encoder.encode(DemoAccounts.PASSWORD));
        staff.grant(account, Role.INFO_GROUP, null);
        visitor = Visitor.signedIn(port, account);
    }

    @Test
    void theNewPasswordHoldsAtOnceAndTheOldOneNoMore() {
        var answer = visitor.submit(PAGE, PAGE, "oldPassword", DemoAccounts.PASSWORD, "newPassword", NEW, "repeated", NEW);
        assertThat(Visitor.location(answer)).isEqualTo(PAGE + "?changed");
        assertThat(Visitor.basic(port, account, NEW).get("/engine-rest/engine").statusCode()).isEqualTo(200);
        assertThat(Visitor.basic(port, account).get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(staff.find(account).orElseThrow().passwordHash()).startsWith("{bcrypt}");
    }

    @Test
    void everyOtherSessionEndsAndTheOneThatChangedItStays() {
        var stranger = Visitor.signedIn(port, account);
        assertThat(stranger.get(PAGE).statusCode()).isEqualTo(200);

        visitor.submit(PAGE, PAGE, "oldPassword", DemoAccounts.PASSWORD, "newPassword", NEW, "repeated", NEW);

        assertThat(stranger.get("/camunda/api/admin/auth/user/default").statusCode()).isEqualTo(401);
        assertThat(Visitor.location(stranger.get(PAGE))).startsWith("/login");
        assertThat(stranger.get("/login").statusCode()).isEqualTo(200);
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").statusCode()).isEqualTo(200);
        stranger.signIn(account, NEW);
        assertThat(stranger.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherSessionIsSentToTheLoginPage() {
        var stranger = Visitor.signedIn(port, account);
        visitor.submit(PAGE, PAGE, "oldPassword", DemoAccounts.PASSWORD, "newPassword", NEW, "repeated", NEW);
        assertThat(Visitor.location(stranger.get("/desk/inbox"))).startsWith("/login");
    }

    @Test
    void theOldPasswordIsRequired() {
        var answer = visitor.submit(PAGE, PAGE, "oldPassword", "wrong", "newPassword", NEW, "repeated", NEW);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("原密码不正确");
        assertThat(Visitor.basic(port, account, NEW).get("/engine-rest/engine").statusCode()).isEqualTo(401);
    }

    @Test
    void aWeakNewPasswordIsToldWhatItLacks() {
        var answer = visitor.submit(PAGE, PAGE, "oldPassword", DemoAccounts.PASSWORD, "newPassword", "weak", "repeated", "weak");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("密码不符合要求").contains("至少10个字符");
    }

    @Test
    void theRepetitionMustBeTheSame() {
        var answer = visitor.submit(PAGE, PAGE, "oldPassword", DemoAccounts.PASSWORD, "newPassword", NEW, "repeated", NEW + "!");
        assertThat(answer.body()).contains("两次输入的新密码不一致");
    }

    @Test
    void withoutTheTokenOfThePageNothingIsChanged() {
        var answer = visitor.send("POST", PAGE, "oldPassword=%s&newPassword=%s&repeated=%s"
                .formatted(DemoAccounts.PASSWORD, "Zhengwu-2026", "Zhengwu-2026"), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Visitor.basic(port, account).get("/engine-rest/engine").statusCode()).isEqualTo(200);
    }
}
