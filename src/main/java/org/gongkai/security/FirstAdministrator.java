package org.gongkai.security;

import java.util.List;

import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Creates the first account of a new office from {@code gongkai.admin.id} and {@code gongkai.admin.password}: its
 * security administrator, who appoints everybody else at {@code /desk/organization}. There is no default; without them an
 * empty system does not start.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "安全保密管理员";
    private static final String ID = "[a-zA-Z0-9._-]{1,64}";

    private final StaffAccounts accounts;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final TransactionOperations transaction;
    private final String id;
    private final String password;

    FirstAdministrator(StaffAccounts accounts, PasswordPolicy policy, PasswordEncoder encoder, TransactionOperations transaction,
            @Value("${gongkai.admin.id:}") String id, @Value("${gongkai.admin.password:}") String password) {
        this.accounts = accounts;
        this.policy = policy;
        this.encoder = encoder;
        this.transaction = transaction;
        this.id = id;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (accounts.nobodyYet()) {
                create();
            }
        });
    }

    private void create() {
        if (id.isBlank() || password.isBlank()) {
            throw new NoAdministratorException("系统中还没有任何账号，也没有配置首位管理员。",
                    "There is no account yet and no first administrator is configured.");
        }
        if (!id.matches(ID)) {
            throw new NoAdministratorException("首位管理员的账号只能由字母、数字和 . _ - 组成。",
                    "The first administrator's id may consist of letters, digits and . _ - only.");
        }
        List<String> faults = policy.faults(id, password);
        if (!faults.isEmpty()) {
            throw new NoAdministratorException("首位管理员的密码不符合要求：" + String.join("；", faults) + "。",
                    "The first administrator's password does not meet the policy: 10 to 72 characters with upper and lower "
                            + "case letters, a digit and another character, not containing the account.");
        }
        accounts.create(id, NAME, null, null, encoder.encode(password));
        accounts.grant(id, Role.SECADMIN, null);
        log.info("Created the first administrator {} ({})", id, Role.SECADMIN.id());
    }
}
