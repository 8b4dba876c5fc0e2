/**
 * What the profile {@code demo} brings: accounts for every role and cases in every state. Never part of a real office.
 */
@org.springframework.modulith.ApplicationModule(displayName = "demo")
package org.gongkai.demo;
