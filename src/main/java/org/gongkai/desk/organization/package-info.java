/** The pages on which the security administrator keeps units, people and posts. */
package org.gongkai.desk.organization;
