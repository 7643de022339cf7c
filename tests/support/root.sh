# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Debian systems of their own, each a folder in the user's cache that is made once and used again. For a script
# that has a function `die` and runs as root at the top of the source tree.

[[ $EUID -eq 0 ]] || die "debootstrap and chroot need root"
command -v apt-get >/dev/null || die "this needs a Debian or Ubuntu to start from"
# shellcheck disable=SC2034 # the script that reads this uses it
roots=${XDG_CACHE_HOME:-$HOME/.cache}/frond

# Where this machine takes its own packages from.
mirror() {
    # shellcheck disable=SC2016 # apt expands it
    apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Created-By: Packages' |
        grep -v security | sort | uniq -c | sort -rn | awk 'NR == 1 { print $2 }'
}

# Makes the root $1 of the suite $2 where there is none yet, with the packages $3 (by commas) beside the least.
make_root() {
    local root=$1 from
    if [[ ! -e $root/etc/debian_version ]]; then
        if ! command -v debootstrap >/dev/null; then
            apt-get -qq update || true
            DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends debootstrap
        fi
        from=$(mirror)
        [[ -n $from ]] || die "no Debian archive is known to apt here"
        printf '\n== a %s of its own (a minute)\n' "$2"
        rm -rf "$root.new"
        mkdir -p "$root.new"
        debootstrap --variant=minbase --include="$3" "$2" "$root.new" "$from" >"$root.log" ||
            die "debootstrap did not succeed, see $root.log"
        mv "$root.new" "$root"
    fi
}

# How this machine reaches the archive, a proxy for example.
reach_archive_from() {
    apt-config dump Acquire | grep -v '^Acquire "";' >"$1/etc/apt/apt.conf.d/90host" || true
    cp /etc/resolv.conf "$1/etc/resolv.conf" 2>/dev/null || true
}

# The sources as they are now, changes and removals included, at /srv/frond of the root $1; what was built there
# before is used again. What differs becomes as new as this moment: an object made of what stood there before is
# older, whenever that was.
copy_sources_to() {
    local to=$1/srv/frond new=$1/srv/new
    rm -rf "$new"
    mkdir -p "$new" "$to"
    git ls-files -z --cached --others --exclude-standard | tar --null --ignore-failed-read -cf - -T - |
        tar -xmf - -C "$new"
    (
        cd "$new" || exit
        find . ! -type d -print0 | while IFS= read -r -d '' file; do
            cmp -s "$file" "$to/$file" || cp -P --preserve=mode --parents "$file" "$to/"
        done
        cd "$to" || exit
        find . -path ./build -prune -o ! -type d -print0 | while IFS= read -r -d '' file; do
            [[ -e $new/$file || -L $new/$file ]] || rm "$file"
        done
    )
    rm -rf "$new"
}

# Runs the command $2 … in the root $1. Its mounts and processes are its own and go with it.
run_in() {
    local root=$1
    shift
    export root
    # shellcheck disable=SC2016 # expanded by the inner shell
    unshare --mount --propagation private --pid --fork --kill-child bash -euo pipefail -c '
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount -t tmpfs tmpfs "$root/tmp"
        exec chroot "$root" env -i HOME=/root LANG=C.UTF-8 TERM="${TERM:-dumb}" \
            PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@" </dev/null' run_in "$@"
}
