package org.constituent.web;

import java.util.List;

/** What is kept about people, why, for how long, and how it is erased. */
public record PrivacyModel(Frame frame, List<Row> rows) {

    /** One kind of thing that is kept, or is not. */
    public record Row(String what, String why, String kept, String erased) {}
}
