#!/bin/bash
# again.sh PEER N TIMES: N members join one server and leave together, TIMES over. A line each time: joins a second, and
# what a join and a leaving cost the server in CPU. Link it beside run.sh of the fan-out bench, and run it there.
set -eu
cd "$(dirname "$0")"
PEER=$1 N=$2 TIMES=$3
PORT=$((20000 + RANDOM % 10000))
WORK=$(mktemp -d)
ulimit -n "$(ulimit -Hn)"
"peers/$PEER.sh" "$PORT" "$WORK" > "$WORK/out" 2>&1 &
PID=$!
trap 'kill "$PID"; wait "$PID" || true; rm -rf "$WORK"' EXIT
until (exec 3<> "/dev/tcp/127.0.0.1/$PORT") 2> /dev/null; do sleep 0.1; kill -0 "$PID"; done
sleep 1

dialect=peers/$PEER.dialect
[ -f "$dialect" ] || dialect=peers/plain.dialect
cpu_millis() { awk '{ print ($14 + $15) * 10 }' "/proc/$PID/stat"; }

for _ in $(seq "$TIMES"); do
    ./loadgen --dialect "$dialect" --n "$N" --port "$PORT" --pid "$PID" --rate 1 --seconds 1 --payload 200 \
        --publishers 10 --window 16 --warm-seconds 0.2 --sat-seconds 0.3 --mode all --join-timeout 200 --tag "$PEER" > "$WORK/line"
    before=$(cpu_millis)
    sleep 5
    left=$(($(cpu_millis) - before))
    grep -o '"joins_per_s":[0-9]*\|"join_server_cpu_us":[0-9.]*' "$WORK/line" | tr '\n' ' '
    echo "\"leave_server_cpu_us\":$((left * 1000 / N))"
done
