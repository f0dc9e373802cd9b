package org.constituent.web;

import org.constituent.port.HttpEndpoint;

/** Answers the visits of one address. */
interface Page {
    HttpEndpoint.Response answer(Visit visit);
}
