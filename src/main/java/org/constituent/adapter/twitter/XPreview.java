package org.constituent.adapter.twitter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.constituent.chat.Reply;
import org.constituent.drafting.Measure;

/** The thread that X is given to show. */
public final class XPreview {
    private XPreview() {}

    /**
     * Every post of a reply.
     *
     * @param links whether posts carry links
     */
    public static String of(Reply reply, boolean links, Measure measure) {
        List<String> posts = XThread.of(reply, measure, links).posts();
        return IntStream.range(0, posts.size())
                .mapToObj(number -> "\u2503 " + (number + 1) + "/" + posts.size() + " "
                        + posts.get(number).replace("\n", "\n\u2503 "))
                .collect(Collectors.joining("\n"));
    }
}
