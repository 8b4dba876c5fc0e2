package org.gongkai;

import java.util.TimeZone;

import org.gongkai.workingday.OfficeClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * Runs a bureau's openness work (政务公开): one room per matter, one process per procedure.
 */
@SpringBootApplication
@Modulithic(systemName = "Gongkai")
public class GongkaiApplication {

    public static void main(String[] args) {
        // Statutory days are days in China; the engine reads dates and cron expressions in the JVM's zone.
        TimeZone.setDefault(TimeZone.getTimeZone(OfficeClock.ZONE));
        SpringApplication.run(GongkaiApplication.class, args);
    }
}
