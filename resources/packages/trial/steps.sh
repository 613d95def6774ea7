# What the trials of both packages share; read by them inside the bare system.
# shellcheck shell=bash disable=SC1111
set -euo pipefail
seed=/trial/global-warming-and-crops.txt
title=Scientists
patience_s=90

ok() {
    printf 'ok      %s\n' "$1"
}

fail() {
    printf 'FAILED  %s\n' "$1" >&2
    exit 1
}

quietly() { # COMMAND...: show what it said only where it fails
    "$@" >/tmp/said 2>&1 || { cat /tmp/said >&2; fail "$*"; }
}

as() { # USER HOME COMMAND...: run it as an ordinary user with a session's few variables
    local user=$1 home=$2
    shift 2
    (cd / && runuser -u "$user" -- env -i HOME="$home" USER="$user" LANG=C.UTF-8 DISPLAY="$DISPLAY" \
        PATH="$home/.local/bin:/usr/bin:/bin" timeout "$patience_s" "$@")
}

self_test() { # USER HOME PROGRAM WHAT
    as "$1" "$2" "$3" --self-test --output /dev/null >/tmp/said 2>&1 || { cat /tmp/said >&2; fail "$4"; }
    ok "$4"
}

opens_by_its_kind() { # USER HOME NAME: xdg-open finds the program for a text, and its window shows the article
    local found
    found=$(as "$1" "$2" xdg-mime query default text/plain)
    [ "$found" = org.glancereader.GlanceReader.desktop ] || fail "text opens with “$found”"
    as "$1" "$2" xdg-open "$seed" >/tmp/opened 2>&1 &
    timeout "$patience_s" xdotool search --sync --onlyvisible --name "$title.*Glance Reader" >/tmp/window ||
        { cat /tmp/opened >&2; fail "xdg-open shows no window with the article"; }
    sleep 3 # for the picture alone
    mkdir -p /tmp/pictures
    import -window root "/tmp/pictures/$3.png"
    xdotool windowfocus "$(tail -n 1 /tmp/window)" key ctrl+q
    wait $! || fail "it left with an error"
    ok "xdg-open opens a text through its kind, and Ctrl+Q ends it"
}
