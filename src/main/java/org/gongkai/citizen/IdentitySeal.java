package org.gongkai.citizen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import org.gongkai.casefile.TextSeal;
import org.springframework.stereotype.Component;

/**
 * Seals with AES-256-GCM under a nonce of its own each time. What comes out begins with the id of the key, which is
 * authenticated with the rest, so that keys can be changed and nothing can be altered.
 */
@Component
class IdentitySeal implements TextSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final char AFTER_KEY_ID = ':';

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final IdentityKeys keys;
    private final SecureRandom random = new SecureRandom();

    IdentitySeal(IdentityKeys keys) {
        this.keys = keys;
    }

    /** @return {@code <key id>:<base64>} */
    @Override
    public String seal(String text) {
        var key = keys.current();
        return key.id() + AFTER_KEY_ID
                + BASE64.encodeToString(encrypt(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws BrokenSealException when this was not sealed with one of the keys, or is no longer what was sealed */
    @Override
    public String open(String sealed) {
        if (sealed.length() <= IdentityKeys.ID_LENGTH || sealed.charAt(IdentityKeys.ID_LENGTH) != AFTER_KEY_ID) {
            throw new BrokenSealException("This was never sealed", null);
        }
        try {
            var text = sealed.substring(IdentityKeys.ID_LENGTH + 1);
            var bytes = Base64.getUrlDecoder().decode(text);
            // The last sign has bits that mean nothing: only one way of writing them is what was sealed.
            if (!BASE64.encodeToString(bytes).equals(text)) {
                throw new BrokenSealException("This is not what was sealed", null);
            }
            return new String(decrypt(key(sealed.substring(0, IdentityKeys.ID_LENGTH)), bytes), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new BrokenSealException("This is not what was sealed", null);
        }
    }

    /** @return the eight signs of the key's id, then what it sealed */
    byte[] seal(byte[] content) {
        var key = keys.current();
        var encrypted = encrypt(key, content);
        return ByteBuffer.allocate(IdentityKeys.ID_LENGTH + encrypted.length).put(idBytes(key)).put(encrypted).array();
    }

    /** @throws BrokenSealException when this was not sealed with one of the keys, or is no longer what was sealed */
    byte[] open(byte[] sealed) {
        if (sealed.length <= IdentityKeys.ID_LENGTH) {
            throw new BrokenSealException("This was never sealed", null);
        }
        var id = new String(sealed, 0, IdentityKeys.ID_LENGTH, StandardCharsets.ISO_8859_1);
        return decrypt(key(id), Arrays.copyOfRange(sealed, IdentityKeys.ID_LENGTH, sealed.length));
    }

    private IdentityKeys.Key key(String id) {
        return keys.find(id).orElseThrow(() -> new BrokenSealException("This was sealed with a key that is not configured", null));
    }

    private byte[] encrypt(IdentityKeys.Key key, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(content);
            return ByteBuffer.allocate(NONCE_BYTES + encrypted.length).put(nonce).put(encrypted).array();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + CIPHER, missing);
        }
    }

    private static byte[] decrypt(IdentityKeys.Key key, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new BrokenSealException("This is not what was sealed", null);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES))
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException altered) {
            throw new BrokenSealException("This is not what was sealed", altered);
        }
    }

    private static Cipher cipher(int mode, IdentityKeys.Key key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(idBytes(key));
        return cipher;
    }

    private static byte[] idBytes(IdentityKeys.Key key) {
        return key.id().getBytes(StandardCharsets.ISO_8859_1);
    }
}
