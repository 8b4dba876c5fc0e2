package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** One task in Tasklist, taken and filled in by a person with a mouse and a keyboard. Every label is the one on the form. */
final class Tasklist {

    private static final DateTimeFormatter DAY_IN_CALENDAR = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    /**
     * Follows the link on the case page and claims the task. A task that a job has yet to create is waited for.
     *
     * @param name the task's name in the diagram
     */
    static Tasklist open(Visit person, String caseNumber, String name) {
        var page = person.page();
        var link = waiting(page, name).getByText("在任务办理中打开");
        person.open("/desk/cases/" + caseNumber);
        person.until(() -> link.count() > 0, page::reload);
        link.click();
        var claim = page.getByText("领取", new Page.GetByTextOptions().setExact(true));
        claim.first().click();
        page.locator(".fjs-form").waitFor();
        // A click while the page is still being built is lost: the form stays disabled until the task is claimed.
        person.until(() -> page.locator(".disabled-form").count() == 0, () -> {
            if (claim.count() > 0) {
                claim.first().click();
            }
        });
        return new Tasklist(page);
    }

    /** The form that the page shows already and that its reader has claimed. */
    static Tasklist shown(Page page) {
        page.locator(".form-pane :not(.disabled-form) .fjs-form").waitFor();
        page.waitForCondition(() -> page.locator(".disabled-form").count() == 0);
        return new Tasklist(page);
    }

    private static Locator waiting(Page page, String name) {
        var title = page.locator(".now-title strong").filter(new Locator.FilterOptions().setHasText(exactly(name)));
        return page.locator(".now-list li").filter(new Locator.FilterOptions().setHas(title));
    }

    Page page() {
        return page;
    }

    /** Where a choice stands more than once, the first is meant. */
    Tasklist choose(String radio) {
        page.locator(".fjs-form label").filter(new Locator.FilterOptions().setHasText(exactly(radio))).locator("input[type=radio]").first().check();
        return this;
    }

    Tasklist check(String label) {
        page.locator(".fjs-form label").filter(new Locator.FilterOptions().setHasText(label)).locator("input[type=checkbox]").check();
        return this;
    }

    /** Checks every box but those with this word in their labels. */
    Tasklist checkAllBut(String word) {
        for (var box : page.locator(".fjs-form input[type=checkbox]").all()) {
            if (!box.locator("xpath=ancestor::label").innerText().contains(word)) {
                box.check();
            }
        }
        return this;
    }

    /** The star of a field that must be filled in is no part of its label. Where a label stands more than once, its first field is meant. */
    Tasklist fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Tasklist select(String label, String option) {
        field(label).locator("xpath=..").click();
        page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(exactly(option))).click();
        return this;
    }

    /** @param day of the month that the calendar opens with */
    Tasklist date(String label, LocalDate day) {
        field(label).click();
        page.locator(".flatpickr-calendar.open").getByLabel(DAY_IN_CALENDAR.format(day), new Locator.GetByLabelOptions().setExact(true)).click();
        return this;
    }

    Tasklist picture(String name) {
        Browser.screenshot(page, name);
        return this;
    }

    /** Hands the form in, which has to be accepted. */
    void submit() {
        var response = page.waitForResponse(answer -> answer.url().endsWith("/submit-form"),
                () -> page.getByText("提交", new Page.GetByTextOptions().setExact(true)).first().click());
        assertThat(response.status()).as(response.text()).isLessThan(300);
    }

    private Locator field(String label) {
        return page.locator(".fjs-form").getByLabel(Pattern.compile("^\\s*" + escaped(label) + "\\s*\\*?\\s*$")).first();
    }

    private static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + escaped(text) + "\\s*$");
    }

    /** The browser reads these patterns: it does not know {@link Pattern#quote}. */
    private static String escaped(String text) {
        return text.replaceAll("[.()?*+]", "\\\\$0");
    }
}
