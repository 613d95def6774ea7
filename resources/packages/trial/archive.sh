#!/usr/bin/env bash
# The archive, for an ordinary user without root, in folders with spaces and umlauts.
# shellcheck disable=SC1111,SC2154
. /trial/steps.sh
home=/home/zoë # xdg-open itself, without a desktop, finds nothing in a home with spaces
folder="$home/Mein Ordner (neu)"

unpack() {
    useradd --create-home --home-dir "$home" zoe
    as zoe "$home" mkdir "$folder"
    as zoe "$home" tar -xzf "$(echo /trial/glance-reader-*.tar.gz)" -C "$folder"
    unpacked=$(echo "$folder"/glance-reader-*)
    self_test zoe "$home" "$unpacked/glance-reader" "the archive runs where it was unpacked: $unpacked"
}

portable() {
    as zoe "$home" touch "$unpacked/portable"
    as zoe "$home" "$unpacked/glance-reader" --print-paths >/tmp/said 2>&1 || fail "$(cat /tmp/said)"
    grep '^settings:' /tmp/said | grep -qF "$unpacked/portable-data" || fail "portable settings: $(cat /tmp/said)"
    shows_the_article zoe "$home" "$release-portable" "portable: it reads an article from its own folder" \
        "$unpacked/glance-reader" "$seed"
    [ -e "$unpacked/portable-data/settings" ] || fail "no settings beside it"
    [ ! -e "$home/.config/GlanceReader" ] || fail "settings in the home: $(find "$home/.config")"
    ok "portable: its settings lie beside it, none in the home"
    as zoe "$home" rm -r "$unpacked/portable" "$unpacked/portable-data"
}

read_only() {
    mount --bind "$unpacked" "$unpacked"
    mount -o remount,bind,ro "$unpacked"
    self_test zoe "$home" "$unpacked/glance-reader" "it runs from a folder that cannot be written"
}

install() {
    as zoe "$home" find "$home" -path "$folder" -prune -o -print | sort >/tmp/before
    quietly as zoe "$home" "$unpacked/install.sh"
    ok "install.sh, from a folder that cannot be written: $(head -n 1 /tmp/said)"
    quietly desktop-file-validate "$home/.local/share/applications/org.glancereader.GlanceReader.desktop"
    self_test zoe "$home" glance-reader "the installed command reads an article"
    opens_by_its_kind zoe "$home" "$release-archive"
    quietly as zoe "$home" "$unpacked/install.sh"
    self_test zoe "$home" glance-reader "installed a second time over itself"
}

install_elsewhere() {
    local place="$home/Ein \"anderer\" Ort"
    quietly as zoe "$home" "$unpacked/install.sh" --prefix "$place"
    quietly desktop-file-validate "$place/share/applications/org.glancereader.GlanceReader.desktop"
    shows_the_article zoe "$home" "$release-elsewhere" "a desktop starts what is installed in $place" \
        gio launch "$place/share/applications/org.glancereader.GlanceReader.desktop" "$seed"
    quietly as zoe "$home" "$place/opt/glance-reader/uninstall.sh"
    [ ! -e "$place" ] || fail "left: $(find "$place")"
}

uninstall() {
    quietly as zoe "$home" "$home/.local/opt/glance-reader/uninstall.sh"
    as zoe "$home" find "$home" -path "$folder" -prune -o -print | sort >/tmp/after
    local left
    left=$(comm -13 /tmp/before /tmp/after | grep -vE '/\.(config|cache)(/|$)|/\.local(/(share|state)(/GlanceReader.*)?)?$' || true)
    [ -z "$left" ] || fail "left: $left"
    ok "uninstall.sh leaves only the user's own data: $(comm -13 /tmp/before /tmp/after | grep -c . || true) files and folders"
}

home_that_cannot_be_written() {
    umount "$unpacked"
    chown -R root: "$home" && chmod -R a-w,a+rX "$home"
    ! as zoe "$home" "$unpacked/install.sh" >/tmp/said 2>&1 || fail "installed where nothing can be written"
    ok "install.sh says: $(cat /tmp/said)"
    self_test zoe "$home" "$unpacked/glance-reader" "the program runs where HOME cannot be written"
}

unpack
portable
read_only
install
install_elsewhere
uninstall
home_that_cannot_be_written
