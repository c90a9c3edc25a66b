package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.IoThread;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// One of the server's I/O threads, with what its connections share.
final class XnioThread implements IoThread {
    private static final Logger LOG = LoggerFactory.getLogger(XnioThread.class);
    private static final int READ_BYTES = 32 * 1024;
    private static final byte[] TOKEN = {1};

    private final XnioIoThread thread;
    private final StreamSourceChannel in;
    private final StreamSinkChannel out;
    private final List<Runnable> yielded = new ArrayList<>();
    private final ByteBuffer readBuffer = ByteBuffer.allocateDirect(READ_BYTES);
    private final Decompressor decompressor = new Decompressor();
    private final Closings closings = new Closings(this);

    XnioThread(XnioIoThread thread) {
        this.thread = thread;
        try {
            var pipe = thread.createHalfDuplexPipe(thread);
            in = pipe.getLeftSide();
            out = pipe.getRightSide();
        } catch (IOException noneLeft) {
            throw new UncheckedIOException(noneLeft);
        }
        in.getReadSetter().set(_ -> resume());
        in.resumeReads();
    }

    @Override
    public void execute(Runnable task) {
        thread.execute(task);
    }

    @Override
    public void executeAfter(Runnable task, long nanos) {
        try {
            long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
            thread.executeAfter(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("the thread ends, and its connections with it", stopping);
        }
    }

    // The thread does all it is given before it looks at its connections, so what wants to come
    // after them has to come from one.
    @Override
    public void giveWay(Runnable task) {
        yielded.add(task);
        if (yielded.size() == 1) {
            try {
                out.write(ByteBuffer.wrap(TOKEN));
            } catch (IOException broken) {
                LOG.debug("the thread ends, and its connections with it", broken);
                IoUtils.safeClose(in, out);
            }
        }
    }

    private void resume() {
        try {
            in.read(readBuffer.clear());
        } catch (IOException broken) {
            IoUtils.safeClose(in, out);
        }
        var now = List.copyOf(yielded);
        yielded.clear();
        now.forEach(XnioThread::careful);
    }

    // What one does wrong must not be what the others never did.
    private static void careful(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            LOG.error("a task failed", failure);
        }
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    /// For one read at a time.
    ByteBuffer readBuffer() {
        return readBuffer;
    }

    Decompressor decompressor() {
        return decompressor;
    }

    /// Where connections are closed that have ended.
    Closings closings() {
        return closings;
    }
}
