package org.gongkai.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Where a gateway is and what it wants, from the configuration of the machine.
 *
 * @param url https, or http inside the office's own network; blank when there is none
 * @param template the body, with {@code {id}}, {@code {to}}, {@code {subject}} and {@code {text}} where a quoted JSON text goes
 * @param authorization the value of the header of that name, or blank
 * @param secret signs the body (HMAC-SHA256, header {@code X-Gongkai-Signature}), or blank
 * @param accepted where the answer says that the message was taken, e.g. {@code /code=0}; empty when the status says it
 */
record GatewaySetup(String url, String template, String authorization, String secret, Optional<Accepted> accepted) {

    private static final Pattern FIELD = Pattern.compile("\\{(id|to|subject|text)}");

    /** The value at a JSON pointer that means yes. */
    record Accepted(JsonPointer pointer, String value) {

        boolean holds(String found) {
            return value.equals(found);
        }
    }

    /** @throws IllegalArgumentException when something is set that cannot be meant; the start fails with it */
    static GatewaySetup of(String name, String url, String template, String authorization, String secret, String accepted) {
        if (!url.isBlank()) {
            require(isHttp(url.strip()), name + ".url is no http(s) address");
            require(FIELD.matcher(template).results().map(field -> field.group(1)).anyMatch("to"::equals), name + ".body has no place for {to}");
            require(accepted.isBlank() || accepted.startsWith("/") && accepted.contains("="), name + ".accepted is not like /code=0");
        }
        return new GatewaySetup(url.strip(), template, authorization, secret, accepted.isBlank() ? Optional.empty() : Optional.of(read(accepted)));
    }

    private static Accepted read(String accepted) {
        var at = accepted.lastIndexOf('=');
        return new Accepted(JsonPointer.compile(accepted.substring(0, at).strip()), accepted.substring(at + 1).strip());
    }

    private static boolean isHttp(String url) {
        try {
            var address = URI.create(url);
            return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException("gongkai." + message);
        }
    }

    boolean isConfigured() {
        return !url.isBlank();
    }

    String body(MessageContent message, UnaryOperator<String> quoted) {
        var values = Map.of("id", message.messageId(), "to", message.recipient(), "subject", message.subject(), "text", message.text());
        return FIELD.matcher(template).replaceAll(field -> Matcher.quoteReplacement(quoted.apply(values.get(field.group(1)))));
    }

    Map<String, String> headers(byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!authorization.isBlank()) {
            headers.put("Authorization", authorization);
        }
        if (!secret.isBlank()) {
            headers.put("X-Gongkai-Signature", "sha256=" + signature(body));
        }
        return headers;
    }

    private String signature(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "GatewaySetup[" + isConfigured() + "]";
    }
}
