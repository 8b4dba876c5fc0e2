package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The web applications are offered in Chinese alone; every label is in {@link EveryLabelIsInChineseTest}. */
class ChineseOfTheWebApplicationsTests {

    private static final String APP = "META-INF/resources/webjars/camunda/app/%s/";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void onlyChineseIsOfferedWhateverABrowserAsksFor(String app) throws IOException {
        assertThat(read(app, "scripts/config.js")).contains("availableLocales: ['zh']").contains("fallbackLocale: 'zh'")
                .contains("vendor: '政务公开'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theBannerForOperatorsIsHidden(String app) throws IOException {
        assertThat(read(app, "styles/user-styles.css")).startsWith("@import url(\"../../../../css/webapp.css\");");
        assertThat(new ClassPathResource("static/css/webapp.css").getContentAsString(StandardCharsets.UTF_8)).contains(".ce-eol-banner { display: none");
    }

    private static String read(String app, String file) throws IOException {
        return new ClassPathResource(APP.formatted(app) + file).getContentAsString(StandardCharsets.UTF_8).replace("\uFEFF", "");
    }
}
