package org.gongkai.engine;

import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.ResourceDefinition;

/**
 * The engine's own question who may, and in front of it what nobody may: no signed-in person, whatever the rights, deletes a
 * procedure of the law, holds it, or changes how long its records are kept. Cases run on it and files rest on it. Every
 * command of the engine that does such a thing asks here, by id as by key. Our own services act with the engine's rights.
 */
class ProcedureGuard extends AuthorizationCommandChecker {

    private static final String INSTEAD = "规则有变化的，部署新的版本，旧版本供已经开始的案件继续使用。";

    @Override
    public void checkDeleteDeployment(String deploymentId) {
        if (ContractKeys.isPersons()) {
            definitionsOf(deploymentId).forEach(key -> keepProcedure(key, "删除"));
            refuseIf(runs(deploymentId), "这次部署的流程还有正在办理的实例，不能删除。请等它们办结以后再删除。");
        }
        super.checkDeleteDeployment(deploymentId);
    }

    @Override
    public void checkDeleteProcessDefinitionByKey(String key) {
        keepProcedure(key, "删除");
        refuseIf(ContractKeys.isPersons() && runsByKey(key), "流程“%s”还有正在办理的实例，不能删除。请等它们办结以后再删除。".formatted(key));
        super.checkDeleteProcessDefinitionByKey(key);
    }

    @Override
    public void checkUpdateProcessDefinitionByKey(String key) {
        keepProcedure(key, "挂起、激活或者更改保存期限");
        super.checkUpdateProcessDefinitionByKey(key);
    }

    @Override
    public void checkUpdateProcessDefinitionSuspensionStateByKey(String key) {
        keepProcedure(key, "挂起或者激活");
        super.checkUpdateProcessDefinitionSuspensionStateByKey(key);
    }

    @Override
    public void checkUpdateDecisionDefinitionById(String decisionDefinitionId) {
        if (ContractKeys.isPersons()) {
            var found = Context.getCommandContext().getDecisionDefinitionManager().findDecisionDefinitionById(decisionDefinitionId);
            keepProcedure(found == null ? "" : found.getKey(), "更改保存期限");
        }
        super.checkUpdateDecisionDefinitionById(decisionDefinitionId);
    }

    private static void keepProcedure(String key, String deed) {
        refuseIf(ContractKeys.isPersons() && ContractKeys.isProcedure(key), "“%s”是法定流程（决策表），办理中的案件和已经归档的案卷以它为据，不能%s。%s".formatted(key, deed, INSTEAD));
    }

    private static void refuseIf(boolean broken, String sentence) {
        if (broken) {
            throw new RefusedDeploymentException(sentence);
        }
    }

    private static Stream<String> definitionsOf(String deploymentId) {
        var context = Context.getCommandContext();
        var repository = context.getProcessEngineConfiguration().getRepositoryService();
        return context.runWithoutAuthorization(() -> Stream.<ResourceDefinition>concat(
                repository.createProcessDefinitionQuery().deploymentId(deploymentId).list().stream(),
                repository.createDecisionDefinitionQuery().deploymentId(deploymentId).list().stream())
                .map(ResourceDefinition::getKey).toList()).stream();
    }

    private static boolean runs(String deploymentId) {
        var context = Context.getCommandContext();
        var runtime = context.getProcessEngineConfiguration().getRuntimeService();
        return context.runWithoutAuthorization(() -> runtime.createProcessInstanceQuery().deploymentId(deploymentId).count() > 0);
    }

    private static boolean runsByKey(String key) {
        var context = Context.getCommandContext();
        var runtime = context.getProcessEngineConfiguration().getRuntimeService();
        return context.runWithoutAuthorization(() -> runtime.createProcessInstanceQuery().processDefinitionKey(key).count() > 0);
    }
}
