#!/usr/bin/env bash
# The .deb on a bare system: install (an older version, then this one), later remove and purge.
# shellcheck disable=SC2154
. /trial/steps.sh
home=/home/reader
settings=$home/.config/GlanceReader/GlanceReader.ini

install_old() {
    quietly apt-get update
    quietly apt-get install -y --no-install-recommends /trial/older/glance-reader_*.deb
    ok "apt install pulls what it needs: $(sed -n 's/.* \([0-9]* newly installed\).*/\1/p' /tmp/said)"
    useradd --create-home reader
    self_test reader "$home" glance-reader "the older version reads an article in a window, with nothing but its Depends"
}

upgrade() {
    as reader "$home" mkdir -p "${settings%/*}"
    printf '[General]\ntheme=dark\nzoom=130\n' | as reader "$home" tee "$settings" >/dev/null
    local older
    older=$(dpkg-query -W -f '${Version}' glance-reader)
    quietly apt-get install -y --no-install-recommends /trial/glance-reader_*.deb
    grep -q '^theme=dark' "$settings" || fail "the upgrade touched the settings"
    ok "upgraded from $older to $(dpkg-query -W -f '${Version}' glance-reader), settings kept"
    self_test reader "$home" glance-reader "self-test after the upgrade"
}

look_at_desktop() {
    quietly apt-get install -y --no-install-recommends xdg-utils shared-mime-info desktop-file-utils file xdotool \
        imagemagick libglib2.0-bin man-db procps
    quietly desktop-file-validate /usr/share/applications/org.glancereader.GlanceReader.desktop
    grep -q '^text/plain=.*org.glancereader' /usr/share/applications/mimeinfo.cache || fail "no entry in mimeinfo.cache"
    opens_by_its_kind reader "$home" "$release-deb"
    grep -q '^theme=dark' "$settings" || fail "the run lost the settings"
    ok "the settings of the older version are read and kept"
    takes_no_default
    quietly as reader "$home" man --warnings glance-reader
    ok "the manual page is found"
}

takes_no_default() {
    printf '[Desktop Entry]\nType=Application\nName=Other\nExec=env %%f\nMimeType=text/plain;\n' \
        >/usr/share/applications/other.desktop
    as reader "$home" xdg-mime default other.desktop text/plain
    quietly apt-get install -y --reinstall --no-install-recommends /trial/glance-reader_*.deb
    [ "$(as reader "$home" xdg-mime query default text/plain)" = other.desktop ] || fail "it took the default"
    rm /usr/share/applications/other.desktop
    ok "installing leaves the default program for text as the user chose it"
}

remove() {
    quietly apt-get remove -y glance-reader
    nothing_left "apt remove leaves nothing but what dpkg notes of it" /var/lib/dpkg
    quietly apt-get install -y --no-install-recommends /trial/glance-reader_*.deb
    quietly apt-get purge -y glance-reader
    nothing_left "apt purge leaves nothing"
    dpkg-query -W glance-reader >/dev/null 2>&1 && fail "dpkg still knows it"
    grep -q '^theme=dark' "$settings" || fail "the user's settings are gone"
    ok "the user's settings stay"
    rm -r "$home"
}

nothing_left() { # WHAT [FOLDER]: not counting what is in the folder
    local left
    left=$(find / -xdev \( -path "${2:-/proc}" -o -path /proc -o -path /home -o -path /trial -o -path /tmp -o -path /var/cache/apt \) -prune -o \
        -iname '*glance*reader*' -print)
    [ -z "$left" ] || fail "left: $left"
    ! grep -sq glancereader /usr/share/applications/mimeinfo.cache || fail "mimeinfo.cache still names it"
    ok "$1"
}

case $1 in
    install) install_old; upgrade; look_at_desktop ;;
    remove) remove ;;
esac
