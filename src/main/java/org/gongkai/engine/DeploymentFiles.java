package org.gongkai.engine;

import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.repository.Deployment;

/** What can be told of the files of a deployment before anybody reads them: there are some, their sizes and their names. */
final class DeploymentFiles {

    /** The largest shipped diagram has not a tenth of a megabyte. */
    static final int LIMIT = 10 * 1024 * 1024;

    private static final int NAME_LIMIT = 255;
    private static final Pattern NAME = Pattern.compile("(?U)[\\w][\\w .()（）+-]*(/[\\w][\\w .()（）+-]*)*");

    private DeploymentFiles() {
    }

    static void check(Deployment deployment, Map<String, byte[]> resources) {
        if (resources.isEmpty()) {
            throw new RefusedDeploymentException("没有要部署的文件。请至少附上一个流程图（.bpmn）、决策表（.dmn）或者表单（.form）。");
        }
        if (deployment.getName() != null && deployment.getName().length() > NAME_LIMIT || deployment.getSource() != null && deployment.getSource().length() > NAME_LIMIT) {
            throw new RefusedDeploymentException("部署的名称和来源各不超过 %d 个字。".formatted(NAME_LIMIT));
        }
        resources.keySet().forEach(DeploymentFiles::checkName);
        if (resources.values().stream().mapToLong(content -> content.length).sum() > LIMIT) {
            throw new RefusedDeploymentException("一次部署的文件合计不超过 10 MB：“%s”太大。".formatted(String.join("”、“", resources.keySet())));
        }
    }

    private static void checkName(String name) {
        if (name.length() > NAME_LIMIT) {
            throw new RefusedDeploymentException("文件“%s”不能部署：文件名称超过 %d 个字。".formatted(name, NAME_LIMIT));
        }
        if (!NAME.matcher(name).matches()) {
            throw new RefusedDeploymentException("文件“%s”不能部署：文件名称只能由文字、数字、空格和 . - _ + ( ) 组成，文件夹之间用 / 隔开，不能以 . 或者 / 开头。".formatted(name));
        }
    }
}
