package io.roomkeeper.server.gateway;

import io.roomkeeper.server.access.MemberTokens;
import io.roomkeeper.server.callback.PreSend;
import io.roomkeeper.server.delivery.Delivery;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.MessageLog;

import java.time.InstantSource;
import java.util.function.Consumer;

/// What the members' door leads to.
///
/// @param presence is told who comes and goes, on any thread; must not block
public record GatewayPorts(
        ChatroomEngine engine,
        Delivery delivery,
        MessageLog history,
        PreSend review,
        MemberTokens tokens,
        Consumer<Presence> presence,
        InstantSource clock) {}
