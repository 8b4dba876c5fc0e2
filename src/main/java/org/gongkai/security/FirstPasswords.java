package org.gongkai.security;

import java.security.SecureRandom;

import org.gongkai.organization.AccountKeeping;
import org.gongkai.organization.Colleague;
import org.gongkai.organization.OrganizationImport;
import org.gongkai.organization.Person;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Passwords that the security administrator hands over and that are good for one sign-in only. They are shown once and
 * kept as a hash.
 */
@Service
public class FirstPasswords {

    /** Without what people confuse when they read it aloud or off a slip of paper. */
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int GROUP = 4;

    private final AccountKeeping accounts;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    FirstPasswords(AccountKeeping accounts, PasswordPolicy policy, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.policy = policy;
        this.encoder = encoder;
    }

    /**
     * Opens an account.
     *
     * @return the password for the first sign-in
     * @throws org.gongkai.problem.InvalidInputException with what is wrong, by field
     */
    public String open(Colleague wanted, Person by) {
        var password = next(String.valueOf(wanted.id()));
        accounts.open(wanted, encoder.encode(password), by);
        return password;
    }

    /** @return the password for the next sign-in of somebody who has forgotten the own one */
    public String reset(String account, Person by) {
        var password = next(account);
        accounts.resetPassword(account, encoder.encode(password), by);
        return password;
    }

    /**
     * Does an import that has been previewed, with a password for each account it opens.
     *
     * @param version the one the preview was compared with
     * @throws org.gongkai.problem.InvalidInputException when it cannot be done; nothing is changed then
     */
    public OrganizationImport.Result importing(OrganizationImport organization, byte[] file, long version, Person by) {
        return organization.apply(file, version, this::next, encoder::encode, by);
    }

    /** Like {@code Kmpr-4827-hbtw}: 48 bits behind a lock after five attempts, and what the policy asks of everybody. */
    private String next(String account) {
        String password;
        do {
            password = letters(UPPER, 1) + letters(LOWER, GROUP - 1) + "-" + letters(DIGITS, GROUP) + "-" + letters(LOWER, GROUP);
        } while (!policy.faults(account, password).isEmpty());
        return password;
    }

    private String letters(String alphabet, int count) {
        var text = new StringBuilder();
        random.ints(count, 0, alphabet.length()).mapToObj(alphabet::charAt).forEach(text::append);
        return text.toString();
    }
}
