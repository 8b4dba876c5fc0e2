package org.gongkai.citizen;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.springframework.stereotype.Component;

/**
 * Tells whether an id number came before, without keeping it in a form that can be read or searched: a hash under a key
 * that is not in the database. After the key has been changed, a number that came under the former one counts as new.
 */
@Component
public class IdNumberKeys {

    private final IdentityKeys keys;

    IdNumberKeys(IdentityKeys keys) {
        this.keys = keys;
    }

    /**
     * @param scope within what the number may come once, e.g. a case number: the same number has another key elsewhere
     * @return 64 hexadecimal signs, equal for the same scope, kind and number
     */
    public String of(String scope, IdType type, String number) {
        var message = "%s %s %s".formatted(scope, type, IdentityCheck.normaliseId(number));
        return HexFormat.of().formatHex(IdentityKeys.hash(keys.current(), "id-number", message.getBytes(StandardCharsets.UTF_8)));
    }
}
