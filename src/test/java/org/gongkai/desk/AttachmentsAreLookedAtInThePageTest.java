package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.Upload;
import org.gongkai.publication.Drafting;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** A file is looked at within the page of its case, where it can run nothing. */
@GongkaiTest
class AttachmentsAreLookedAtInThePageTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;
    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Attachments attachments;
    @Autowired
    private OfficeClock clock;

    private StaffPages pages;
    private String caseNumber;
    private Map<String, String> addresses;

    @BeforeEach
    void submit() {
        pages = new StaffPages(context);
        caseNumber = drafting.submit(Office.notice(clock.today()), List.of(new Upload("网页.txt", "<script>alert(1)</script>标准".getBytes(StandardCharsets.UTF_8)),
                new Upload("旧编码.txt", ("standard 680 ".repeat(20) + "低保").getBytes(Charset.forName("GB18030"))), new Upload("文件.pdf", PDF)), office.person("staff.assistance"));
        addresses = attachments.of(caseNumber).stream().collect(Collectors.toMap(Attachment::getFileName,
                file -> "/desk/cases/%s/attachments/%s/preview".formatted(caseNumber, file.getId())));
    }

    @Test
    void aTextRunsNothingAndIsReadInItsOwnEncoding() {
        var answer = Visitor.signedIn(port, "staff.assistance").get(addresses.get("网页.txt"));

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement().asString().contains("sandbox", "default-src 'none'").doesNotContain("allow-");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("inline");
        var old = Visitor.signedIn(port, "staff.assistance").get(addresses.get("旧编码.txt"));
        assertThat(old.headers().firstValue("Content-Type")).contains("text/plain;charset=GB18030");
    }

    @Test
    void thePageUnfoldsWhatCanBeShownAndNothingElse() {
        var section = pages.get("head.assistance", "/desk/cases/" + caseNumber).page().select("#previews");

        assertThat(section.select("summary").eachText()).hasSize(3);
        assertThat(section.select("iframe[src$=%s]".formatted(addresses.get("网页.txt").substring(20))).hasAttr("sandbox")).isTrue();
        assertThat(section.select("details[open]")).isEmpty();
        assertThat(pages.get("head.assistance", addresses.get("文件.pdf")).response().getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void nobodyElseLooksAtIt() {
        assertThat(pages.get("staff.elderly", addresses.get("文件.pdf")).status()).isEqualTo(404);
        assertThat(pages.get("sysadmin", addresses.get("文件.pdf")).status()).isEqualTo(403);
        var other = office.submits("staff.assistance", Office.notice(clock.today()));
        assertThat(pages.get("staff.assistance", addresses.get("文件.pdf").replace(caseNumber, other)).status()).isEqualTo(404);
    }
}
