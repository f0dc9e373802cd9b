package org.constituent.campaign;

import java.net.URI;
import java.time.LocalDate;

/**
 * Where facts come from and how fresh they are.
 *
 * @param asOf the day the facts were true at their source
 */
public record Source(String title, URI page, LocalDate asOf) {}
