package org.gongkai.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A gateway on this machine that answers what the test says, and remembers what it was given. */
public final class GatewayStub implements AutoCloseable {

    /** What it was given. */
    public record Received(String body, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).map(header -> header.getValue().get(0))
                    .findFirst().orElse(null);
        }
    }

    /** The gateways of the office under test. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OfTheOffice {

        @Bean
        static GatewayStub gatewayStub() {
            return new GatewayStub();
        }

        @Bean
        static DynamicPropertyRegistrar gatewayAddresses(GatewayStub stub) {
            return properties -> {
                properties.add("gongkai.sms.url", stub::url);
                properties.add("gongkai.webhook.url", stub::url);
            };
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"code\":0}";
    private volatile boolean hangsUp;

    GatewayStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "gateway-stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String url() {
        return "http://localhost:%d/send".formatted(server.getAddress().getPort());
    }

    public void answers(int newStatus, String body) {
        status = newStatus;
        answer = body;
        hangsUp = false;
    }

    /** It takes the message and closes the connection without a word. */
    void hangsUp() {
        hangsUp = true;
    }

    public List<Received> received() {
        return received;
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(new Received(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), Map.copyOf(exchange.getRequestHeaders())));
        if (!hangsUp) {
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            if (status >= 300 && status < 400) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    public void forget() {
        received.clear();
        answers(200, "{\"code\":0}");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
