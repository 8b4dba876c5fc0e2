package org.gongkai.consultation.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The portal and the public API as somebody without an account gets them, with the filters of the application in front. */
final class PublicPages {

    private final MockMvc mvc;

    PublicPages(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    /** An answer with its page and what the next page is told. */
    record Answer(MvcResult result) {

        int status() {
            return result.getResponse().getStatus();
        }

        String text() {
            return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        Document page() {
            return Jsoup.parse(text());
        }

        String next() {
            return result.getResponse().getRedirectedUrl();
        }

        Object told(String name) {
            return result.getFlashMap().get(name);
        }
    }

    Answer read(String address) {
        return answer(get(address));
    }

    /** Reads the page a form has led to, told what the form told it. */
    Answer read(String address, String name, Object told) {
        return answer(get(address).flashAttr(name, told));
    }

    Answer send(String address, Map<String, String> fields) {
        var request = post(address).with(csrf());
        fields.forEach(request::param);
        return answer(request);
    }

    Answer sendWithoutToken(String address, Map<String, String> fields) {
        var request = post(address);
        fields.forEach(request::param);
        return answer(request);
    }

    Answer call(String address, String json) {
        return answer(post(address).contentType(MediaType.APPLICATION_JSON).content(json));
    }

    private Answer answer(RequestBuilder request) {
        try {
            return new Answer(mvc.perform(request).andReturn());
        } catch (Exception fault) {
            throw new AssertionError("The page is not answered", fault);
        }
    }
}
