package org.gongkai.citizen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code that comes with a case number, with which a citizen follows his or her case; only its hash is kept, under a key
 * that is not in the database.
 */
@Service
public class QueryCodes {

    /** Without 0, O, 1 and I, which look alike on paper: 32 signs, five bits each. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final int LONGEST_TYPED = 64;
    /** Nobody's: what is compared with when there is no such case, so that it takes the same work. */
    private static final String NO_HASH = "0".repeat(64);

    private final QueryCodeRows rows;
    private final IdentityKeys keys;
    private final WrongTries tries;
    private final OfficeClock clock;
    private final SecureRandom random = new SecureRandom();

    QueryCodes(QueryCodeRows rows, IdentityKeys keys, WrongTries tries, OfficeClock clock) {
        this.rows = rows;
        this.keys = keys;
        this.tries = tries;
        this.clock = clock;
    }

    /** @return a new code for a case, in the case's transaction, in place of an earlier one; shown once */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(String caseNumber) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return keep(caseNumber, code(bytes));
    }

    /** @return a new code that {@link #ofForm} finds again: whoever presses the button twice must see the code the second time */
    String issue(String caseNumber, UUID formKey) {
        return keep(caseNumber, ofForm(caseNumber, formKey));
    }

    /** @return the code that was issued with this form, as long as the key is the same */
    String ofForm(String caseNumber, UUID formKey) {
        return code(IdentityKeys.hash(keys.current(), "query-code-of-form", bytes(caseNumber + " " + formKey)));
    }

    /**
     * Lets somebody pass who knows the code of a case. Spaces, hyphens and lower case are no faults.
     *
     * @param client the address the request comes from
     * @throws WrongQueryCodeException when case or code is wrong, without telling which (404), or after too many tries (429)
     */
    public void require(String caseNumber, String code, String client) {
        var number = plain(caseNumber);
        var known = rows.findById(number);
        var key = known.flatMap(row -> keys.find(row.keyId())).orElse(keys.current());
        var same = MessageDigest.isEqual(bytes(hash(key, number, plain(code).replace("-", ""))),
                bytes(known.map(QueryCode::codeHash).orElse(NO_HASH)));
        var wait = tries.take(number, client, same);
        if (!wait.isZero()) {
            throw WrongQueryCodeException.tooOften(wait);
        }
        if (!same) {
            throw WrongQueryCodeException.wrong();
        }
    }

    private String keep(String caseNumber, String code) {
        var key = keys.current();
        rows.save(new QueryCode(caseNumber, key.id(), hash(key, caseNumber, code), clock.instant()));
        return code;
    }

    private static String hash(IdentityKeys.Key key, String caseNumber, String code) {
        return HexFormat.of().formatHex(IdentityKeys.hash(key, "query-code", bytes(caseNumber + " " + code)));
    }

    private static String code(byte[] bytes) {
        var code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            code.append(ALPHABET.charAt(bytes[place] & ALPHABET.length() - 1));
        }
        return code.toString();
    }

    /** @return what was typed, as it is written on the receipt; cut, because nothing of that length is one of ours */
    private static String plain(String typed) {
        var text = typed == null ? "" : Normalizer.normalize(typed.substring(0, Math.min(typed.length(), LONGEST_TYPED)), Normalizer.Form.NFKC);
        return text.replaceAll("[\\s\\p{Cntrl}]", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
