package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.callback.Draft;
import io.roomkeeper.server.callback.PreSend;
import io.roomkeeper.server.callback.Verdict;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Clearance;
import io.roomkeeper.server.engine.Receipt;
import io.roomkeeper.server.engine.RoomCommand;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/// Client behaviour §4.2; review before sending: Server API §13.4.
final class SendHandler {
    private final ChatroomEngine engine;
    private final PreSend review;
    private final InstantSource clock;

    SendHandler(ChatroomEngine engine, PreSend review, InstantSource clock) {
        this.engine = engine;
        this.review = review;
        this.clock = clock;
    }

    void handle(Session session, MemberRequest.Send send) {
        boolean overRate = !session.sends().take();
        if (session.inTurn().isBusy()) {
            checkWhatWaits(send, overRate);
        }
        session.inTurn()
                .next(
                        () ->
                                review.concerns(send.objectName())
                                        ? reviewed(session, send, overRate)
                                        : submitted(session, send, overRate, null),
                        why -> session.refuse(send.id(), why));
    }

    // What the room would refuse anyway need not be kept until it does.
    private void checkWhatWaits(MemberRequest.Send send, boolean overRate) {
        if (overRate) {
            throw new RoomkeeperException(ErrorCode.MESSAGES_TOO_FAST);
        }
        Checks.content(engine, send.content());
    }

    private CompletableFuture<Void> reviewed(
            Session session, MemberRequest.Send send, boolean overRate) {
        return engine.execute(new RoomCommand.Clear(command(session, send, overRate, null)))
                .thenCompose(clearance ->
                        review.ask(draft(session, send, clearance))
                                .thenCompose(verdict ->
                                        submitted(
                                                session,
                                                send,
                                                overRate,
                                                approved(clearance, verdict))));
    }

    private Draft draft(Session session, MemberRequest.Send send, Clearance clearance) {
        return new Draft(
                session.user(),
                send.chatroomId(),
                send.objectName(),
                clearance.content(),
                clock.instant(),
                clearance.messageUId(),
                session.platform().wire());
    }

    private static Clearance approved(Clearance clearance, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Deliver(var content) ->
                    new Clearance(
                            clearance.messageUId(),
                            content,
                            clearance.replaced() || !content.equals(clearance.content()));
            case Verdict.Refuse(var extra) ->
                    throw extra.isEmpty()
                            ? new RoomkeeperException(ErrorCode.REVIEW_REFUSED)
                            : new RoomkeeperException(ErrorCode.REVIEW_REFUSED, extra);
        };
    }

    /// Done as soon as it is in the room's order.
    private CompletableFuture<Void> submitted(
            Session session,
            MemberRequest.Send send,
            boolean overRate,
            @Nullable Clearance cleared) {
        engine.submit(
                command(session, send, overRate, cleared),
                session.answering(send.id(), receipt -> sent(send, receipt)));
        return CompletableFuture.completedFuture(null);
    }

    private static RoomCommand.Send command(
            Session session,
            MemberRequest.Send send,
            boolean overRate,
            @Nullable Clearance cleared) {
        return new RoomCommand.Send(
                send.chatroomId(),
                session.user(),
                session.id(),
                session.platform().wire(),
                send.objectName(),
                send.content(),
                overRate,
                cleared);
    }

    private static MemberFrame.Sent sent(MemberRequest.Send send, Receipt receipt) {
        return new MemberFrame.Sent(
                send.id(),
                send.chatroomId(),
                receipt.replaced() ? ErrorCode.WORD_REPLACED.number() : 0,
                receipt.sequence(),
                receipt.messageUId(),
                receipt.sentTime().toEpochMilli());
    }
}
