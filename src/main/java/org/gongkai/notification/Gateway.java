package org.gongkai.notification;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.notification.DeliveryFault.Kind;

/**
 * A gateway that takes one message as JSON over HTTP. Addresses and keys come from the configuration of the machine; a
 * redirect is not followed. What it answers is never kept: gateways repeat numbers and texts.
 */
class Gateway {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int SERVER_ERROR = 500;
    /** The gateway says itself that it did nothing yet: request timeout, too many requests. */
    private static final Set<Integer> LATER = Set.of(408, 429);
    /** Somebody between us and the gateway does not know whether it has the message. */
    private static final Set<Integer> UNKNOWN = Set.of(502, 504);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json;
    private final GatewaySetup setup;

    Gateway(GatewaySetup setup, ObjectMapper json) {
        this.setup = setup;
        this.json = json;
    }

    boolean isConfigured() {
        return setup.isConfigured();
    }

    /** Fills the body; nothing has been sent when this fails. */
    MessageChannel.Handover prepare(MessageContent message) {
        if (!isConfigured()) {
            throw new DeliveryFault(Kind.TEMPORARY, "未配置%s网关".formatted(message.channel().title()));
        }
        var body = setup.body(message, this::quoted).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(setup.url())).timeout(TO_ANSWER).header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.messageId());
        setup.headers(body).forEach(request::header);
        var ready = request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        return () -> hand(ready);
    }

    private String quoted(String text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void hand(HttpRequest request) {
        try {
            require(client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException never) {
            throw new DeliveryFault(Kind.TEMPORARY, never.getClass().getSimpleName());
        } catch (IOException broken) {
            throw new DeliveryFault(Kind.UNCERTAIN, broken.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DeliveryFault(Kind.UNCERTAIN, stopping.getClass().getSimpleName());
        }
    }

    private void require(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= OK && status < REDIRECT) {
            requireAccepted(answer.body());
        } else if (UNKNOWN.contains(status)) {
            throw new DeliveryFault(Kind.UNCERTAIN, "HTTP " + status);
        } else {
            throw new DeliveryFault(status >= SERVER_ERROR || LATER.contains(status) ? Kind.TEMPORARY : Kind.PERMANENT, "HTTP " + status);
        }
    }

    /** Many gateways answer 200 to everything and say inside whether they took the message. */
    private void requireAccepted(String body) {
        if (setup.accepted().isPresent() && !setup.accepted().get().holds(value(body, setup.accepted().get().pointer()))) {
            throw new DeliveryFault(Kind.PERMANENT, "网关没有接受");
        }
    }

    private String value(String body, JsonPointer pointer) {
        try {
            JsonNode found = json.readTree(body).at(pointer);
            return found.isValueNode() ? found.asText() : null;
        } catch (JsonProcessingException notJson) {
            throw new DeliveryFault(Kind.UNCERTAIN, "网关的回答不是 JSON");
        }
    }
}
