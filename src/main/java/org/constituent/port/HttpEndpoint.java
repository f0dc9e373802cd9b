package org.constituent.port;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that answers HTTP requests under addresses of its own; whoever serves HTTP mounts it. */
public interface HttpEndpoint {

    /** The addresses it answers, with the method of each. */
    List<Route> routes();

    /** Answers one request to one of its routes. */
    Response answer(Request request);

    /** Whether it tells by itself who asks, and answers nobody else; then nobody is limited at the door. */
    default boolean knowsWhoAsks() {
        return false;
    }

    /** How a request is made. */
    enum Method {
        GET,
        POST
    }

    /**
     * An address.
     *
     * @param path begins with a slash; a part in braces stands for any text without a slash, as in {@code /legislators/{bioguide}}
     */
    record Route(Method method, String path) {}

    /**
     * What somebody asks for.
     *
     * @param route the route's path as the endpoint gave it
     * @param path the path as it was asked for
     * @param inPath what stands in the place of the braces
     * @param query the values after the question mark; of several of one name the first
     * @param form the fields of a form that was sent; of several of one name the first
     * @param headers by lower-case name
     * @param body as it came, at most as large as the server allows
     * @param client the address the request comes from, past proxies that are trusted
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
    record Request(
            Method method,
            String route,
            String path,
            Map<String, String> inPath,
            Map<String, String> query,
            Map<String, String> form,
            Map<String, String> headers,
            Map<String, String> cookies,
            byte[] body,
            String client) {
        public Request {
            inPath = Map.copyOf(inPath);
            query = Map.copyOf(query);
            form = Map.copyOf(form);
            headers = Map.copyOf(headers);
            cookies = Map.copyOf(cookies);
        }

        public Optional<String> query(String name) {
            return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
        }

        public Optional<String> form(String name) {
            return Optional.ofNullable(form.get(name)).filter(value -> !value.isBlank());
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        public Optional<String> cookie(String name) {
            return Optional.ofNullable(cookies.get(name));
        }

        /** Without what was asked: people's places and words stand in it. */
        @Override
        public String toString() {
            return "Request[" + method + " " + route + "]";
        }
    }

    /** What is answered. */
    sealed interface Response {

        /**
         * An answer that is there as a whole.
         *
         * @param cookies each as it stands after {@code Set-Cookie}
         */
        @SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
        record Whole(int status, Map<String, String> headers, List<String> cookies, byte[] body) implements Response {
            public Whole {
                headers = Map.copyOf(headers);
                cookies = List.copyOf(cookies);
            }

            /** Without cookies. */
            public Whole(int status, Map<String, String> headers, byte[] body) {
                this(status, headers, List.of(), body);
            }

            /** The same with another header. */
            public Whole with(String name, String value) {
                Map<String, String> all = new LinkedHashMap<>(headers);
                all.put(name, value);
                return new Whole(status, all, cookies, body);
            }

            /** The same with another cookie. */
            public Whole withCookie(String cookie) {
                List<String> all = new ArrayList<>(cookies);
                all.add(cookie);
                return new Whole(status, headers, all, body);
            }
        }

        /**
         * An answer that goes on: server-sent events, until either side has enough.
         *
         * @param source told once where the events go
         */
        record Events(EventSource source) implements Response {}
    }

    /** Where events come from. */
    interface EventSource {
        /** Begins; what is given back ends it and is called once. */
        Runnable begin(EventSink sink);
    }

    /** Where events go. */
    interface EventSink {
        /** Sends one event; false when nobody listens any more. */
        boolean send(String name, String data);
    }

    /** A text of one type as a whole answer. */
    static Response.Whole text(int status, String contentType, String text) {
        return utf8(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text of one type, which is in UTF-8 already, as a whole answer. */
    static Response.Whole utf8(int status, String contentType, byte[] text) {
        return new Response.Whole(status, Map.of("Content-Type", contentType + "; charset=utf-8"), text);
    }

    /** Go there; with 303 by GET, whatever came before. */
    static Response.Whole redirect(int status, String location) {
        return new Response.Whole(status, Map.of("Location", location), new byte[0]);
    }
}
