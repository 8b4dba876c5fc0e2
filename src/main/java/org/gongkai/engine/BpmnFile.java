package org.gongkai.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A BPMN or DMN file as a tree of elements. Parsed without external entities or a document type, so that no file can
 * fetch anything or blow up while it is read.
 */
public record BpmnFile(String name, Document document) {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    public static boolean isDiagram(String name) {
        return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    }

    public static boolean isDecision(String name) {
        return name.endsWith(".dmn") || name.endsWith(".dmn11.xml");
    }

    /** @throws RefusedDeploymentException when the bytes are not well-formed XML, or bring a document type */
    public static BpmnFile parse(String name, byte[] content) {
        try {
            return new BpmnFile(name, builder().parse(new ByteArrayInputStream(content)));
        } catch (SAXException | IOException unreadable) {
            throw new RefusedDeploymentException(
                    "文件“%s”不是有效的流程图文件（XML 无法解析）：%s".formatted(name, unreadable.getMessage()), unreadable);
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("The JDK's XML parser lacks a security feature", missing);
        }
    }

    Stream<Element> elements() {
        var nodes = document.getElementsByTagName("*");
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }

    Set<String> attributeValues(String namespace, String attribute) {
        return elements().map(element -> element.getAttributeNS(namespace, attribute))
                .filter(value -> !value.isEmpty())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    /** @return the id of the element or of the nearest element around it that has one */
    static String idOf(Element element) {
        for (var node = element; node != null; node = node.getParentNode() instanceof Element parent ? parent : null) {
            if (node.hasAttribute("id")) {
                return node.getAttribute("id");
            }
        }
        return "";
    }
}
