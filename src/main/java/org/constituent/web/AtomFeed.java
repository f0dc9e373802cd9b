package org.constituent.web;

import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.constituent.broadcast.Update;
import org.constituent.port.HttpEndpoint;

/** The updates as an Atom feed, RFC 4287. */
final class AtomFeed implements Page {
    private static final int OK = 200;
    private static final int MOST = 50;

    private final Workshop workshop;
    private final Frames frames;
    private final UpdateViews updates;

    AtomFeed(Workshop workshop, Frames frames, UpdateViews updates) {
        this.workshop = workshop;
        this.frames = frames;
        this.updates = updates;
    }

    @Override
    public HttpEndpoint.Response answer(Visit visit) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter feed = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            write(feed, visit, updates.published(visit));
            feed.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can always be written", e);
        }
        return HttpEndpoint.text(OK, "application/atom+xml", text.toString());
    }

    private void write(XMLStreamWriter feed, Visit visit, List<Update> published) throws XMLStreamException {
        feed.writeStartDocument("UTF-8", "1.0");
        feed.writeStartElement("feed");
        feed.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(feed, "title", visit.words().say(Label.UPDATES_TITLE, "campaign", frames.nameOf(visit)));
        element(feed, "id", id(visit.campaign().slug()));
        element(
                feed,
                "updated",
                published.stream()
                        .findFirst()
                        .map(Update::published)
                        .orElse(workshop.facts()
                                .now()
                                .rosterSource()
                                .asOf()
                                .atStartOfDay(workshop.clock().getZone())
                                .toInstant())
                        .toString());
        Optional<URI> site = workshop.publicUrl();
        if (site.isPresent()) {
            link(feed, "self", site.get() + visit.to("/updates.atom"));
            link(feed, "alternate", site.get() + visit.to("/updates"));
        }
        feed.writeStartElement("author");
        element(feed, "name", frames.nameOf(visit));
        feed.writeEndElement();
        for (Update update : published.stream().limit(MOST).toList()) {
            entry(feed, visit, update, site);
        }
        feed.writeEndElement();
        feed.writeEndDocument();
    }

    private void entry(XMLStreamWriter feed, Visit visit, Update update, Optional<URI> site) throws XMLStreamException {
        feed.writeStartElement("entry");
        element(feed, "title", update.title());
        element(feed, "id", id(visit.campaign().slug() + "/" + update.id()));
        element(feed, "updated", update.published().toString());
        element(feed, "published", update.published().toString());
        if (site.isPresent()) {
            link(feed, "alternate", site.get() + visit.to("/updates/" + update.id()));
        }
        if (update.elsewhere().isPresent()) {
            link(feed, "via", update.elsewhere().get().toString());
        }
        element(feed, "summary", update.excerpt());
        feed.writeStartElement("content");
        feed.writeAttribute("type", "html");
        feed.writeCharacters(workshop.markup().html(update.text()));
        feed.writeEndElement();
        feed.writeEndElement();
    }

    private static void element(XMLStreamWriter feed, String name, String text) throws XMLStreamException {
        feed.writeStartElement(name);
        feed.writeCharacters(text);
        feed.writeEndElement();
    }

    private static void link(XMLStreamWriter feed, String rel, String href) throws XMLStreamException {
        feed.writeEmptyElement("link");
        feed.writeAttribute("rel", rel);
        feed.writeAttribute("href", href);
    }

    /** A name that stays the same wherever the pages move. */
    private static String id(String name) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(("constituent/" + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
