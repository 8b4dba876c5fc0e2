package org.gongkai.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongkai.Office;
import org.gongkai.casefile.Upload;
import org.gongkai.organization.Organization;
import org.gongkai.publication.Category;
import org.gongkai.publication.Draft;
import org.gongkai.publication.Drafting;
import org.gongkai.publication.Reprint;
import org.gongkai.publication.Source;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings items out the way the office does. */
final class Press {

    private final Office office;
    private final Drafting drafting;
    private final Organization organization;
    private final JdbcTemplate jdbc;
    private final LocalDate today;

    Press(ApplicationContext context) {
        this.office = context.getBean(Office.class);
        this.drafting = context.getBean(Drafting.class);
        this.organization = context.getBean(Organization.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.today = context.getBean(OfficeClock.class).today();
    }

    /** @return a word that stands in no other item */
    static String uniqueWord() {
        return "词" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** @return the case number of an item that waits for its review */
    String submits(String title, String body, Category category, Reprint reprint, Upload... files) {
        var draft = new Draft(title, body, category, "assistance", today, null, null, null, null,
                reprint == null ? Source.OWN : Source.REPRINT, reprint, null, false, null, null, false, true);
        return drafting.submit(draft, List.of(files), organization.person("staff.assistance"));
    }

    /** @return the index number of an item that has passed its review and is out */
    String publishes(String title, String body, Category category, Reprint reprint, Upload... files) {
        var caseNumber = submits(title, body, category, reprint, files);
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");
        return jdbc.queryForObject("select index_number from publication_item where case_number = ?", String.class, caseNumber);
    }

    String publishes(String title, String body) {
        return publishes(title, body, Category.E07, null);
    }

    /** @return the id of the one file of the case with this title */
    String fileOf(String title) {
        return jdbc.queryForObject("select a.id from attachment a join publication_version v on v.case_number = a.case_number where v.title = ?",
                String.class, title);
    }

    static Upload pdf(String name) {
        return new Upload(name, "%PDF-1.4\n1 0 obj<<>>endobj\n".getBytes());
    }
}
