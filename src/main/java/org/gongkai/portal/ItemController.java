package org.gongkai.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.casefile.AttachmentDownload;
import org.gongkai.publication.Catalogue;
import org.gongkai.publication.PublishedItem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One published item and its files. */
@Controller
@RequestMapping("/items/{indexNumber}")
class ItemController {

    private final Catalogue catalogue;

    ItemController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    String show(@PathVariable String indexNumber, Model model) {
        var item = published(indexNumber);
        model.addAttribute("view", ItemView.of(item, catalogue.attachmentsOf(item)));
        return "portal/item";
    }

    /** Always a download: what somebody else wrote is never opened as a page of this site. */
    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable String indexNumber, @PathVariable String id, HttpServletResponse response) {
        var file = catalogue.attachment(published(indexNumber), id)
                .orElseThrow(() -> new ItemNotFoundException("这条信息没有这个附件，附件可能已经更换，请从信息页面重新下载。"));
        return AttachmentDownload.of(file, catalogue.content(file), response);
    }

    private PublishedItem published(String indexNumber) {
        return catalogue.find(indexNumber).orElseThrow(ItemNotFoundException::item);
    }
}
