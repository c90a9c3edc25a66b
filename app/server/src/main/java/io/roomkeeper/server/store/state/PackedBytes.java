package io.roomkeeper.server.store.state;

import org.mapdb.DataInput2;
import org.mapdb.DataOutput2;
import org.mapdb.serializer.GroupSerializer;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;

/// Keys and values of a node of the tables as one block of bytes, which is read, changed and
/// written as a whole: a put costs a few copies instead of an object for each entry of the node.
/// Ordered as unsigned bytes.
final class PackedBytes implements GroupSerializer<byte[]> {
    @Override
    public void serialize(DataOutput2 out, byte[] value) throws IOException {
        out.packInt(value.length);
        out.write(value);
    }

    @Override
    public byte[] deserialize(DataInput2 in, int available) throws IOException {
        var value = new byte[in.unpackInt()];
        in.readFully(value);
        return value;
    }

    @Override
    public int compare(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other);
    }

    @Override
    public boolean equals(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }

    @Override
    public int hashCode(byte[] value, int seed) {
        return 31 * seed + Arrays.hashCode(value);
    }

    @Override
    public boolean isTrusted() {
        return true;
    }

    @Override
    public int valueArraySearch(Object block, byte[] key) {
        return ((PackedBlock) block).search(key);
    }

    /// `order` is this one's: the tables are given no other.
    @Override
    @SuppressWarnings("rawtypes") // as MapDB declares it
    public int valueArraySearch(Object block, byte[] key, Comparator order) {
        return valueArraySearch(block, key);
    }

    @Override
    public void valueArraySerialize(DataOutput2 out, Object block) throws IOException {
        out.write(((PackedBlock) block).bytes());
    }

    @Override
    public Object valueArrayDeserialize(DataInput2 in, int size) throws IOException {
        if (size == 0) {
            return PackedBlock.EMPTY;
        }
        int from = in.getPos();
        in.setPos(from + Integer.BYTES * (size - 1));
        var bytes = new byte[Integer.BYTES * size + in.readInt()];
        in.setPos(from);
        in.readFully(bytes);
        return new PackedBlock(size, bytes);
    }

    @Override
    public byte[] valueArrayGet(Object block, int at) {
        return ((PackedBlock) block).get(at);
    }

    @Override
    public int valueArraySize(Object block) {
        return ((PackedBlock) block).count();
    }

    @Override
    public Object valueArrayEmpty() {
        return PackedBlock.EMPTY;
    }

    @Override
    public Object valueArrayPut(Object block, int at, byte[] value) {
        return ((PackedBlock) block).replaced(at, at, value);
    }

    @Override
    public Object valueArrayUpdateVal(Object block, int at, byte[] value) {
        return ((PackedBlock) block).replaced(at, at + 1, value);
    }

    @Override
    public Object valueArrayFromArray(Object[] values) {
        return PackedBlock.EMPTY.replaced(
                0, 0, Arrays.copyOf(values, values.length, byte[][].class));
    }

    @Override
    public Object valueArrayCopyOfRange(Object block, int from, int to) {
        var all = (PackedBlock) block;
        return all.replaced(to, all.count()).replaced(0, from);
    }

    /// Removes the one before `at`, as MapDB means it.
    @Override
    public Object valueArrayDeleteValue(Object block, int at) {
        return ((PackedBlock) block).replaced(at - 1, at);
    }
}
