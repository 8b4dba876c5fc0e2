package org.gongkai.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongkai.demo.DemoAccounts;

/** Somebody at a browser or a program, with cookies, and with account and password in the header when asked to. */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private String authorization;

    Visitor(int port) {
        this.address = "http://localhost:" + port;
    }

    public static Visitor signedIn(int port, String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, DemoAccounts.PASSWORD);
        return visitor;
    }

    public static Visitor basic(int port, String account) {
        return basic(port, account, DemoAccounts.PASSWORD);
    }

    static Visitor basic(int port, String account, String password) {
        var visitor = new Visitor(port);
        visitor.authorization = "Basic " + Base64.getEncoder()
                .encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return visitor;
    }

    /** @return the answer to the form, a redirect */
    HttpResponse<String> signIn(String account, String password) {
        return submit("/login", "/login", "username", account, "password", password);
    }

    /** Fills in a form on a page and sends it with the page's token. */
    HttpResponse<String> submit(String page, String action, String... fields) {
        var token = TOKEN.matcher(get(page).body());
        var form = new StringBuilder("_csrf=").append(token.find() ? encode(token.group(1)) : "");
        for (int field = 0; field < fields.length; field += 2) {
            form.append('&').append(fields[field]).append('=').append(encode(fields[field + 1]));
        }
        return send("POST", action, form.toString(), "Content-Type", "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, body, "Content-Type", "application/json", "X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("none"));
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    /** @param body what no text can hold, such as a file in another encoding, or one whose length nobody announces */
    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst();
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").map(target -> target.replaceFirst("^http://localhost:\\d+", "")).orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
