package org.gongkai.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GongkaiTest
class JsonIsTakenAtItsWordTests {

    @LocalServerPort
    private int port;
    @Autowired
    private OfficeClock clock;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "category | 6", "category | \"6\"", "category | true", "category | \"\"", "generatedOn | 20000", "generatedOn | [2026,11,20]",
            "generatedOn | \"2026-11-20T10:00:00\"", "generatedOn | \"\"", "title | 5", "title | 5.5", "title | true", "title | [\"x\"]",
            "major | \"true\"", "major | 1", "channels | [null]", "channels | [0]", "jointUnits | [null]", "jointUnits | [7]",
            "disclosure | 0", "unit | 1"})
    void whatHasAnotherTypeIsRefusedByItsName(String field, String value) {
        var answer = Visitor.basic(port, "staff.assistance").json("POST", "/api/publications", draft(field, value));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("字段“" + field + "”");
    }

    @Test
    void whatIsWrittenAsItShouldBeIsTaken() {
        var answer = Visitor.basic(port, "staff.assistance").json("POST", "/api/publications", draft("channels", "[\"WEBSITE\",\"BOARD\"]"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private String draft(String field, String value) {
        var draft = new StringBuilder("{");
        for (var line : new String[] {"title|\"低保标准\"", "body|\"<p>正文</p>\"", "category|\"E07\"", "unit|\"assistance\"",
                "generatedOn|\"%s\"".formatted(clock.today()), "declarations|true"}) {
            var parts = line.split("\\|");
            if (!parts[0].equals(field)) {
                draft.append("\"%s\":%s,".formatted(parts[0], parts[1]));
            }
        }
        return draft.append("\"%s\":%s}".formatted(field, value)).toString();
    }
}
