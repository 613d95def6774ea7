#!/usr/bin/env bash
# Do on bare systems what the README says, as a stranger would: resources/packages/trial/fresh.sh SUITE...
#
#   SUITE  what debootstrap knows, such as bookworm and trixie
#
# A root gets python3, make and the last commit, and then runs make with each of GOALS ("run test" unless it is set). The
# ways to packages are this machine's own, read from its settings each time: mirror, proxies, certificates, apt, pip.
#
# Needs root, debootstrap and git. Roots are made in build/trial, or in the folder that TRIAL_ROOTS names; a bare one is
# kept for the next time, one in which something failed until then. MIRROR names another mirror for debootstrap.
# shellcheck source=resources/packages/trial/roots.sh
. "$(dirname "$0")/roots.sh"
place=/srv/glance-reader
ways='(PIP_.*|SSL_CERT_FILE|SSL_CERT_DIR|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|(HTTPS?|FTP|ALL|NO)_PROXY)'
mapfile -t settings < <(env | grep -iE "^$ways=" | grep -v '^PIP_CACHE_DIR=')

hand_over() { # PATH...: it lies at the same place in the root; what is large is only mounted
    local path
    for path in "$@"; do
        [ -e "$path" ] || continue
        if [ -f "$path" ] || [[ $path == /etc/* ]]; then
            mkdir -p "$root${path%/*}"
            cp -rL --no-target-directory "$path" "$root$path"
        else
            mkdir -p "$root$path"
            mount --bind -o ro "$path" "$root$path"
        fi
    done
}

hand_over_pip() { # its settings, and what they name by a path
    local file files=()
    for file in /etc/xdg/pip/pip.conf /etc/pip.conf "$HOME/.pip/pip.conf" "$HOME/.config/pip/pip.conf"; do
        [ -e "$file" ] || continue
        files+=("$file")
        mkdir -p "$root$(dirname "${file/#$HOME/\/root}")"
        cp "$file" "$root${file/#$HOME/\/root}"
    done
    local named
    mapfile -t named < <({ cat /dev/null "${files[@]}"; printf '%s\n' "${settings[@]}"; } | grep -v cache |
        grep -oP '(?<![\w:/.-])(file://)?\K/[\w./+-]+' | sed 's#/simple/*$##' | sort -u) # the files lie beside an index
    hand_over "${named[@]}"
}

hand_over_apt() {
    apt-config dump | grep -E '^Acquire::(http|https|Check|Retries|ForceIP)' >"$root/etc/apt/apt.conf.d/90host" || true
    hand_over /etc/apt/auth.conf /etc/apt/auth.conf.d
}

inside() { # COMMAND...: none of its processes outlives it
    unshare --pid --fork --kill-child --mount-proc="$root/proc" env -i HOME=/root \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${settings[@]}" chroot "$root" "$@" </dev/null
}

for suite in "$@"; do
    fresh_root "$suite"
    hand_over /etc/ssl/certs /usr/local/share/ca-certificates
    hand_over_apt
    hand_over_pip
    inside sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends make python3' \
        >"$roots/$suite-start.log" 2>&1 || { cat "$roots/$suite-start.log" >&2; exit 1; }
    mkdir "$root$place"
    git -C "$project" archive HEAD | tar -x -C "$root$place"
    for goal in ${GOALS:-run test}; do
        printf '\n-- %s: make %s\n' "$suite" "$goal"
        SECONDS=0
        inside make -C "$place" --no-print-directory "$goal" 2>&1 | tee "$roots/$suite-$goal.log" || {
            printf '\nFAILED  make %s on %s; what it left is in %s\n' "$goal" "$suite" "$root$place" >&2
            exit 1
        }
        printf -- '-- %s: make %s passed in %s s\n' "$suite" "$goal" "$SECONDS"
    done
    remove_root
done
printf '\nAll is well on: %s\n' "$*"
