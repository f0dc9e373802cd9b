package org.constituent.conversation;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.constituent.broadcast.Approval;
import org.constituent.broadcast.QuietHours;
import org.constituent.port.Letters;
import org.constituent.port.Outbox;
import org.constituent.port.Postage;
import org.constituent.usecase.ApproveUpdate;
import org.constituent.usecase.MoveUpdate;
import org.constituent.usecase.ProposeUpdate;
import org.constituent.usecase.SizeAudience;

/**
 * Everything that organizers' updates are made with.
 *
 * @param postage what it costs to post updates where everybody reads; empty where they are posted nowhere for money
 * @param reached the platforms on which people and channels can be told something they did not just ask for
 */
public record Broadcasting(
        Outbox outbox,
        ProposeUpdate proposeUpdate,
        SizeAudience sizeAudience,
        ApproveUpdate approveUpdate,
        MoveUpdate moveUpdate,
        Letters letters,
        Approval approval,
        QuietHours hours,
        Optional<Postage> postage,
        Set<String> reached,
        Clock clock) {}
