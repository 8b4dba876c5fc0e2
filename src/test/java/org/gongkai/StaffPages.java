package org.gongkai;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The staff pages as somebody who is signed in gets them, with the filters of the application in front. */
public final class StaffPages {

    private final MockMvc mvc;

    public StaffPages(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    /** An answer with its page. */
    public record Answer(MockHttpServletResponse response) {

        public int status() {
            return response.getStatus();
        }

        public String text() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return response.getContentAsByteArray();
        }

        public Document page() {
            return Jsoup.parse(text());
        }

        /** @return where a redirect leads, null when it is none */
        public String next() {
            return response.getRedirectedUrl();
        }
    }

    public Answer get(String person, String address) {
        return answer(MockMvcRequestBuilders.get(address).with(user(person)));
    }

    /** Sends a form with the token of its page. */
    public Answer post(String person, String address, Map<String, List<String>> fields, MockMultipartFile... files) {
        var request = multipart(address);
        for (var file : files) {
            request.file(file);
        }
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return answer(request.with(user(person)).with(csrf()));
    }

    /** Changes a group of settings as it stands; what is not given is sent as a browser leaves it out: a switch is off then. */
    public Answer sets(String person, String address, Map<String, String> typed) {
        Map<String, List<String>> fields = new HashMap<>(Map.of("state", List.of(get("sysadmin", address).page().select("input[name=state]").val())));
        typed.forEach((key, value) -> fields.put(key, List.of(value)));
        return post(person, address, fields);
    }

    /** Sends a form as another site would make a browser send it. */
    public Answer postWithoutToken(String person, String address) {
        return answer(MockMvcRequestBuilders.post(address).with(user(person)));
    }

    private Answer answer(RequestBuilder request) {
        try {
            return new Answer(mvc.perform(request).andReturn().getResponse());
        } catch (Exception fault) {
            throw new AssertionError("The page is not answered", fault);
        }
    }
}
