package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.Rule;
import org.gongkai.notification.DeliveryFault.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a gateway for text messages says decides whether it is tried again, given up, or looked into by a person (ADR 13). */
@Rule("R-72")
class AGatewayThatFailsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "您有 1 条\"新\"消息\n请登录";

    private final GatewayStub stub = new GatewayStub();

    @AfterEach
    void close() {
        stub.close();
    }

    private static MessageContent message() {
        return new MessageContent(Channel.SMS, "id-1", "13900000000", "提醒", TEXT, "");
    }

    private Gateway gateway(String accepted) {
        return new Gateway(GatewaySetup.of("sms", stub.url(), "{\"id\":{id},\"phone\":{to},\"content\":{text}}", "Bearer key", "secret", accepted), JSON);
    }

    @Test
    void itIsGivenTheMessageWithItsIdAndASignature() throws Exception {
        gateway("").prepare(message()).hand();

        assertThat(stub.received()).singleElement().satisfies(given -> {
            var body = JSON.readTree(given.body());
            assertThat(body.get("phone").asText()).isEqualTo("13900000000");
            assertThat(body.get("content").asText()).isEqualTo(TEXT);
            assertThat(given.header("Idempotency-Key")).isEqualTo(body.get("id").asText()).isEqualTo("id-1");
            assertThat(given.header("Authorization")).isEqualTo("Bearer key");
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            assertThat(given.header("X-Gongkai-Signature")).isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(given.body().getBytes(StandardCharsets.UTF_8))));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "500 | ''            | TEMPORARY",
            "503 | ''            | TEMPORARY",
            "429 | ''            | TEMPORARY",
            "408 | ''            | TEMPORARY",
            "502 | ''            | UNCERTAIN",
            "504 | ''            | UNCERTAIN",
            "400 | ''            | PERMANENT",
            "401 | ''            | PERMANENT",
            "404 | ''            | PERMANENT",
            "302 | ''            | PERMANENT",
            "200 | '{\"code\":7}' | PERMANENT",
            "200 | '{}'          | PERMANENT",
            "200 | 'OK'          | UNCERTAIN"})
    void itsAnswerSaysWhatBecomesOfTheMessage(int status, String answer, Kind kind) {
        stub.answers(status, answer);

        var fault = catchThrowableOfType(DeliveryFault.class, () -> gateway("/code=0").prepare(message()).hand());

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.summary()).doesNotContain("13900000000", "消息");
        assertThat(stub.received()).as("it is asked once, and no redirect is followed").hasSize(1);
    }

    @Test
    void aYesInsideTheAnswerIsAYes() {
        gateway("/code=0").prepare(message()).hand();

        assertThat(stub.received()).hasSize(1);
    }

    @Test
    void aGatewayThatHangsUpMayHaveTheMessage() {
        stub.hangsUp();

        assertThat(catchThrowableOfType(DeliveryFault.class, () -> gateway("").prepare(message()).hand()).kind()).isEqualTo(Kind.UNCERTAIN);
    }

    @Test
    void aGatewayThatIsNotThereHasNothing() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        var gateway = new Gateway(GatewaySetup.of("sms", "http://localhost:%d/".formatted(nobody), "{to}{text}", "", "", ""), JSON);

        assertThat(catchThrowableOfType(DeliveryFault.class, () -> gateway.prepare(message()).hand()).kind()).isEqualTo(Kind.TEMPORARY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ftp://gateway.example/  | {to}   | ''    | no http(s) address",
            "gateway                 | {to}   | ''    | no http(s) address",
            "http://gateway.example/ | {text} | ''    | no place for {to}",
            "http://gateway.example/ | {to}   | code  | not like /code=0"})
    void aSetupThatCannotBeMeantStopsTheStart(String url, String body, String accepted, String sentence) {
        assertThatThrownBy(() -> GatewaySetup.of("sms", url, body, "", "", accepted)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence);
    }
}
