/**
 * The audit log (审计日志): who read personal data, took something out of the system, or changed who may do what. Lines are
 * only added. It knows nobody: rooms hand it accounts and Chinese sentences without personal data.
 */
@org.springframework.modulith.ApplicationModule(displayName = "audit", allowedDependencies = {"problem", "workingday"})
package org.gongkai.audit;
