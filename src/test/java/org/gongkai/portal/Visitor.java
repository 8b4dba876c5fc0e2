package org.gongkai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;

/** Somebody from outside without an account. */
final class Visitor {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;

    Visitor(ApplicationContext context) {
        this.site = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    HttpResponse<byte[]> get(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    int status(String path) {
        return get(path).statusCode();
    }

    /** @return the page as the server sent it, whatever its status */
    Document page(String path) {
        var document = Jsoup.parse(new String(get(path).body(), StandardCharsets.UTF_8), site + path);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    JsonNode json(String path) {
        try {
            return new ObjectMapper().readTree(get(path).body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
