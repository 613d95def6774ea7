#!/bin/sh
# Remove what install.sh put there: the program, its command, its menu entry. Settings and corrections are yours and stay.
set -eu

program=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
list=$program/installed-files
if [ ! -e "$list" ]; then
    printf '%s\n' "Nothing was removed: this copy was not installed. To be rid of it, delete its folder." >&2
    exit 1
fi

while IFS= read -r file; do
    rm -f -- "$file"
    case $file in
        */applications/*.desktop) applications=${file%/*} ;;
    esac
done <"$list"
if [ -z "$(find "$applications" -name '*.desktop')" ]; then
    rm -f -- "$applications/mimeinfo.cache" # of nothing
elif command -v update-desktop-database >/dev/null; then
    update-desktop-database -q "$applications" || true
fi
made=$(cat -- "$program/installed-folders")

for kept in portable-data portable; do
    [ ! -e "$program/$kept" ] || printf '%s\n' "Kept, since it is yours: $program/$kept"
done
for path in "$program"/* "$program"/.[!.]*; do
    case ${path##*/} in
        portable | portable-data) ;;
        *) rm -rf -- "$path" ;;
    esac
done
rmdir -- "$program" 2>/dev/null || true
printf '%s\n' "$made" | sed '1!G;h;$!d' | while IFS= read -r folder; do # the last made first
    rmdir -- "$folder" 2>/dev/null || true # one that holds something else stays
done
printf '%s\n' "Glance Reader is removed."
