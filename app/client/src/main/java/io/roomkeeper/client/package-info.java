/// Java client of a Roomkeeper server: [io.roomkeeper.client.MemberClient] for members,
/// [io.roomkeeper.client.Moderation] for moderators, [io.roomkeeper.client.ServerApiClient] for
/// what an application's own server does.
@NullMarked
package io.roomkeeper.client;

import org.jspecify.annotations.NullMarked;
