package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Lists which clause is proved by which test, and misses a clause that is claimed and has none. */
class RuleCoverageTest {

    private static final Comparator<String> BY_NUMBER = Comparator.comparing((String rule) -> rule.replaceAll("\\d", ""))
            .thenComparing(rule -> Integer.parseInt("0" + rule.replaceAll("\\D", ""))).thenComparing(rule -> rule);

    @Test
    void everyClaimedClauseHasATest() throws IOException {
        var proofs = proofs();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/rule-coverage.md"), report(proofs));

        var claimed = Files.readAllLines(Path.of("src/test/resources/claimed-rules.txt")).stream().filter(line -> line.startsWith("R-")).toList();
        assertThat(claimed).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(proofs.keySet()).containsAll(claimed);
    }

    private static Map<String, TreeSet<String>> proofs() {
        Map<String, TreeSet<String>> proofs = new TreeMap<>(BY_NUMBER);
        for (JavaClass test : new ClassFileImporter().importPackages("org.gongkai")) {
            for (JavaMethod method : test.getMethods()) {
                if (method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class)) {
                    var name = test.getSimpleName() + "." + method.getName();
                    rules(method).forEach(rule -> proofs.computeIfAbsent(rule, key -> new TreeSet<>()).add(name));
                    rules(test).forEach(rule -> proofs.computeIfAbsent(rule, key -> new TreeSet<>()).add(name));
                }
            }
        }
        return proofs;
    }

    private static List<String> rules(CanBeAnnotated element) {
        if (!element.isAnnotatedWith(Rule.class)) {
            return List.of();
        }
        var annotations = element instanceof JavaClass test ? test.getAnnotations() : ((JavaMethod) element).getAnnotations();
        JavaAnnotation<?> rule = annotations.stream().filter(found -> found.getRawType().isEquivalentTo(Rule.class)).findFirst().orElseThrow();
        return List.of((String[]) rule.get("value").orElseThrow());
    }

    private static String report(Map<String, TreeSet<String>> proofs) {
        var text = new StringBuilder("# Which clause is proved by which test\n\n| clause | tests |\n| --- | --- |\n");
        proofs.forEach((rule, tests) -> text.append("| ").append(rule).append(" | ").append(String.join("<br>", tests)).append(" |\n"));
        return text.toString();
    }
}
