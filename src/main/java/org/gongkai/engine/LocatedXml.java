package org.gongkai.engine;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML into a tree whose elements know their lines. Nothing is fetched, there is no document type, and what is deeper
 * or larger than any diagram ends here: the engine's own parser walks a tree by recursion and would end the thread.
 */
final class LocatedXml extends DefaultHandler {

    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 50_000;
    private static final int MOST_ATTRIBUTES = 100;
    private static final String LINE = "line";

    private final Document document;
    private Node parent;
    private Locator place;
    private int depth;
    private int elements;

    private LocatedXml(Document document) {
        this.document = document;
        this.parent = document;
    }

    /** @throws RefusedDeploymentException when it is not well-formed, with the line */
    static Document read(String name, byte[] content) {
        LocatedXml tree = null;
        try {
            tree = new LocatedXml(DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument());
            var reader = reader();
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.parse(new InputSource(new ByteArrayInputStream(content)));
            return tree.document;
        } catch (SAXException | IOException unreadable) {
            throw refusal(name, content, unreadable);
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("The JDK's XML parser lacks a security feature", missing);
        }
    }

    /** The parser of the JDK speaks Chinese, by the old interface alone. */
    @SuppressWarnings("deprecation")
    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        var factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        var reader = factory.newSAXParser().getXMLReader();
        if (reader instanceof org.xml.sax.Parser speaking) {
            speaking.setLocale(Locale.SIMPLIFIED_CHINESE);
        }
        return reader;
    }

    private static RefusedDeploymentException refusal(String name, byte[] content, Exception unreadable) {
        if (unreadable instanceof CharConversionException || unreadable.getCause() instanceof CharConversionException) {
            return new RefusedDeploymentException("文件“%s”不能部署：第 %d 行的文字编码与文件声明的编码不符（没有声明的按 UTF-8 读取；XML 无法解析）。请另存为 UTF-8 后重试。"
                    .formatted(name, TextFile.lineOfFault(content)), unreadable);
        }
        if (unreadable instanceof SAXParseException fault) {
            return new RefusedDeploymentException("文件“%s”不能部署：第 %d 行第 %d 列的 XML 无法解析：%s"
                    .formatted(name, Math.max(1, fault.getLineNumber()), Math.max(1, fault.getColumnNumber()), fault.getMessage()), unreadable);
        }
        return new RefusedDeploymentException("文件“%s”不能部署：第 1 行声明的编码不能识别（XML 无法解析）：%s。请另存为 UTF-8 后重试。"
                .formatted(name, unreadable.getMessage()), unreadable);
    }

    /** @return the line on which the start tag of an element ends */
    static int lineOf(Element element) {
        return element.getUserData(LINE) instanceof Integer line ? line : 0;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        place = locator;
    }

    @Override
    public void startElement(String namespace, String local, String name, Attributes attributes) throws SAXException {
        limit(++depth <= DEEPEST, "元素嵌套超过 %d 层".formatted(DEEPEST));
        limit(++elements <= MOST_ELEMENTS, "元素超过 %d 个".formatted(MOST_ELEMENTS));
        limit(attributes.getLength() <= MOST_ATTRIBUTES, "元素的属性超过 %d 个".formatted(MOST_ATTRIBUTES));
        var element = document.createElementNS(namespace.isEmpty() ? null : namespace, name);
        for (int index = 0; index < attributes.getLength(); index++) {
            var uri = attributes.getURI(index);
            element.setAttributeNS(uri.isEmpty() ? null : uri, attributes.getQName(index), attributes.getValue(index));
        }
        element.setUserData(LINE, place.getLineNumber(), null);
        parent = parent.appendChild(element);
    }

    private void limit(boolean kept, String broken) throws SAXException {
        if (!kept) {
            throw new SAXParseException(broken + "，这不是流程图或者决策表。", place);
        }
    }

    @Override
    public void endElement(String namespace, String local, String name) {
        depth--;
        parent = parent.getParentNode();
    }

    @Override
    public void characters(char[] text, int start, int length) {
        parent.appendChild(document.createTextNode(new String(text, start, length)));
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
        throw fault;
    }
}
