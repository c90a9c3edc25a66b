package io.roomkeeper.console.management;

import io.roomkeeper.console.table.Row;
import io.roomkeeper.console.table.RowsViewModel;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.MemberPage;
import io.roomkeeper.protocol.console.SanctionEntry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// A room's lists of users, as the server told them.
final class UserLists {
    private final RowsViewModel<UserRow.Member> members = new RowsViewModel<>();
    private final RowsViewModel<UserRow.Sanctioned> muted = new RowsViewModel<>();
    private final RowsViewModel<UserRow.Sanctioned> banned = new RowsViewModel<>();
    private final RowsViewModel<UserRow.Listed> allowed = new RowsViewModel<>();
    private final RowsViewModel<UserRow.Listed> excepted = new RowsViewModel<>();
    private Map<String, Long> mutedEverywhere = Map.of();
    private MemberPage page = new MemberPage(0, List.of());
    private boolean told;

    /// `ended` hears whose mute or ban is no more, with the act that would have lifted it.
    UserLists(BiConsumer<AuditAct, List<UserId>> ended) {
        muted.onGone(rows -> ended.accept(AuditAct.UNMUTE, users(rows)));
        banned.onGone(rows -> ended.accept(AuditAct.UNBAN, users(rows)));
    }

    RowsViewModel<UserRow.Member> members() {
        return members;
    }

    RowsViewModel<UserRow.Sanctioned> muted() {
        return muted;
    }

    RowsViewModel<UserRow.Sanctioned> banned() {
        return banned;
    }

    RowsViewModel<UserRow.Listed> allowed() {
        return allowed;
    }

    RowsViewModel<UserRow.Listed> excepted() {
        return excepted;
    }

    void take(Snapshot news) {
        news.mutes().ifPresent(entries -> take(muted, entries));
        news.globalMutes().ifPresent(entries -> mutedEverywhere = ends(entries));
        news.bans().ifPresent(entries -> take(banned, entries));
        news.allowed().ifPresent(users -> takeListed(allowed, users));
        news.exceptions().ifPresent(users -> takeListed(excepted, users));
        news.members()
                .ifPresent(members -> {
                    page = members;
                    told = true;
                });
        if (told) {
            members.take(memberRows(), page.total());
        }
    }

    /// Takes away the mutes and bans whose term has ended.
    void tick(Instant now) {
        muted.keep(row -> row.holdsAt(now));
        banned.keep(row -> row.holdsAt(now));
    }

    private List<UserRow.Member> memberRows() {
        Map<String, Long> until =
                muted.all().stream()
                        .collect(Collectors.toMap(Row::id, row -> row.entry().until(), Math::max));
        Set<String> protectedOnes = ids(allowed);
        Set<String> exceptions = ids(excepted);
        return page.members().stream()
                .map(entry -> {
                    String id = entry.userId().value();
                    return new UserRow.Member(
                            entry,
                            until.getOrDefault(id, 0L),
                            mutedEverywhere.getOrDefault(id, 0L),
                            protectedOnes.contains(id),
                            exceptions.contains(id));
                })
                .toList();
    }

    private static Map<String, Long> ends(List<GlobalSanctionEntry> entries) {
        return entries.stream()
                .map(GlobalSanctionEntry::sanction)
                .collect(
                        Collectors.toMap(
                                entry -> entry.userId().value(), SanctionEntry::until, Math::max));
    }

    private static void take(RowsViewModel<UserRow.Sanctioned> rows, List<SanctionEntry> entries) {
        rows.take(entries.stream().map(UserRow.Sanctioned::new).toList(), entries.size());
    }

    private static void takeListed(RowsViewModel<UserRow.Listed> rows, ListedUsers listed) {
        rows.take(
                listed.users().stream().map(UserRow.Listed::new).toList(),
                listed.users().size(),
                listed.most());
    }

    private static Set<String> ids(RowsViewModel<? extends Row> rows) {
        return rows.all().stream().map(Row::id).collect(Collectors.toUnmodifiableSet());
    }

    private static List<UserId> users(List<UserRow.Sanctioned> rows) {
        return rows.stream().map(UserRow::user).toList();
    }
}
