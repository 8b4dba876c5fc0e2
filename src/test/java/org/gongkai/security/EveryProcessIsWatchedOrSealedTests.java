package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A process that comes later is watched by role or by nobody, and somebody has decided which. */
class EveryProcessIsWatchedOrSealedTests {

    @Test
    void everyDiagramIsNamedOnOneSide() {
        var keys = Stream.of(new File("processes").list()).filter(file -> file.endsWith(".bpmn")).map(file -> file.replace(".bpmn", "")).toList();
        assertThat(keys).isNotEmpty().allMatch(key -> RoleGrants.WATCHED.contains(key) != RoleGrants.SEALED.contains(key));
        assertThat(RoleGrants.SEALED).isEqualTo(List.of("complaint-handling"));
    }
}
