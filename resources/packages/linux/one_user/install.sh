#!/bin/sh
# Install Glance Reader for one user, without root. Run it again with a newer version to update.
#
#   ./install.sh                  into ~/.local: program in opt, command in bin, menu entry in $XDG_DATA_HOME
#   ./install.sh --prefix FOLDER  all of it into FOLDER
# shellcheck disable=SC1111 # quotes of prose
set -eu

name=glance-reader
entry=org.glancereader.GlanceReader
source=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)

fail() {
    printf '%s\n' "$1" >&2
    exit 1
}

prefix=
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) [ $# -gt 1 ] || fail "--prefix needs a folder."; prefix=$2; shift 2 ;;
        --prefix=*) prefix=${1#--prefix=}; shift ;;
        -h | --help) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) fail "Unknown option: $1. Known: --prefix FOLDER." ;;
    esac
done

made=
make_folder() { # FOLDER: make it and those above it, and note which were not there
    [ ! -d "$1" ] || return 0
    make_folder "$(dirname -- "$1")" && mkdir -- "$1" 2>/dev/null || return 1
    made="$made$1
"
}

if [ -n "$prefix" ]; then
    case $prefix in
        /*) ;;
        *) prefix=$PWD/$prefix ;;
    esac
    share=$prefix/share
else
    [ -n "${HOME:-}" ] || fail "Nothing was installed: HOME is not set. Name a folder: $0 --prefix FOLDER"
    prefix=$HOME/.local
    share=${XDG_DATA_HOME:-$HOME/.local/share}
fi
program=$prefix/opt/$name
command=$prefix/bin/$name
fresh=$prefix/opt/.$name.new
old=$prefix/opt/.$name.old
list=$fresh/installed-files

for folder in "$prefix/opt" "$prefix/bin" "$share"; do
    if ! make_folder "$folder" || [ ! -w "$folder" ]; then
        fail "Nothing was installed: “$folder” cannot be written. Name a folder that can: $0 --prefix FOLDER"
    fi
done

settle_old() { # what makes an installed program portable is the user's own, and moves into the new one
    for kept in portable portable-data; do
        [ ! -e "$old/$kept" ] || mv -- "$old/$kept" "$program/"
    done
    rm -rf -- "$old"
}
if [ -e "$old" ]; then # an update was broken off between two moves
    [ -e "$program" ] || mv -- "$old" "$program"
    settle_old
fi
if [ -e "$program" ] && [ ! -e "$program/installed-files" ]; then
    fail "Nothing was installed: “$program” is there already and was not made by this script."
fi

# First beside the old one, then in its place: an update that is broken off leaves the old one whole.
trap 'rm -rf -- "$fresh"' EXIT
rm -rf -- "$fresh"
mkdir -- "$fresh"
for path in "$source"/*; do
    case ${path##*/} in
        share | install.sh | portable | portable-data | installed-files | installed-folders) ;;
        *) cp -RP -- "$path" "$fresh/" ;;
    esac
done
chmod -R u+w -- "$fresh"

# A menu entry names its program by its whole path. Where the Desktop Entry Specification asks for quotes, they are
# written for its parser of commands and for its parser of strings; xdg-open, which knows no quotes, is spared them.
exec_of() { # PATH
    case $1 in
        *[[:space:]\"\'\\\>\<\~\|\&\;\$\*\?\#\(\)\`]*)
            printf '"%s"' "$(printf '%s' "$1" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')"
            ;;
        *) printf '%s' "$1" | sed 's/%/%%/g' ;;
    esac
}

put() { # FILE FOLDER: install a file below share and note it
    make_folder "$share/$2"
    cp -- "$source/share/$1" "$share/$2/"
    chmod u+w -- "$share/$2/${1##*/}"
    printf '%s\n' "$share/$2/${1##*/}" >>"$list"
}

printf '%s\n' "$command" >"$list"
put "metainfo/$entry.metainfo.xml" metainfo
put "man/man1/$name.1.gz" man/man1
put "icons/hicolor/scalable/apps/$name.svg" icons/hicolor/scalable/apps
for size in 16 32 48 64 128 256 512; do
    put "icons/hicolor/${size}x$size/apps/$name.png" "icons/hicolor/${size}x$size/apps"
done
put "applications/$entry.desktop" applications
started=$(exec_of "$command") awk '
    /^Exec=glance-reader/ { sub(/^Exec=glance-reader/, ""); print "Exec=" ENVIRON["started"] $0; next }
    { print }
' "$source/share/applications/$entry.desktop" >"$share/applications/$entry.desktop"

[ ! -e "$program/installed-folders" ] || made="$(cat -- "$program/installed-folders")
$made"
printf '%s' "$made" >"$fresh/installed-folders"
[ ! -e "$program" ] || mv -- "$program" "$old"
mv -- "$fresh" "$program"
trap - EXIT
settle_old
rm -f -- "$command"
ln -s -- "$program/$name" "$command"

if command -v update-desktop-database >/dev/null; then
    update-desktop-database -q "$share/applications" || true
fi
if command -v gtk-update-icon-cache >/dev/null && [ -e "$share/icons/hicolor/index.theme" ]; then
    gtk-update-icon-cache -q -t -f "$share/icons/hicolor" || true
fi

printf '%s\n' "Glance Reader is installed: $command" "To remove it: $program/uninstall.sh"
case ":${PATH:-}:" in
    *":$prefix/bin:"*) ;;
    *) printf '%s\n' "“$prefix/bin” is not on your PATH: start it from the menu, or by its whole name." ;;
esac
