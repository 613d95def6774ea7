# What the trials of both packages share; read by them inside the bare system.
# shellcheck shell=bash disable=SC1111
set -euo pipefail
seed=/trial/global-warming-and-crops.txt
title=Scientists
patience_s=90
release=$(. /etc/os-release && echo "$VERSION_CODENAME")

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

opens_by_its_kind() { # USER HOME PICTURE: xdg-open finds the program for a text
    local found
    found=$(as "$1" "$2" xdg-mime query default text/plain)
    [ "$found" = org.glancereader.GlanceReader.desktop ] || fail "text opens with “$found”"
    shows_the_article "$1" "$2" "$3" "xdg-open opens a text through its kind, and Ctrl+Q ends it" xdg-open "$seed"
}

shows_the_article() { # USER HOME PICTURE WHAT COMMAND...
    local user=$1 home=$2 picture=/tmp/pictures/$3.png what=$4
    shift 4
    as "$user" "$home" "$@" >/tmp/opened 2>&1 &
    timeout "$patience_s" xdotool search --sync --onlyvisible --name "$title.*Glance Reader" >/tmp/window ||
        { cat /tmp/opened >&2; fail "no window with the article: $*"; }
    sleep 3 # for the picture alone
    mkdir -p "${picture%/*}"
    import -window root "$picture"
    xdotool windowfocus "$(tail -n 1 /tmp/window)" key ctrl+q
    wait $! || fail "it left with an error: $*"
    for _ in $(seq "$patience_s"); do
        pgrep -u "$user" -x glance-reader >/dev/null || break
        sleep 1
    done
    ! pgrep -u "$user" -x glance-reader >/dev/null || fail "it did not leave: $*"
    ok "$what"
}
