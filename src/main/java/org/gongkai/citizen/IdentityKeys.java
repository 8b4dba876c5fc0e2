package org.gongkai.citizen;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The keys under which identity data is kept: the present one from {@code gongkai.identity.key}, and those of
 * {@code gongkai.identity.former-keys}, which open what they have sealed and seal nothing more. There is no default; only
 * the demonstration, whose database lives as long as the process, makes a key of its own.
 */
@Component
class IdentityKeys {

    static final int KEY_BYTES = 32;
    /** Signs of a key's id: enough to tell a handful of keys apart, and nothing about the key. */
    static final int ID_LENGTH = 8;

    /** A key and the id that stands in front of whatever it has sealed. */
    record Key(String id, SecretKeySpec secret) {

        private static Key of(byte[] bytes) {
            return new Key(HexFormat.of().formatHex(sha256(bytes)).substring(0, ID_LENGTH), new SecretKeySpec(bytes, "AES"));
        }

        /** A key never comes into a log by way of the record that holds it. */
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    private final Key current;
    private final Map<String, Key> byId = new LinkedHashMap<>();

    IdentityKeys(@Value("${gongkai.identity.key:}") String key, @Value("${gongkai.identity.former-keys:}") String[] formerKeys,
            Environment environment) {
        this.current = Key.of(key.isBlank() ? madeFor(environment) : decoded(key));
        Arrays.stream(formerKeys).filter(former -> !former.isBlank()).map(former -> Key.of(decoded(former)))
                .forEach(former -> byId.put(former.id(), former));
        byId.put(current.id(), current);
    }

    /** @return the key that seals */
    Key current() {
        return current;
    }

    /** @return the key with this id, present or former */
    Optional<Key> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * A keyed hash that nobody can compute who has only the database.
     *
     * @param purpose keeps the hashes of one use apart from those of another
     */
    static byte[] hash(Key key, String purpose, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret().getEncoded(), mac.getAlgorithm()));
            var ownKey = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            mac.init(new SecretKeySpec(ownKey, mac.getAlgorithm()));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HmacSHA256", missing);
        }
    }

    private static byte[] madeFor(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new NoIdentityKeyException("没有配置身份信息加密密钥，申请人的证件号码、联系方式等不能安全保存。",
                    "No key is configured to encrypt identity data with.");
        }
        var made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        return made;
    }

    private static byte[] decoded(String key) {
        try {
            var bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below; the text itself is a secret and is not repeated.
        }
        throw new NoIdentityKeyException("身份信息加密密钥必须是 32 个字节的 Base64 编码。",
                "An identity key must be 32 bytes in base64.");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
