package org.gongkai.portal;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A visitor who finds nothing gets a page with ways on; programs get the problem document. */
@ControllerAdvice(assignableTypes = {CatalogueController.class, ItemController.class})
class NotFoundPage {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(ItemNotFoundException missing, Model model) {
        model.addAttribute("detail", missing.getBody().getDetail());
        return "portal/not-found";
    }
}
