#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What tests/package/try does in the clean root.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

say() { printf '\n== %s\n' "$*"; }
die() { printf 'try: %s\n' "$*" >&2; exit 1; }
quietly() { "$@" >"$HOME/last.log" 2>&1 || { tail -n 30 "$HOME/last.log" >&2; die "$1 did not succeed"; }; }

# Every name there is, but for what belongs to dpkg and apt themselves.
names() {
    find / -xdev \( -path /proc -o -path /dev -o -path /tmp -o -path /sys -o -path "$HOME" -o -path /var/lib/apt \
        -o -path /var/lib/dpkg -o -path /var/cache -o -path /var/log -o -path /run \) -prune -o -print | LC_ALL=C sort
}

# As someone with a home and nothing special.
person() {
    setpriv --reuid=person --regid=person --init-groups env -i HOME=/home/person USER=person LANG=C.UTF-8 \
        PATH=/usr/bin:/bin QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/run/person "$@"
}

useradd --create-home person
install -d -m 700 -o person -g person /run/person
quietly apt-get update
names >"$HOME/before"
before=$(dpkg-query -W | wc -l)

say "install"
quietly apt-get install -y --no-install-recommends "$HOME/frond.deb"
dpkg-query -W -f '${Package} ${Version} ${db:Status-Status}, ${Installed-Size} KiB\n' frond
printf '%s packages came with it\n' "$(($(dpkg-query -W | wc -l) - before - 1))"
quietly apt-get check
for program in /usr/bin/frond /usr/bin/frondctl $(dpkg -L frond | grep '\.so$'); do
    ! ldd "$program" | grep 'not found' || die "$program lacks a library"
    ! ldd "$program" | grep -E 'libsqlite3|libQt6Sql' || die "$program has a second SQLite"
done

say "the window in an empty home, unseen"
person frondctl --version
person frond --version
frame=$(person frond --first-frame)
[[ $frame =~ ^first\ frame\ [0-9]+\ ms$ ]] || die "no first frame: $frame"
printf '%s\n' "$frame"

say "one session, as a person"
id=$(person frondctl log --day 2026-03-01 --minutes 12 --note "a quiet one")
listed=$(person frondctl sessions --json)
[[ $listed == '[{"id":"'"$id"'"'*'"seconds":720'* ]] || die "the session is not listed: $listed"
database=/home/person/.local/share/frond/frond.db
[[ -f $database && -f $database.key ]] || die "the database is not where it should be"
! grep -aqE 'SQLite format 3|a quiet one' "$database" || die "the database is not encrypted"
person frondctl check
for format in csv json pdf html; do
    person frondctl export --format "$format" --out "/tmp/out.$format" || die "no $format"
done
[[ $(head -c 4 /tmp/out.pdf) == %PDF ]] || die "the pdf is none"

say "every page, unseen"
# Every page, so every module that one names. (Nothing is cached: the package has its QML compiled.)
person frond --tour /tmp/tour --size 320x568 >/tmp/tour.log 2>&1 || { tail -n 20 /tmp/tour.log >&2; die "a page could not be shown"; }
! grep -E 'is not installed|module .* not|Cannot load|cannot open' /tmp/tour.log || die "something is missing"
printf '%s pictures\n' "$(find /tmp/tour -name '*.png' | wc -l)"

say "remove"
quietly apt-get purge -y frond
dpkg-query -W frond 2>/dev/null | grep . && die "dpkg still knows it"
# What something else of the system only suggests came with it too.
quietly apt-get -o APT::AutoRemove::RecommendsImportant=false -o APT::AutoRemove::SuggestsImportant=false \
    autoremove --purge -y
names >"$HOME/after"
comm -13 "$HOME/before" "$HOME/after" >"$HOME/stayed"
notes='^/home/person/\.local(/share(/frond(/frond\.db[^/]*)?)?)?$'
if grep -vE "$notes" "$HOME/stayed" >"$HOME/outside"; then
    head -n 20 "$HOME/outside" >&2
    die "$(wc -l <"$HOME/outside") names stayed outside the data folder"
fi
cat "$HOME/stayed"
