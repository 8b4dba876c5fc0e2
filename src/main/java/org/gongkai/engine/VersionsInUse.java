package org.gongkai.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * The versions of all processes that new cases start on or that cases still run on, and whether all that they name is there:
 * a program may have gone with a new version of the product, a group with a unit, a form with a deployment.
 */
@Component
public class VersionsInUse {

    private static final Pattern PROGRAM = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ModelBeans programs;
    private final AsEngine asEngine;

    VersionsInUse(@Lazy RepositoryService repository, @Lazy RuntimeService runtime, ModelBeans programs, AsEngine asEngine) {
        this.repository = repository;
        this.runtime = runtime;
        this.programs = programs;
        this.asEngine = asEngine;
    }

    /**
     * @param groups the ids of all groups there are
     * @return a Chinese sentence for each program, form or group that is named and not there
     */
    public List<String> missing(Set<String> groups) {
        return asEngine.call(() -> {
            var newest = repository.createProcessDefinitionQuery().latestVersion().list().stream().map(ProcessDefinition::getId).toList();
            return repository.createProcessDefinitionQuery().orderByProcessDefinitionKey().asc().orderByProcessDefinitionVersion().asc().list().stream()
                    .filter(one -> newest.contains(one.getId()) || runtime.createProcessInstanceQuery().processDefinitionId(one.getId()).count() > 0)
                    .flatMap(one -> missing(one, groups)).toList();
        });
    }

    private Stream<String> missing(ProcessDefinition version, Set<String> groups) {
        Set<String> forms = new TreeSet<>();
        byte[] diagram = {};
        for (var file : repository.getDeploymentResources(version.getDeploymentId())) {
            if (file.getName().equals(version.getResourceName())) {
                diagram = file.getBytes();
            } else if (file.getName().endsWith(FormCompletion.FORM_SUFFIX)) {
                forms.add(FormFields.idOf(file.getBytes()));
            }
        }
        return BpmnFile.parse(version.getResourceName(), diagram).elements().flatMap(element -> missing(element, groups, forms)
                .map(what -> "“%s”第 %d 版的“%s”指向不存在的%s。请部署改正后的版本，或者补上所缺的内容。".formatted(version.getName() == null ? version.getKey() : version.getName(),
                        version.getVersion(), element.getAttribute("name").isEmpty() ? BpmnFile.idOf(element) : element.getAttribute("name"), what)));
    }

    private Stream<String> missing(Element element, Set<String> groups, Set<String> forms) {
        var program = PROGRAM.matcher(element.getAttributeNS(BpmnFile.CAMUNDA, "delegateExpression"));
        var form = element.getAttributeNS(BpmnFile.CAMUNDA, "formRef");
        var withIt = "deployment".equals(element.getAttributeNS(BpmnFile.CAMUNDA, "formRefBinding"));
        return Stream.of(
                Stream.of(program).filter(found -> found.matches() && !programs.publishes(found.group(1))).map(found -> "程序“%s”".formatted(found.group(1))),
                Stream.of(form).filter(name -> withIt && !forms.contains(name)).map("表单“%s”"::formatted),
                Stream.of(element.getAttributeNS(BpmnFile.CAMUNDA, "candidateGroups").split(",")).map(String::strip)
                        .filter(group -> !group.isEmpty() && groups.stream().noneMatch(known -> isOf(group, known))).map("用户组“%s”"::formatted))
                .flatMap(found -> found);
    }

    /** A group that the case completes, e.g. {@code unit-${unit}}, is there when one of its kind is. */
    private static boolean isOf(String written, String known) {
        var pattern = Stream.of(EXPRESSION.split(written, -1)).map(Pattern::quote).reduce((before, after) -> before + ".+" + after).orElse("");
        return known.matches(pattern);
    }
}
