package org.constituent.web;

import java.util.List;
import java.util.Optional;

/**
 * News as a page shows it.
 *
 * @param day for people, {@code iso} for programs
 * @param html of the text, made harmless
 */
public record UpdateView(
        String title,
        String excerpt,
        String href,
        String day,
        String iso,
        Optional<String> provider,
        Optional<String> elsewhere,
        List<Link> images,
        List<Link> related,
        String html) {}
