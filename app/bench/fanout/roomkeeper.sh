#!/bin/sh
# The packaged Roomkeeper with its default settings but for the rate limits, as a peer of the fan-out bench:
# roomkeeper.sh PORT WORKDIR ends by exec'ing the server, so that this pid is the server's.
# ROOMKEEPER_HOME is the unpacked program; ROOMKEEPER_FLAGS go to the server, JAVA_OPTS to Java.
set -e
PORT=$1
WORK=$2
# A room is made by the first join; members are who they say they are, for the load generator cannot sign tokens.
# shellcheck disable=SC2086
exec "${ROOMKEEPER_HOME:?the folder app/launcher/target/roomkeeper}/bin/roomkeeper" server --dev \
    --data "$WORK/data" --port "$PORT" --api-port 0 \
    --rate-limits off --switches join-creates-room=on $ROOMKEEPER_FLAGS
