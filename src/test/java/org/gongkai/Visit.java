package org.gongkai;

import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody with a browser of his or her own: a citizen, or one of the staff who has signed in. */
final class Visit implements AutoCloseable {

    private static final int ATTEMPTS = 90;
    private static final String PASSWORD = "Gongkai-2019";

    private final BrowserContext context;
    private final Page page;
    private final String root;

    private Visit(BrowserContext context, int port) {
        this.context = context;
        this.page = context.newPage();
        this.root = "http://localhost:" + port;
    }

    static Visit atADesk(Browser browser, int port) {
        return new Visit(browser.desktop(), port);
    }

    static Visit byPhone(Browser browser, int port) {
        return new Visit(browser.phone(), port);
    }

    /** @param person the id of a demo account */
    static Visit signedIn(Browser browser, int port, String person) {
        return atADesk(browser, port).signIn(person);
    }

    /** @param person the id of a demo account */
    static Visit signedInByPhone(Browser browser, int port, String person) {
        return byPhone(browser, port).signIn(person);
    }

    /** @param person the id of a demo account */
    static Visit signedInAbroad(Browser browser, int port, String person) {
        return new Visit(browser.abroad(), port).signIn(person);
    }

    private Visit signIn(String person) {
        open("/login");
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/desk.*"));
        return this;
    }

    Page page() {
        return page;
    }

    /** @param path beginning with a slash */
    Page open(String path) {
        page.navigate(address(path));
        return page;
    }

    String address(String path) {
        return root + path;
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    /** Opens a task that this person may do, see {@link Tasklist#open}. */
    Tasklist task(String caseNumber, String name) {
        return Tasklist.open(this, caseNumber, name);
    }

    /** Asks a page again, half a second later, until a job of the engine has brought what the citizen waits for. */
    void until(BooleanSupplier there, Runnable askAgain) {
        for (int attempt = 0; !there.getAsBoolean(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new AssertionError("It never came to this page: " + page.locator("main").innerText());
            }
            page.waitForTimeout(500);
            askAgain.run();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
