#!/usr/bin/env python3
"""Members who join the bench's room and never read: slow-readers.py PORT COUNT SECONDS.

Says "joined" when all are in, stays for so many seconds, and then says how many the server has ended.
"""
import base64
import os
import select
import socket
import struct
import sys
import time


def frame(text):
    payload = text.encode()
    mask = os.urandom(4)
    head = bytes([0x81, 0x80 | len(payload)]) if len(payload) < 126 else b"\x81" + struct.pack(
        ">BH", 0x80 | 126, len(payload))
    return head + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))


def until(connection, word):
    heard = b""
    while word not in heard:
        more = connection.recv(4096)
        if not more:
            raise SystemExit("the server closed the connection: " + heard.decode(errors="replace"))
        heard += more


def join(port, number):
    connection = socket.create_connection(("127.0.0.1", port))
    connection.sendall((
        "GET /ws HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: %s\r\n\r\n"
        % (port, base64.b64encode(os.urandom(16)).decode())).encode())
    until(connection, b"\r\n\r\n")
    connection.sendall(frame('{"type":"connect","id":1,"token":"dev:slow-%d"}' % number))
    until(connection, b'"connected"')
    connection.sendall(frame(
        '{"type":"join","id":2,"chatroomId":"bench","createIfMissing":true,"count":-1}'))
    until(connection, b'"joined"')
    return connection


def is_ended(connection):
    poll = select.poll()
    poll.register(connection, select.POLLRDHUP)
    return bool(poll.poll(0))


port, count, seconds = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
members = [join(port, number) for number in range(count)]
print("joined", flush=True)
time.sleep(seconds)
print("%d of %d ended by the server" % (sum(map(is_ended, members)), count))
