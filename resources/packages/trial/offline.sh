#!/usr/bin/env bash
# The installed program where there is no network at all.
# shellcheck disable=SC2154
. /trial/steps.sh

[ "$(grep -c : /proc/net/dev)" -le 1 ] || fail "there is a network here"
self_test reader /home/reader glance-reader "self-test without any network"
as reader /home/reader glance-reader analyze "$seed" >/tmp/said 2>&1 || { cat /tmp/said; fail "analyze"; }
grep -q '"key_points"' /tmp/said || fail "analyze told nothing"
ok "analyze without any network"
