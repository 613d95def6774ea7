#!/usr/bin/env bash
# Try the packages on bare systems, as a stranger would: resources/packages/trial/run.sh PACKAGES SUITE...
#
#   PACKAGES  a folder with glance-reader_*.deb, glance-reader-*.tar.gz, and older/glance-reader_*.deb to upgrade from
#   SUITE     what debootstrap knows, such as bookworm and trixie
#
# Needs root, debootstrap and Xvfb. Roots are made in build/trial, or in the folder that TRIAL_ROOTS names; a bare one is
# kept for the next time. MIRROR names another mirror for debootstrap. All mounts end with this script.
# shellcheck source=resources/packages/trial/roots.sh
. "$(dirname "$0")/roots.sh"
packages=$(cd "${1:?the folder of the packages}" && pwd)
shift

bring_packages() { # into $root, with what tries them and the screen
    mkdir -p "$root/trial" "$root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    cp -r "$packages"/*.deb "$packages"/*.tar.gz "$packages/older" "$here"/*.sh "$root/trial/"
    cp "$project/seeds/global-warming-and-crops.txt" "$root/trial/"
}

start_screen() {
    exec {number}< <(exec Xvfb -displayfd 1 -ac -nolisten tcp -screen 0 1280x900x24 -noreset 2>/dev/null)
    screen=$!
    read -r display <&"$number"
    trap 'kill "$screen"' EXIT
}

inside() { # ROOT COMMAND...
    "${apart[@]}" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive DISPLAY=":$display" chroot "$@" </dev/null
}

# In a network of its own that has nothing in it; the screen is a file, which no network keeps away.
inside_without_network() { # ROOT COMMAND...
    local apart=(unshare --net)
    inside "$@"
}

apart=()
start_screen
for suite in "$@"; do
    fresh_root "$suite"
    bring_packages
    inside "$root" bash /trial/deb.sh install
    inside_without_network "$root" bash /trial/offline.sh
    inside "$root" bash /trial/deb.sh remove
    inside "$root" bash /trial/archive.sh
    mkdir -p "$roots/pictures"
    cp "$root"/tmp/pictures/*.png "$roots/pictures/" 2>/dev/null || true
    remove_root
done
printf '\nAll is well on: %s\n' "$*"
