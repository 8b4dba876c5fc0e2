package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.GongkaiTest;
import org.gongkai.security.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GongkaiTest
class IndexPagesOfTheWebApplicationsTests {

    private static final Pattern HEADER_NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern PAGE_NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final int REQUESTS = 200;
    private static final int AT_A_TIME = 16;

    @LocalServerPort
    private int port;

    @Test
    void everyPageCarriesTheNonceOfItsOwnPolicyAlsoUnderLoad() throws Exception {
        var pages = List.of("/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/welcome/default/");
        var browsers = IntStream.range(0, AT_A_TIME).mapToObj(number -> Visitor.signedIn(port, "supervision")).toList();
        var pool = Executors.newFixedThreadPool(AT_A_TIME);
        List<Callable<Boolean>> requests = IntStream.range(0, REQUESTS).<Callable<Boolean>>mapToObj(number ->
                () -> isConsistent(browsers.get(number % AT_A_TIME).get(pages.get(number % pages.size())))).toList();
        var answers = pool.invokeAll(requests);
        pool.shutdown();
        assertThat(answers).hasSize(REQUESTS).allMatch(IndexPagesOfTheWebApplicationsTests::holds);
    }

    @ParameterizedTest
    @CsvSource({"tasklist, supervision", "cockpit, supervision", "welcome, supervision", "admin, secadmin"})
    void everyPageIsSentAsUtf8WithItsTrueLength(String app, String account) {
        var page = Visitor.signedIn(port, account).get("/camunda/app/" + app + "/default/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("").toLowerCase()).contains("text/html").contains("utf-8");
        assertThat(page.body()).contains("app-name=\"" + app + "\"").endsWith("</html>\n");
    }

    private static boolean holds(Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static boolean isConsistent(HttpResponse<String> page) {
        var header = HEADER_NONCE.matcher(page.headers().firstValue("Content-Security-Policy").orElse(""));
        var inPage = PAGE_NONCE.matcher(page.body()).results().map(found -> found.group(1)).distinct().toList();
        return page.statusCode() == 200 && header.find() && Stream.of(header.group(1)).toList().equals(inPage);
    }
}
