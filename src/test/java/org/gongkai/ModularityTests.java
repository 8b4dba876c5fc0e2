package org.gongkai;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules rooms = ApplicationModules.of(GongkaiApplication.class);

    @Test
    void roomsKeepTheirWallsAndHaveNoCycles() {
        rooms.verify();
    }

    @Test
    void roomsAreDocumented() {
        new Documenter(rooms).writeDocumentation();
    }
}
