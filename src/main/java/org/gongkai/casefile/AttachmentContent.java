package org.gongkai.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of an attachment, in a table of their own so that lists never load them. */
@Entity
@Table(name = "attachment_content")
class AttachmentContent {

    @Id
    private String attachmentId;
    @Column(length = Attachments.MAX_BYTES)
    private byte[] content;

    protected AttachmentContent() {
    }

    AttachmentContent(String attachmentId, byte[] content) {
        this.attachmentId = attachmentId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
