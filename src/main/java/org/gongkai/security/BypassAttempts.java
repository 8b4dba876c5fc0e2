package org.gongkai.security;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.gongkai.casefile.Journal;
import org.gongkai.engine.CaseOfEngineObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Writes into a case's journal when somebody who is signed in tried to act on the engine around the case's flow. Such a
 * call never succeeds; but who tried it, and on which case, belongs to the file.
 */
@Component
class BypassAttempts {

    private static final Logger log = LoggerFactory.getLogger(BypassAttempts.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int CASES = 500;
    /** A business key that is longer is not one of our case numbers. */
    private static final int LONGEST_NUMBER = 20;

    private final CaseOfEngineObject cases;
    private final Journal journal;

    BypassAttempts(@Lazy CaseOfEngineObject cases, @Lazy Journal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    /** Called for every refused request; only closed calls that would change something are of interest. */
    void record(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var inside = RouteTable.withinEngine(path);
        if (inside.isEmpty() || READING.contains(request.getMethod()) || Refusal.of(request) != Refusal.CLOSED) {
            return;
        }
        var user = request.getRemoteUser();
        var named = NamedInRequest.of(request, inside.get());
        // those that are named come before those that only run by the same diagram
        var numbers = new LinkedHashSet<>(cases.caseNumbers(named.ids()));
        numbers.addAll(cases.runningNumbers(named.definitionKeys(), CASES));
        var technical = "refused %s %s".formatted(request.getMethod(), path);
        log.warn("{} by {} on {} cases: {}", technical, user, numbers.size(), numbers);
        var sentence = "尝试绕过流程：%s（被系统拒绝）".formatted(EngineDeeds.of(request.getMethod(), inside.get()));
        numbers.stream().filter(number -> number.length() <= LONGEST_NUMBER).limit(CASES)
                .forEach(number -> journal.recordApart(number, user, sentence, technical));
    }
}
