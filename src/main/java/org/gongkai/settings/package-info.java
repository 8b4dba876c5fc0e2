/**
 * What the bureau sets itself while the application runs: office hours, reminders, limits, channels, the words of messages.
 * A room declares what can be set about it ({@link org.gongkai.settings.SettingGroup}); here it is kept, changed and put on
 * record. Secrets and addresses of other systems are not settings: they stay in the configuration of the machine.
 */
@org.springframework.modulith.ApplicationModule(displayName = "settings", allowedDependencies = {"audit", "organization", "problem", "workingday"})
package org.gongkai.settings;
