package org.gongkai.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.security.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Other systems of the bureau begin consultations under the same rules as people; what is wrong is a problem in Chinese. */
@GongkaiTest
@Rule({"R-66", "B.7"})
class ConsultationApiTest {

    private static final String GOOD = """
            {"unit":"assistance","title":"临时救助办法（征求意见稿）","plan":"<p>第一条 为了规范临时救助工作，制定本办法。</p>","reasons":"现行办法已施行五年。",
             "days":30,"ways":"来信请寄：某某市某某路 1 号。","contact":"社会救助科，0000-0000000","declarations":true}""";

    @Autowired
    JdbcTemplate jdbc;
    @LocalServerPort
    int port;

    @Test
    void aGoodOneIsTakenAndItsAnnouncementHandedIn() {
        var answer = Visitor.basic(port, "staff.assistance").json("POST", "/api/consultations", GOOD);
        assertThat(answer.statusCode()).isEqualTo(201);
        var location = answer.headers().firstValue("Location").orElse("");
        assertThat(location).matches(".*/api/cases/ZQ-\\d{4}-\\d{5}");
        assertThat(jdbc.queryForObject("select state from consultation where case_number = ?", String.class, location.substring(location.lastIndexOf('/') + 1)))
                .isEqualTo("IN_REVIEW");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', value = {
            "\"days\":30 | \"days\":0 | days",
            "\"days\":30 | \"days\":10 | shortReason",
            "\"plan\" | \"plan\":null,\"draft\" | draft",
            "\"reasons\":\"现行办法已施行五年。\" | \"reasons\":\" \" | reasons",
            "\"declarations\":true | \"declarations\":false | declarations"})
    void aWrongFieldIsNamedAndNothingIsKept(String right, String wrong, String field) {
        var before = rows();
        var answer = Visitor.basic(port, "staff.assistance").json("POST", "/api/consultations", GOOD.replace(right, wrong));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(field).containsPattern("[\\u4e00-\\u9fff]");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anEmptyOneIsToldEverythingThatIsMissing() {
        var answer = Visitor.basic(port, "staff.assistance").json("POST", "/api/consultations", "{\"unit\":\"assistance\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("title", "plan", "reasons", "days", "ways", "contact");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"office, 201", "staff.affairs, 403", "head.assistance, 403", "leader.assistance, 403", "sysadmin, 403"})
    void onlyTheUnitAndTheOfficeBeginOne(String person, int status) {
        var before = rows();
        assertThat(Visitor.basic(port, person).json("POST", "/api/consultations", GOOD).statusCode()).isEqualTo(status);
        assertThat(rows()).isEqualTo(before + (status == 201 ? 1 : 0));
    }

    private int rows() {
        return jdbc.queryForObject("select count(*) from consultation", Integer.class);
    }
}
