package org.gongkai.casefile;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface AttachmentRows extends Repository<Attachment, String> {

    Attachment save(Attachment attachment);

    List<Attachment> findByCaseNumberAndRemovedAtIsNullOrderByUploadedAtAscIdAsc(String caseNumber);

    Optional<Attachment> findById(String id);

    Optional<Attachment> findByIdAndRemovedAtIsNull(String id);
}
