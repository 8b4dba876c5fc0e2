package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

import jakarta.persistence.EntityManagerFactory;
import org.gongkai.GongkaiTest;
import org.gongkai.demo.DemoAccounts;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Whether a password must be changed stands in the session, which ends with that password. */
@GongkaiTest
class ARequestReadsTheAccountSparinglyTests {

    @LocalServerPort
    private int port;
    @Autowired
    private RouteAuthorization routes;
    @Autowired
    private StaffAccounts accounts;
    @Autowired
    private EntityManagerFactory entities;
    @Autowired
    private Organization organization;
    @Autowired
    private FirstPasswords passwords;
    @Autowired
    private PasswordEncoder encoder;

    @Test
    void onceForThePasswordAndOnceForThePosts() {
        var request = new MockHttpServletRequest("GET", "/desk");
        var session = UsernamePasswordAuthenticationToken.authenticated(new SignedIn("info", "信息员"), null, List.of());
        session.setDetails(new SignInDetails(request, accounts.passwordState("info")));
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        var enabled = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            var before = statistics.getEntityStatistics("org.gongkai.organization.StaffMember").getLoadCount();
            Supplier<Authentication> signedIn = () -> session;
            assertThat(routes.check(signedIn, new RequestAuthorizationContext(request)).isGranted()).isTrue();
            assertThat(statistics.getEntityStatistics("org.gongkai.organization.StaffMember").getLoadCount() - before).isEqualTo(2);
        } finally {
            statistics.setStatisticsEnabled(enabled);
        }
    }

    @Test
    void aResetTakesEffectAtTheNextRequestAndTheNewPasswordMustBeChanged() {
        var account = "sparing.one";
        accounts.create(account, "测试账号", null, null, encoder.encode(DemoAccounts.PASSWORD));
        accounts.grant(account, Role.INFO_GROUP, null);
        var visitor = Visitor.signedIn(port, account);
        assertThat(visitor.get("/desk/inbox").statusCode()).isEqualTo(200);

        var first = passwords.reset(account, organization.person("secadmin"));
        assertThat(Visitor.location(visitor.get("/desk/inbox"))).startsWith("/login");
        visitor.signIn(account, first);
        assertThat(Visitor.location(visitor.get("/desk/inbox"))).startsWith("/desk/password");
        visitor.submit("/desk/password", "/desk/password", "oldPassword", first, "newPassword", "Zhengwu+2026", "repeated", "Zhengwu+2026");
        assertThat(visitor.get("/desk/inbox").statusCode()).isEqualTo(200);
    }
}
