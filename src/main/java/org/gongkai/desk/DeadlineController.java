package org.gongkai.desk;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Light;
import org.gongkai.desk.RunningClocks.Row;
import org.gongkai.organization.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The running clocks for other systems of the bureau, of cases the caller may see. */
@RestController
@RequestMapping("/api/deadlines")
class DeadlineController {

    record Item(String caseNumber, String process, String title, String state, String unit, DeadlineKind kind, LocalDate start,
            LocalDate internalDue, LocalDate statutoryDue, boolean provisional, boolean stopped,
            Light light, int spentWorkingDays) {

        static Item of(Row row) {
            var clock = row.deadline();
            var found = row.found();
            return new Item(found.caseNumber(), found.process(), found.title(), found.state(), found.unitCode(), clock.kind(),
                    clock.start(), clock.internalDue(), clock.statutoryDue(), clock.provisional(), clock.stopped(),
                    clock.light(), clock.spentWorkingDays());
        }
    }

    record Items(List<Item> items, long total, int page) {
    }

    private final RunningClocks clocks;

    DeadlineController(RunningClocks clocks) {
        this.clocks = clocks;
    }

    @GetMapping
    Items list(@RequestParam(required = false) Light light, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String process, @RequestParam(defaultValue = "1") int page, Person reader) {
        var found = clocks.find(reader, light, unit, process, page);
        return new Items(found.rows().stream().map(Item::of).toList(), found.total(), found.page());
    }
}
