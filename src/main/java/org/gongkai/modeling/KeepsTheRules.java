package org.gongkai.modeling;

import java.util.Map;
import java.util.stream.Collectors;

import org.gongkai.engine.BpmnFile;
import org.gongkai.engine.DeploymentCheck;
import org.gongkai.engine.RefusedDeploymentException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No diagram is deployed that skips a step the law demands of its procedure, whoever brings it: the product's own files too. */
@Component
@Order(3)
class KeepsTheRules implements DeploymentCheck {

    private final GuardRails rails;

    KeepsTheRules(GuardRails rails) {
        this.rails = rails;
    }

    @Override
    public boolean isOfTheRelease() {
        return true;
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        resources.forEach((name, content) -> {
            if (BpmnFile.isDiagram(name)) {
                var findings = rails.check(name, content);
                if (!findings.isEmpty()) {
                    throw new RefusedDeploymentException("流程文件“%s”不能部署，违反法定程序 %d 处：%n%s".formatted(name, findings.size(),
                            findings.stream().map(Finding::sentence).collect(Collectors.joining("\n"))));
                }
            }
        });
    }
}
