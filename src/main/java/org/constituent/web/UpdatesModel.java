package org.constituent.web;

import java.util.List;

/** The news of a campaign: all of it in short, or one of it whole. */
public record UpdatesModel(Frame frame, boolean whole, String feed, List<UpdateView> updates) {}
