package org.gongkai.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@GongkaiTest
@Rule({"R-49", "R-54", "R-57", "R-72"})
class CountingForEverybodyTest {

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvFileSource(resources = "/deadline-cases.csv", numLinesToSkip = 1)
    void everyWorkedCaseIsAnsweredOverTheApi(String start, int workdays, String due, String why) {
        var answer = ask(start, String.valueOf(workdays)).getBody();
        assertThat(answer.get("due").asText()).as(why).isEqualTo(due);
        assertThat(answer.get("provisional").asBoolean()).isFalse();
        assertThat(answer.get("counted")).hasSize(workdays);
    }

    @Test
    void aDateBehindTheLastNoticeIsProvisional() {
        var answer = ask("2026-12-11", "15").getBody();
        assertThat(answer.get("provisional").asBoolean()).isTrue();
        assertThat(answer.get("loadedUntil").asText()).isEqualTo("2026-12-31");
    }

    @Test
    void theArithmeticIsShownDayByDay() {
        var answer = ask("2026-09-25", "5").getBody();
        assertThat(answer.get("skipped").findValuesAsText("reason")).contains("中秋节放假", "国庆节放假");
        assertThat(answer.get("counted").findValuesAsText("date")).doesNotContain("2026-09-25").contains(answer.get("due").asText());
    }

    @ParameterizedTest
    @CsvSource({"2018-11-30, 1", "2100-01-01, 1", "2026-01-01, -1", "2026-01-01, 1001", "2026-02-30, 1", "gestern, 1", "2026-01-01, viele", "2026-01-01, ''", "'', 1"})
    void whatCannotBeCountedIsAProblemInChinese(String from, String days) {
        var answer = ask(from, days);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType().isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)).isTrue();
        assertThat(answer.getBody().get("detail").asText()).containsPattern("[\\u4e00-\\u9fff]");
    }

    private ResponseEntity<JsonNode> ask(String from, String days) {
        return http.getForEntity("/api/public/working-days/due?from={from}&days={days}", JsonNode.class, from, days);
    }
}
