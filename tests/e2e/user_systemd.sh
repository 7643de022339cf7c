#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs $2 beside a systemd of the person's own whose units lie under $1/config. To be started in a mount
# namespace of its own: what it puts over /run/systemd is seen by nobody else.
set -eu
mount -t tmpfs tmpfs /run/systemd
mkdir -p /run/systemd/system "$1/run" "$1/config" "$1/home"
chmod 700 "$1/run"
export XDG_RUNTIME_DIR=$1/run XDG_CONFIG_HOME=$1/config HOME=$1/home
unset XDG_DATA_HOME
/usr/lib/systemd/systemd --user >"$1/systemd.log" 2>&1 &
manager=$!
trap 'kill "$manager" || true; wait "$manager" || true' EXIT
# The first asks come before its bus is there; the one that is heard waits until all has been started. A unit that fails
# then makes it "degraded", and it runs all the same.
for ((tries = 0; tries < 1000; ++tries)); do
    state=$(systemctl --user is-system-running --wait 2>>"$1/systemd.log") || true
    [[ $state = running || $state = degraded ]] && break
    kill -0 "$manager" || exit 1
done
[[ $state = running || $state = degraded ]]
bash -c "$2"
