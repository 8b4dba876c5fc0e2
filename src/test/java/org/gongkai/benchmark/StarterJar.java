package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Packages a class as our jar is packaged: the same libraries and loader, and nothing of ours. */
record StarterJar(Path model) {

    private static final String CLASSES = "BOOT-INF/classes/";

    Path write(Path target, Class<?> application) throws IOException {
        try (var ours = new JarFile(model.toFile())) {
            var manifest = new Manifest(ours.getManifest());
            manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), application.getName());
            try (var jar = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                for (var entry : ours.stream().filter(entry -> (!entry.getName().startsWith(CLASSES) || entry.getName().equals(CLASSES)) && !entry.getName().equals(JarFile.MANIFEST_NAME)
                        && !entry.getName().equals("META-INF/")).toList()) {
                    var copy = new ZipEntry(entry);
                    if (copy.getMethod() == ZipEntry.DEFLATED) {
                        copy.setCompressedSize(-1);
                    }
                    jar.putNextEntry(copy);
                    ours.getInputStream(entry).transferTo(jar);
                    jar.closeEntry();
                }
                var name = application.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new ZipEntry(CLASSES + name));
                try (var bytes = application.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
        return target;
    }
}
