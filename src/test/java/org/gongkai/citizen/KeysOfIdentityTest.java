package org.gongkai.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class KeysOfIdentityTest {

    private static final String FIRST = key('1');
    private static final String SECOND = key('2');
    private static final String TEXT = "41090019900101003X";

    @Test
    void anOfficeWithoutAKeyDoesNotStart() {
        assertThatThrownBy(() -> new IdentityKeys("", new String[0], new MockEnvironment())).isInstanceOf(NoIdentityKeyException.class)
                .hasMessageContaining("没有配置身份信息加密密钥").satisfies(refused -> assertThat(refused.getMessage().lines()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "MTIzNDU2Nzg5MDEyMzQ1Ng==", "不是密钥", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNA=="})
    void whatIsNoKeyIsRefusedAndNotRepeated(String key) {
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThatThrownBy(() -> new IdentityKeys(key, new String[0], demo)).isInstanceOf(NoIdentityKeyException.class)
                .hasMessageContaining("32 个字节").hasMessageNotContaining(key);
        assertThatThrownBy(() -> new IdentityKeys(FIRST, new String[] {key}, demo)).isInstanceOf(NoIdentityKeyException.class);
    }

    @Test
    void theDemonstrationMakesANewKeyAtEachStartUnlessItIsGivenOne() {
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        var sealed = new IdentitySeal(new IdentityKeys("", new String[0], demo)).seal(TEXT);

        assertThatThrownBy(() -> new IdentitySeal(new IdentityKeys("", new String[0], demo)).open(sealed)).isInstanceOf(BrokenSealException.class);
        assertThat(new IdentitySeal(new IdentityKeys(FIRST, new String[0], demo)).open(seal(FIRST).seal(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void afterAChangeOfKeysTheFormerOneStillOpensAndTheNewOneSeals() {
        var before = seal(FIRST).seal(TEXT);
        var bytesBefore = seal(FIRST).seal(bytes(TEXT));
        var changed = seal(SECOND, FIRST);

        assertThat(changed.open(before)).isEqualTo(TEXT);
        assertThat(changed.open(bytesBefore)).isEqualTo(bytes(TEXT));
        assertThat(seal(SECOND).open(changed.seal(TEXT))).isEqualTo(TEXT);
        assertThat(changed.seal(TEXT).substring(0, 9)).isNotEqualTo(before.substring(0, 9));
    }

    @Test
    void withoutTheFormerKeyNothingIsRead() {
        assertThatThrownBy(() -> seal(SECOND).open(seal(FIRST).seal(TEXT))).isInstanceOf(BrokenSealException.class)
                .hasMessageContaining("key that is not configured");
    }

    /** The last sign of a text in base64 has bits that mean nothing. */
    @Test
    void noOtherLastSignReadsTheSame() {
        var sealed = seal(FIRST).seal(TEXT);
        var end = sealed.length() - 1;
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".chars().filter(sign -> sign != sealed.charAt(end))
                .forEach(sign -> assertThatThrownBy(() -> seal(FIRST).open(sealed.substring(0, end) + (char) sign)).isInstanceOf(BrokenSealException.class));
    }

    /** Every single sign of it, the id of the key included. */
    @Test
    void whatWasAlteredIsRefusedWhereverItWasAltered() {
        var both = seal(FIRST, SECOND);
        var sealed = both.seal(TEXT);
        for (int place = 0; place < sealed.length(); place++) {
            var altered = sealed.substring(0, place) + (sealed.charAt(place) == 'A' ? 'B' : 'A') + sealed.substring(place + 1);
            assertThatThrownBy(() -> both.open(altered)).isInstanceOf(BrokenSealException.class);
        }
        var asSealedWithTheOther = seal(SECOND).seal("").substring(0, 8) + sealed.substring(8);
        assertThatThrownBy(() -> both.open(asSealedWithTheOther)).isInstanceOf(BrokenSealException.class);
        var bytes = both.seal(bytes(TEXT));
        for (int place = 0; place < bytes.length; place++) {
            var altered = bytes.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> both.open(altered)).isInstanceOf(BrokenSealException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "41090019900101003X", "abcdefgh:", "abcdefgh:%%", "a:b"})
    void whatWasNeverSealedIsRefused(String text) {
        assertThatThrownBy(() -> seal(FIRST).open(text)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> seal(FIRST).open(bytes(text))).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> seal(FIRST).open(seal(FIRST).seal("").substring(0, 9) + text)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void everyTextComesBackAsItWas() {
        for (var text : new String[] {"", " ", "申请人甲", "𠮷野", "a\nb", "长".repeat(5000)}) {
            assertThat(seal(FIRST).open(seal(FIRST).seal(text))).isEqualTo(text);
            assertThat(seal(FIRST).seal(text).length()).as("the promise of SealedText").isLessThanOrEqualTo(4 * text.length() + 60);
        }
    }

    private static IdentitySeal seal(String key, String... former) {
        return new IdentitySeal(new IdentityKeys(key, former, new MockEnvironment()));
    }

    private static String key(char filler) {
        return Base64.getEncoder().encodeToString(bytes(String.valueOf(filler).repeat(IdentityKeys.KEY_BYTES)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
