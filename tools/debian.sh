#!/bin/sh
# Install packages of Debian's that are missing: `sh tools/debian.sh chromium fonts-noto-cjk`.
set -eu
run=""
[ "$(id -u)" = 0 ] || run=sudo
$run apt-get update -qq
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends "$@" >/dev/null
