package org.constituent.web;

import org.constituent.port.HttpEndpoint;

/** The pages that tell what went wrong and what to do next. */
final class Problems {
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int GONE = 410;
    static final int TOO_LONG = 422;

    private static final int METHOD = 405;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    private static final int FIRST_OF_OURS = 500;

    private final Frames frames;

    Problems(Frames frames) {
        this.frames = frames;
    }

    HttpEndpoint.Response.Whole page(Visit visit, int status) {
        PageWords words = visit.words();
        String what = words.say(what(status));
        return frames.page(
                status,
                "problem",
                new ProblemModel(frames.of(visit, what, what), what, words.say(remedy(status)), visit.to("/act")));
    }

    private static Label what(int status) {
        return switch (status) {
            case FORBIDDEN -> Label.PROBLEM_FORBIDDEN;
            case NOT_FOUND, METHOD -> Label.PROBLEM_NOT_FOUND;
            case GONE -> Label.PROBLEM_GONE;
            case TOO_LONG -> Label.PROBLEM_TOO_LONG;
            case TOO_LARGE -> Label.PROBLEM_TOO_LARGE;
            case TOO_MANY -> Label.PROBLEM_TOO_MANY;
            default -> status >= FIRST_OF_OURS ? Label.PROBLEM_FAULT : Label.PROBLEM_BAD_REQUEST;
        };
    }

    private static Label remedy(int status) {
        return switch (status) {
            case FORBIDDEN -> Label.REMEDY_FORBIDDEN;
            case NOT_FOUND, METHOD -> Label.REMEDY_NOT_FOUND;
            case GONE -> Label.REMEDY_GONE;
            case TOO_LONG -> Label.REMEDY_TOO_LONG;
            case TOO_LARGE -> Label.REMEDY_TOO_LARGE;
            case TOO_MANY -> Label.REMEDY_TOO_MANY;
            default -> status >= FIRST_OF_OURS ? Label.REMEDY_FAULT : Label.REMEDY_BAD_REQUEST;
        };
    }
}
