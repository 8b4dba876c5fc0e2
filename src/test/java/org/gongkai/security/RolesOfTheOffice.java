package org.gongkai.security;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.gongkai.demo.DemoAccounts;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** One account for each role and with nothing but this role; in the section for elderly care where a role needs one. */
@TestComponent
class RolesOfTheOffice {

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;

    RolesOfTheOffice(StaffAccounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @Transactional
    public Map<Role, String> accounts() {
        Map<Role, String> byRole = new EnumMap<>(Role.class);
        var hash = encoder.encode(DemoAccounts.PASSWORD);
        Arrays.stream(Role.values()).forEach(role -> byRole.put(role, ensure(role, hash)));
        return byRole;
    }

    private String ensure(Role role, String hash) {
        var id = "only." + role.id();
        if (accounts.find(id).isEmpty()) {
            accounts.create(id, role.title(), null, null, hash);
            accounts.grant(id, role, role.scoped() ? "elderly" : null);
        }
        return id;
    }
}
