package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.GongkaiTest;
import org.gongkai.StaffPages;
import org.gongkai.organization.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The page about a person lists every door that opens, from the table that guards them. */
@GongkaiTest
class WhatAPersonMayDoIsWhatOpensTests {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private RouteTable table;
    @Autowired
    private Doors doors;
    @Autowired
    private Organization organization;

    private Stream<String> lines(String account) {
        return doors.of(organization.person(account)).stream().flatMap(kind -> kind.doors().stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"head.assistance", "secadmin", "sysadmin", "auditor", "director", "info", "office"})
    void everyRowThatLetsThePersonPassIsListedOnceAndNoOther(String account) {
        var person = organization.person(account);
        Set<String> listed = lines(account).flatMap(line -> Stream.of(line.substring(0, line.indexOf(" /")).split(", "))
                .map(method -> method + line.substring(line.indexOf(" /")))).collect(Collectors.toSet());
        Set<String> open = table.routes().stream().filter(route -> !route.access().open() && route.access().permits(person))
                .map(route -> route.method() + " " + route.pattern().getPatternString())
                .filter(row -> !row.contains(" " + RouteTable.ENGINE_PREFIXES.get(1) + "/")).collect(Collectors.toSet());
        assertThat(listed).isEqualTo(open).isNotEmpty();
    }

    @Test
    void thePageShowsThem() {
        var pages = new StaffPages(context);
        assertThat(pages.get("secadmin", "/desk/organization/staff/head.assistance").page().select(".doors code").eachText())
                .contains("GET /desk/cases/*", "POST /desk/cases/*/asked").doesNotContain("GET /desk/organization/staff").isEqualTo(lines("head.assistance").toList());
        assertThat(lines("secadmin").toList()).contains("GET /desk/organization/staff").doesNotContain("GET /desk/cases/*").containsAll(List.of("GET, POST /desk/password"));
    }
}
