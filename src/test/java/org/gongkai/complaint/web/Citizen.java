package org.gongkai.complaint.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.StaffPages.Answer;
import org.gongkai.citizen.SubmissionLimit;
import org.gongkai.citizen.TooManySubmissionsException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody from outside, at an address of his or her own, with a browser or a program. */
final class Citizen {

    private static int addresses;

    private final MockMvc mvc;
    private final String address = "192.0.2." + ++addresses % 250;

    Citizen(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    /** Has handed in as much as the address may. */
    void isBusy(SubmissionLimit limit) {
        try {
            for (int count = 0; count < 10_000; count++) {
                limit.count(address);
            }
        } catch (TooManySubmissionsException enough) {
            return;
        }
        throw new AssertionError("There is no limit");
    }

    Answer reads(String path) {
        return answer(get(path));
    }

    /** Sends a form with the token of its page. */
    Answer sends(String path, Map<String, String> fields, MockMultipartFile... files) {
        var request = multipart(path);
        for (var file : files) {
            request.file(file);
        }
        fields.forEach(request::param);
        return answer(request.with(csrf()));
    }

    Answer sendsWithoutToken(String path, Map<String, String> fields) {
        var request = post(path);
        fields.forEach(request::param);
        return answer(request);
    }

    Answer posts(String path, String json) {
        var request = post(path);
        return answer(json == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(json));
    }

    Answer postsParts(String path, Map<String, String> parts, MockMultipartFile... files) {
        var request = multipart(path);
        for (var file : files) {
            request.file(file);
        }
        parts.forEach(request::param);
        return answer(request);
    }

    static JsonNode json(Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.text());
        } catch (IOException noJson) {
            throw new AssertionError(answer.text(), noJson);
        }
    }

    private Answer answer(MockHttpServletRequestBuilder request) {
        try {
            return new Answer(mvc.perform(request.with(sent -> {
                sent.setRemoteAddr(address);
                return sent;
            })).andReturn().getResponse());
        } catch (Exception fault) {
            throw new AssertionError("The page is not answered", fault);
        }
    }
}
