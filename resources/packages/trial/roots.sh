# What all trials on bare systems share: roots made by debootstrap, in mounts of their own that end with the script.
# Read by a script in this folder, with its arguments; needs root, debootstrap and unshare.
# shellcheck shell=bash
set -euo pipefail

if [ -z "${TRIAL_MOUNTS_APART:-}" ]; then
    exec env TRIAL_MOUNTS_APART=1 unshare --mount --propagation private "$0" "$@"
fi
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../../.." && pwd)
roots=${TRIAL_ROOTS:-$project/build/trial}
mkdir -p "$roots"
roots=$(cd "$roots" && pwd)
recipes=/usr/share/debootstrap/scripts

recipe() { # SUITE: how debootstrap makes it; one newer than debootstrap itself is taken for one of Ubuntu's
    if [ -e "$recipes/$1" ]; then readlink -f "$recipes/$1"; else echo "$recipes/gutsy"; fi
}

is_ubuntu() { # SUITE
    [ "$(recipe "$1")" = "$recipes/gutsy" ]
}

host_mirror() { # SUITE: where this machine has its own packages from, if they are of the same family
    local family=debian
    ! is_ubuntu "$1" || family=ubuntu
    apt-get indextargets --format '$(REPO_URI)' | grep -m 1 -E "/$family/?\$" || true
}

bare_root() { # SUITE: made once, and kept
    local base=$roots/$1-bare components=main
    [ ! -e "$base/etc/debian_version" ] || return 0
    ! is_ubuntu "$1" || components=main,universe
    rm -rf "$base.new"
    debootstrap --variant=minbase --components="$components" "$1" "$base.new" \
        "${MIRROR:-$(host_mirror "$1")}" "$(recipe "$1")" >"$roots/$1-debootstrap.log"
    mv "$base.new" "$base"
}

fresh_root() { # SUITE: a copy of the bare root with what every system has mounted; it is named by $root from here on
    bare_root "$1"
    root=$roots/$1
    rm -rf --one-file-system "$root"
    cp -a --reflink=auto "$roots/$1-bare" "$root"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount -t tmpfs tmpfs "$root/dev/shm"
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
    printf '\n== %s: %s\n' "$1" "$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' "$root/etc/os-release")"
}

remove_root() { # what is mounted in it goes first
    local place
    findmnt --noheadings --list --output TARGET | grep "^$root/" | sort -r | while read -r place; do
        umount --lazy "$place"
    done
    rm -rf --one-file-system "$root"
}
