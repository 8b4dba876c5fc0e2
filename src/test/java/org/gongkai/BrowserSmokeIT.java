package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tells a broken test browser from a broken application. */
class BrowserSmokeIT {

    /**
     * The last box holds a private character which no font has, so it shows how a missing glyph looks. The boxes float to
     * lie on whole pixels: between two pixels the same glyph gives another picture.
     */
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>政府信息公开</title>
            <style>
              body { font: 16px "Microsoft YaHei", sans-serif }
              i { float: left; width: 48px; height: 60px; overflow: hidden; font: 40px sans-serif }
            </style>
            <h1>某市信息公开工作</h1>
            <p>申请人可以通过信函、电子邮件或者当面提交政府信息公开申请，行政机关自收到申请之日起<b>二十个工作日</b>内予以答复。</p>
            <i>公</i> <i>开</i> <i>龘</i> <i>&#xE123;</i>
            """;

    private static HttpServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void desktop() {
        try (BrowserContext visitor = browser.desktop()) {
            Page page = open(visitor, "smoke-desktop");
            assertThat(page.evaluate("[innerWidth, devicePixelRatio, navigator.maxTouchPoints].join()"))
                    .isEqualTo("1280,1,0");
        }
    }

    @Test
    void phone() {
        try (BrowserContext visitor = browser.phone()) {
            Page page = open(visitor, "smoke-phone");
            assertThat(page.evaluate("[innerWidth, devicePixelRatio, navigator.maxTouchPoints].join()"))
                    .isEqualTo("390,2,1");
        }
    }

    private static Page open(BrowserContext visitor, String name) {
        Page page = visitor.newPage();
        page.navigate("http://localhost:" + server.getAddress().getPort());
        Browser.screenshot(page, name);

        assertThat(page.title()).isEqualTo("政府信息公开");
        assertThat(page.locator("h1").innerText()).isEqualTo("某市信息公开工作");
        assertThat(page.evaluate("[navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone].join()"))
                .isEqualTo("zh-CN,Asia/Shanghai");
        // missing glyphs would all be the same box
        assertThat(page.locator("i").all().stream().map(glyph -> Arrays.hashCode(glyph.screenshot())))
                .as("pictures of 公, 开, 龘 and a missing glyph")
                .doesNotHaveDuplicates();
        return page;
    }
}
