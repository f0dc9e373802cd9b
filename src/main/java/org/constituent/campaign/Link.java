package org.constituent.campaign;

import java.net.URI;

/** A link a campaign shows. */
public record Link(LocalText label, URI page) {}
