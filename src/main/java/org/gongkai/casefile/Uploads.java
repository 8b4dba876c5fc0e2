package org.gongkai.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.springframework.web.multipart.MultipartFile;

/** Reads what a browser sent; a file field left empty arrives as a file without a name. */
public final class Uploads {

    private Uploads() {
    }

    /**
     * @param files as Spring hands them over, null when the form had none
     * @return the files that were chosen
     */
    public static List<Upload> read(List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank())
                .map(Uploads::read).toList();
    }

    private static Upload read(MultipartFile file) {
        try {
            return new Upload(file.getOriginalFilename(), file.getBytes());
        } catch (IOException interrupted) {
            throw new UncheckedIOException("The upload broke off", interrupted);
        }
    }
}
