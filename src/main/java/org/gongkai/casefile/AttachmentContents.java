package org.gongkai.casefile;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface AttachmentContents extends Repository<AttachmentContent, String> {

    AttachmentContent save(AttachmentContent content);

    Optional<AttachmentContent> findById(String attachmentId);
}
