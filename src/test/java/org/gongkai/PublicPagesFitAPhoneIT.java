package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page that the front page leads to, in a hand: nothing sticks out to the side, and a thumb hits every entry. */
@Rule("B.9")
@DemoOffice
class PublicPagesFitAPhoneIT {

    /** WCAG 2.2 asks for 24 pixels, its stricter grade for 44. */
    private static final int THUMB = 44;

    @LocalServerPort
    int port;

    @Test
    void nothingSticksOutAndEveryEntryCanBeHit() {
        try (var browser = new Browser(); var phone = browser.phone()) {
            var page = phone.newPage();
            page.navigate("http://localhost:%d/".formatted(port));
            Set<String> ways = new LinkedHashSet<>(List.of("/"));
            page.locator(".site-nav a, .services a").all().forEach(link -> ways.add(link.getAttribute("href")));
            assertThat(ways).contains("/guide", "/requests/new", "/complaints/track");
            ways.forEach(way -> look(page, way));
        }
    }

    private void look(Page page, String way) {
        page.navigate("http://localhost:%d%s".formatted(port, way));
        Browser.screenshot(page, "phone" + way.replace('/', '-'));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(way).isNotPositive();
        assertThat(page.locator(".site-nav a").all()).as(way).isNotEmpty().allSatisfy(entry ->
                assertThat(entry.boundingBox().height).as(entry.innerText()).isGreaterThanOrEqualTo(THUMB));
    }
}
