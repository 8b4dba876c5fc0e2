package org.gongkai.publication.web;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.problem.InvalidInputException;
import org.gongkai.publication.Register;
import org.gongkai.publication.RegisterCheck;
import org.gongkai.publication.RegisterEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The publication register for those who look it up and check it. */
@RestController
@RequestMapping("/api/register")
class RegisterController {

    record Entries(List<RegisterEntry> items, long total, int page) {
    }

    private final Register register;

    RegisterController(Register register) {
        this.register = register;
    }

    @GetMapping
    Entries list(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInputException("to", "结束日期不能早于开始日期。");
        }
        var entries = register.list(from, to);
        return new Entries(entries, entries.size(), 1);
    }

    @GetMapping("/verify")
    RegisterCheck verify() {
        return register.verify();
    }
}
