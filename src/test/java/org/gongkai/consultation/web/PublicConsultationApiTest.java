package org.gongkai.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.consultation.Consulting;
import org.gongkai.consultation.ConsultationFiles;
import org.gongkai.consultation.Course;
import org.gongkai.consultation.OpinionBox;
import org.gongkai.consultation.Theming;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The same for programs; what is wrong is a problem document (RFC 9457) in Chinese. */
@GongkaiTest
class PublicConsultationApiTest {

    private static final String ADDRESS = "/api/public/consultations/";

    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    Consulting consulting;
    @Autowired
    ConsultationFiles files;
    @Autowired
    Theming theming;
    @Autowired
    OpinionBox box;
    @Autowired
    OfficeClock clock;

    private Course course;
    private PublicPages pages;

    @BeforeEach
    void open() {
        course = new Course(office, consulting, files, theming, box, clock);
        pages = new PublicPages(context);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theListSaysWhatIsOpenUntilWhenAndWhereTheWordsAre() {
        var caseNumber = course.open();
        var first = json(pages.read("/api/public/consultations").text()).get("items").get(0);

        assertThat(first.get("caseNumber").asText()).isEqualTo(caseNumber);
        assertThat(first.get("state").asText()).isEqualTo("OPEN");
        assertThat(first.get("closesOn").asText()).isEqualTo(files.visible(caseNumber, office.person("office")).period().closesOn().toString());
        assertThat(pages.read("/api/public/items/" + first.get("announcement").asText()).status()).isEqualTo(200);
        assertThat(json(pages.read(ADDRESS + caseNumber).text()).get("body").asText()).contains("第一条");
    }

    @Test
    void anOpinionGetsItsNumberAndTheSameKeyTheSameNumber() {
        var caseNumber = course.open();
        var body = "{\"text\":\"有意见\",\"name\":\"甲\",\"formKey\":\"%s\"}".formatted(UUID.randomUUID());

        var first = pages.call(ADDRESS + caseNumber + "/opinions", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(json(first.text())).isEqualTo(json("{\"caseNumber\":\"%s\",\"number\":1}".formatted(caseNumber)));
        assertThat(json(pages.call(ADDRESS + caseNumber + "/opinions", body).text()).get("number").asInt()).isEqualTo(1);
        assertThat(json(pages.call(ADDRESS + caseNumber + "/opinions", "{\"text\":\"再来\"}").text()).get("number").asInt()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} is answered with {1}: {2}")
    @CsvSource(delimiter = '|', value = {
            "{\"text\":\" \"} | 400 | 请填写意见。",
            "{} | 400 | 请填写意见。",
            "{\"text\":5} | 400 | 字段“text”的值无效",
            "{\"text\":\"甲\",\"formKey\":\"x\"} | 400 | 字段“formKey”的值无效",
            "{\"text\":\"甲\",\"themeId\":1} | 400 | 没有名为“themeId”的字段",
            "not json | 400 | 不是有效的 JSON"})
    void whatIsWrongIsSaidInChinese(String body, int status, String sentence) {
        var answer = pages.call(ADDRESS + course.open() + "/opinions", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.result().getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(json(answer.text()).get("detail").asText()).contains(sentence);
    }

    @Test
    void nothingUnderANumberOrTooLateIsSaidWithItsStatus() {
        var caseNumber = course.open();
        var missing = pages.call(ADDRESS + "ZQ-2026-99999/opinions", "{\"text\":\"甲\"}");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(json(missing.text()).get("title").asText()).isEqualTo("没有找到");
        assertThat(pages.read(ADDRESS + course.inReview()).status()).isEqualTo(404);

        clock.travelTo(course.after(caseNumber));
        var late = pages.call(ADDRESS + caseNumber + "/opinions", "{\"text\":\"甲\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(json(late.text()).get("detail").asText()).contains("24时结束");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }
}
