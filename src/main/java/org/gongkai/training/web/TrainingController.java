package org.gongkai.training.web;

import java.time.OffsetDateTime;

import org.gongkai.organization.Person;
import org.gongkai.training.Training;
import org.gongkai.training.TrainingProgress;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The training clock for programs, and for the pages of the engine, which ask what it shows. */
@RestController
@Profile("demo")
@RequestMapping("/api/training/clock")
class TrainingController {

    /** @param now where the clock is put, e.g. 2026-12-14T09:00:00+08:00 */
    record Order(OffsetDateTime now) {
    }

    private final Training training;

    TrainingController(Training training) {
        this.training = training;
    }

    @GetMapping
    TrainingProgress progress() {
        return training.progress();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    TrainingProgress travel(@RequestBody Order order, Person person) {
        training.travelTo(order.now() == null ? null : order.now().toInstant(), person);
        return training.progress();
    }

    @PostMapping("/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TrainingProgress stop() {
        training.stop();
        return training.progress();
    }
}
