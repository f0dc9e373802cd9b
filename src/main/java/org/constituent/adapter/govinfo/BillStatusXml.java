package org.constituent.adapter.govinfo;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a BILLSTATUS file that are read. Only the bill's own children count: amendments inside the
 * file have sponsors and cosponsors of their own. The order of elements differs from file to file.
 *
 * @param fields the texts of the bill's own plain children, such as {@code congress} and {@code number}
 * @param titles its titles, each with its fields
 * @param sponsors each with their fields
 * @param cosponsors each with their fields; a field is empty where its element is
 */
record BillStatusXml(
        Map<String, String> fields,
        List<Map<String, String>> titles,
        List<Map<String, String>> sponsors,
        List<Map<String, String>> cosponsors) {

    /** Reads the file to its end; throws where it is not well-formed, not BILLSTATUS, or brings entities of its own. */
    static BillStatusXml read(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to another document");
        });
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text(bytes)));
        try {
            return read(xml);
        } finally {
            xml.close();
        }
    }

    /** Decoded here, because the parser would print to the terminal what is no UTF-8. */
    private static String text(byte[] bytes) throws XMLStreamException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new XMLStreamException("it is not text in UTF-8", e);
        }
    }

    private static BillStatusXml read(XMLStreamReader xml) throws XMLStreamException {
        BillStatusXml bill =
                new BillStatusXml(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int event = xml.next(); event != XMLStreamConstants.START_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("it brings a document type, as web pages do");
            }
        }
        if (!xml.getLocalName().equals("billStatus")) {
            throw new XMLStreamException("its root is <" + xml.getLocalName() + ">");
        }
        int bills = 0;
        while (nextChild(xml)) {
            if (xml.getLocalName().equals("bill")) {
                bill.readBill(xml);
                bills++;
            } else {
                skip(xml);
            }
        }
        while (xml.hasNext()) {
            xml.next();
        }
        if (bills != 1) {
            throw new XMLStreamException("it holds " + bills + " bills");
        }
        return bill;
    }

    private void readBill(XMLStreamReader xml) throws XMLStreamException {
        while (nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "titles" -> readItems(xml, titles);
                case "sponsors" -> readItems(xml, sponsors);
                case "cosponsors" -> readItems(xml, cosponsors);
                default -> readField(xml, fields);
            }
        }
    }

    private static void readItems(XMLStreamReader xml, List<Map<String, String>> items) throws XMLStreamException {
        while (nextChild(xml)) {
            if (!xml.getLocalName().equals("item")) {
                skip(xml);
                continue;
            }
            Map<String, String> item = new HashMap<>();
            while (nextChild(xml)) {
                readPart(xml, item);
            }
            items.add(item);
        }
    }

    /** A field of an item; older generations put the ids into an element of their own. */
    private static void readPart(XMLStreamReader xml, Map<String, String> item) throws XMLStreamException {
        if (!xml.getLocalName().equals("identifiers")) {
            readField(xml, item);
            return;
        }
        while (nextChild(xml)) {
            readField(xml, item);
        }
    }

    /** Keeps the text of an element that has no children of its own. */
    private static void readField(XMLStreamReader xml, Map<String, String> into) throws XMLStreamException {
        String name = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        boolean plain = true;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    plain = false;
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (plain) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("it uses an unknown entity");
                default -> {}
            }
        }
        if (plain) {
            into.putIfAbsent(name, text.toString().replaceAll("\\s+", " ").strip());
        }
    }

    /** Moves to the next child of the element that is open; false where that one ends. */
    private static boolean nextChild(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** A field of the bill itself that is there and not empty. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
    }

    /** The title it is known by. */
    Optional<String> title() {
        return titles.stream()
                .filter(title -> title.getOrDefault("titleType", "").equals("Display Title"))
                .map(title -> title.getOrDefault("title", ""))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .or(() -> field("title"));
    }
}
