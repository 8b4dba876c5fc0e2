package org.gongkai;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.slf4j.LoggerFactory;

/**
 * A headless Chromium set up as a citizen in China would have it, for tests that look at pages.
 *
 * <p>Every context is a fresh visitor without cookies. The browser reaches this machine only: a page that asks any
 * other host for something fails here as it would in the bureau's network.
 */
public final class Browser implements AutoCloseable {

    private static final Path SETTINGS = Path.of("target", "browser", "browser.properties");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String ENVIRONMENT = "env.";
    private static final int PATIENCE_MS = 90_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS / 3.0);
    }

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /** Starts the browser that the build has unpacked. */
    public Browser() {
        Properties settings = settings();
        // Playwright would otherwise download browsers of its own
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(settings.getProperty("executable")))
                    .setEnv(environment(settings))
                    .setHeadless(true)
                    .setArgs(List.of(
                            // Chromium refuses to run as root, which builds often are, with its sandbox
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run",
                            "--no-proxy-server",
                            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1")));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /**
     * Opens a visitor at a desk.
     *
     * @return a context of 1280 by 900 pixels
     */
    public BrowserContext desktop() {
        return patient(chromium.newContext(inChina().setViewportSize(1280, 900)));
    }

    /**
     * Opens a visitor with a telephone in hand.
     *
     * @return a touch context of 390 by 844 points, two pixels to the point
     */
    public BrowserContext phone() {
        return patient(chromium.newContext(inChina()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true)));
    }

    /**
     * Opens a visitor whose device believes it is in New York.
     *
     * @return a context of 1280 by 900 pixels
     */
    public BrowserContext abroad() {
        return patient(chromium.newContext(inChina().setViewportSize(1280, 900).setTimezoneId("America/New_York")));
    }

    /**
     * Keeps the whole page, beyond the visible part too, as {@code target/screenshots/<name>.png}.
     *
     * <p>A picture is for people to look at and proves nothing: a busy machine on which Chromium cannot draw one
     * loses the picture, never the test.
     *
     * @param page what to keep
     * @param name file name without its ending
     */
    public static void screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        } catch (PlaywrightException e) {
            LoggerFactory.getLogger(Browser.class).warn("No picture {}: {}", name, e.getMessage());
        }
    }

    /** Ends the browser with all its contexts. */
    @Override
    public void close() {
        playwright.close();
    }

    /** The engine's applications load a hundred files before they show anything; a busy machine needs its time. */
    private static BrowserContext patient(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    private static com.microsoft.playwright.Browser.NewContextOptions inChina() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    private static Properties settings() {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(SETTINGS)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("No test browser yet: run mvn process-test-classes first", e);
        }
        if (!settings.containsKey("executable")) {
            throw new IllegalStateException("The build brings a browser for Linux on x64 only: "
                    + "set CHROME_PATH to a Chromium or Chrome and build again");
        }
        return settings;
    }

    /** Playwright passes on only what it is given, so what a program inherits has to be named as well. */
    private static Map<String, String> environment(Properties settings) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        settings.stringPropertyNames().stream()
                .filter(key -> key.startsWith(ENVIRONMENT))
                .forEach(key -> environment.put(key.substring(ENVIRONMENT.length()), settings.getProperty(key)));
        return environment;
    }
}
