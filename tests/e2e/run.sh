#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one suite with a display, a session bus and an accessibility bus of its own.
set -eu
runtime=$(mktemp -d)
# A display of this process's own, so that suites can run side by side, in other roots too; the server
# says when it is ready, and stays when a window was killed.
mkfifo "$runtime/display"
Xvfb ":$((100 + $$ % 50000))" -displayfd 3 -screen 0 800x1000x24 -nolisten tcp -noreset 3>"$runtime/display" 2>"$runtime/xvfb.log" &
server=$!
trap 'kill "$server" || true; wait "$server" 2>>/dev/null || true; rm -rf "$runtime"' EXIT
read -r number <"$runtime/display"
export DISPLAY=:$number XDG_RUNTIME_DIR=$runtime
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY
# It is about ten in the morning there, whenever this runs: a suite moves its clocks on by an hour or so
# and must not come to the next day. (Etc/GMT-2 is two hours ahead of UTC.)
ahead=$((10 - 10#$(date -u +%H)))
[ "$ahead" -ge -11 ] || ahead=$((ahead + 24))
TZ=Etc/GMT$(printf '%+d' $((-ahead)))
export TZ
# shellcheck disable=SC2016 # expanded by the inner shell
dbus-run-session -- bash -c '
    /usr/libexec/at-spi-bus-launcher --launch-immediately &
    exec /usr/bin/python3 "$1"' suite "$1"
