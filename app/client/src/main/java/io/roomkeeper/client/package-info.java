/// Java client of a Roomkeeper server: {@link io.roomkeeper.client.MemberClient} for members,
/// {@link io.roomkeeper.client.Moderation} for moderators, {@link io.roomkeeper.client.ServerApiClient}
/// for what an application's own server does.
@NullMarked
package io.roomkeeper.client;

import org.jspecify.annotations.NullMarked;
