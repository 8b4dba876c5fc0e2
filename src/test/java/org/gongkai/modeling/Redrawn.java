package org.gongkai.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A diagram as it is delivered, and what an administrator might make of it. */
public final class Redrawn {

    private final String file;
    private final String xml;
    private final GuardRails rails;

    private Redrawn(String file, String xml, GuardRails rails) {
        this.file = file;
        this.xml = xml;
        this.rails = rails;
    }

    /** @return the diagram of these rules, unchanged */
    public static Redrawn shipped(ProcedureRules rules) {
        var file = rules.processKey() + ".bpmn";
        try {
            return new Redrawn(file, Files.readString(Path.of("processes", file)), new GuardRails(List.of(rules)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return with one part replaced wherever it stands; it must stand somewhere */
    public Redrawn with(String part, String instead) {
        assertThat(xml).as("what is replaced").contains(part);
        return new Redrawn(file, xml.replace(part, instead), rails);
    }

    /** @return with the flow from one element to another leading elsewhere */
    public Redrawn leading(String from, String to, String instead) {
        var source = " sourceRef=\"%s\" targetRef=\"".formatted(from);
        return with(source + to + "\"", source + instead + "\"");
    }

    /** @return with something replaced in one flow alone */
    public Redrawn inFlow(String flow, String part, String instead) {
        var begin = xml.indexOf("<bpmn:sequenceFlow id=\"" + flow + "\"");
        var end = xml.indexOf("</bpmn:sequenceFlow>", begin);
        assertThat(xml.substring(begin, end)).as(flow).contains(part);
        return new Redrawn(file, xml.substring(0, begin) + xml.substring(begin, end).replace(part, instead) + xml.substring(end), rails);
    }

    /** @return where it breaks the rules */
    public List<Finding> findings() {
        return rails.check(file, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Checks that it is refused for this rule at this element. */
    public void isRefused(String rail, String element) {
        assertThat(findings()).extracting(finding -> finding.rail().id() + " " + finding.element()).contains(rail + " " + element);
    }
}
