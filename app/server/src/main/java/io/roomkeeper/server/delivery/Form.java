package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.member.MemberFrame;

import java.nio.ByteBuffer;

/// How a member takes what it is told: with what is worth it compressed if it `deflates`, or as it
/// is.
record Form(boolean deflates, Compressor compressor) {
    /// For all who take it so.
    Block of(Round round) {
        return deflates ? round.deflated(compressor) : round.plain();
    }

    /// To be kept: a buffer of its own.
    ByteBuffer of(Frame frame) {
        return (deflates ? frame.deflated(compressor) : frame.plain()).duplicate();
    }

    /// For one member alone.
    ByteBuffer of(MemberFrame frame) {
        var payload = Frames.bytes(frame);
        var plain = WireFrame.of(WireFrame.TEXT, payload);
        boolean pays = deflates && compressor.pays(payload.length);
        return pays ? compressor.compress(payload, plain, false) : plain;
    }
}
