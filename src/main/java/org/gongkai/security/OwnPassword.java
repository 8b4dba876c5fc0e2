package org.gongkai.security;

import org.gongkai.organization.StaffAccounts;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Changing one's own password. */
@Service
public class OwnPassword {

    private final StaffAccounts accounts;
    private final StaffSignIn signIn;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;

    OwnPassword(StaffAccounts accounts, StaffSignIn signIn, PasswordPolicy policy, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.policy = policy;
        this.encoder = encoder;
    }

    /**
     * Sets a new password. A wrong old one counts towards the lock like one at the login: whoever found an open
     * session must not try passwords here instead.
     *
     * @throws org.springframework.security.core.AuthenticationException when the old password is wrong or the account is locked
     * @throws WeakPasswordException when the new one does not meet the policy
     */
    public void change(String id, String oldPassword, String newPassword) {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(id, oldPassword));
        policy.require(id, newPassword);
        accounts.changePassword(id, encoder.encode(newPassword));
    }
}
