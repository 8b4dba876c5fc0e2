/** A case on paper and as a file that can be checked without this software. */
package org.gongkai.desk.file;
