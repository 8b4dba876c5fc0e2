package org.gongkai.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.gongkai.organization.StaffAccounts.Account;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/**
 * Remembers for a few minutes that a password was right, because a program that calls with HTTP Basic sends it with
 * every call and checking it properly takes a tenth of a second on purpose. What is kept is a keyed digest under a key
 * of this process; it is bound to the stored hash, so a changed password is forgotten at once.
 */
@Component
class ProvedPasswords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int REMEMBERED = 500;

    private record Proof(byte[] digest, Instant until) {
    }

    private final OfficeClock clock;
    private final byte[] key = new byte[32];
    private final Map<String, Proof> byAccount = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > REMEMBERED;
        }
    };

    ProvedPasswords(OfficeClock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    synchronized boolean holds(Account account, String password) {
        var proof = byAccount.get(account.id());
        return proof != null && clock.instant().isBefore(proof.until())
                && MessageDigest.isEqual(proof.digest(), digest(account, password));
    }

    synchronized void remember(Account account, String password) {
        byAccount.put(account.id(), new Proof(digest(account, password), clock.instant().plus(KEPT)));
    }

    private byte[] digest(Account account, String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((account.passwordHash() + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, missing);
        }
    }
}
