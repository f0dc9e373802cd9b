package org.constituent.web;

/** What went wrong, what to do next, and where to begin again. */
public record ProblemModel(Frame frame, String what, String remedy, String begin) {}
