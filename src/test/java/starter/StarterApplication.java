package starter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * An application of the same starters with nothing of ours in it, to compare the start with. Its package lies beside ours,
 * where no component scan of a test finds it.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class StarterApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StarterApplication.class, arguments);
    }
}
