package io.roomkeeper.protocol.console;

import java.util.List;

/// Some of the `total` members of a room, of whom `found` have an id that begins as asked for;
/// whether there are `more` behind the last one.
public record MemberSearchPage(int total, int found, List<MemberDetails> members, boolean more) {
    public MemberSearchPage {
        members = List.copyOf(members);
    }
}
