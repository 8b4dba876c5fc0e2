package org.gongkai.engine;

/**
 * A rule that every deployment is asked for, the bureau's own small processes too.
 *
 * @param id stable, e.g. {@code AQ-01}
 * @param family 技术 or 安全
 * @param files what it applies to, in Chinese
 * @param sentence what must hold, in Chinese
 */
public record DeploymentRail(String id, String family, String files, String sentence) {

    static DeploymentRail technical(String id, String files, String sentence) {
        return new DeploymentRail(id, "技术", files, sentence);
    }

    static DeploymentRail security(String id, String files, String sentence) {
        return new DeploymentRail(id, "安全", files, sentence);
    }
}
