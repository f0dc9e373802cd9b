package org.constituent.campaign;

import java.net.URI;
import java.util.Optional;

/**
 * A source a campaign's claim rests on.
 *
 * @param id the key drafts cite it by
 * @param date as the source shows it: a year, a month or a day; empty where it shows none
 */
public record Citation(String id, String publisher, String title, Optional<PartialDate> date, URI page) {}
