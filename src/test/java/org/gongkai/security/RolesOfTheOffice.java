package org.gongkai.security;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.gongkai.demo.DemoAccounts;
import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One account for each role and with nothing but this role; in the section for elderly care where a role needs one. */
class RolesOfTheOffice {

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;

    RolesOfTheOffice(ApplicationContext application) {
        this.accounts = application.getBean(StaffAccounts.class);
        this.encoder = application.getBean(PasswordEncoder.class);
    }

    Map<Role, String> accounts() {
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
