package org.gongkai.training.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.training.DemonstrationClock;
import org.gongkai.training.TrainingWords;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every page what it says about the time: the attribute {@code training} is there wherever the clock can be put forward
 * (the engine's pages ask again and again then), {@code trainingClock} is the moment, once it has been.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrainingBanner extends OncePerRequestFilter {

    private final DemonstrationClock demonstration;
    private final OfficeClock clock;

    TrainingBanner(DemonstrationClock demonstration, OfficeClock clock) {
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        request.setAttribute("training", true);
        if (demonstration.isAhead()) {
            request.setAttribute("trainingClock", TrainingWords.moment(clock.instant()));
        }
        chain.doFilter(request, response);
    }
}
