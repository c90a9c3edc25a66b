package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.ConsoleCommand;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

import java.time.InstantSource;

/// Does what a console says on its stream.
final class CommandReader extends AbstractReceiveListener {
    /// Bytes in one command.
    private static final long MAX_COMMAND = 64L * 1024;

    private static final ObjectReader READER =
            WireJson.mapper()
                    .readerFor(ConsoleCommand.class)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private final ConsoleStream console;
    private final ConsoleFeed feed;
    private final ChatroomEngine engine;
    private final InstantSource clock;

    CommandReader(
            ConsoleStream console, ConsoleFeed feed, ChatroomEngine engine, InstantSource clock) {
        this.console = console;
        this.feed = feed;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    protected long getMaxTextBufferSize() {
        return MAX_COMMAND;
    }

    @Override
    protected long getMaxBinaryBufferSize() {
        return MAX_COMMAND;
    }

    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
        console.heardAt(clock.instant());
        try {
            switch (READER.<ConsoleCommand>readValue(message.getData())) {
                case ConsoleCommand.Watch watch -> feed.watch(watch.chatroomId(), console, engine);
                case ConsoleCommand.Unwatch unwatch -> feed.unwatch(unwatch.chatroomId(), console);
            }
        } catch (JacksonException malformed) {
            console.close(CloseMessage.MSG_CONTAINS_INVALID_DATA, "malformed command");
        }
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
        message.getData().free();
        console.close(CloseMessage.WRONG_CODE, "commands are text");
    }

    @Override
    protected void onFullPongMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
        message.getData().free();
        console.heardAt(clock.instant());
    }
}
