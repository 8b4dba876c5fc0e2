/**
 * Messages to staff inside the application; mail, SMS and letters to citizens come here too.
 */
@org.springframework.modulith.ApplicationModule(displayName = "notification", allowedDependencies = "workingday")
package org.gongkai.notification;
