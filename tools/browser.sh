#!/bin/sh
# Install what the browser tests need from Debian: Chromium and fonts with Chinese characters.
set -eu
run=""
[ "$(id -u)" = 0 ] || run=sudo
$run apt-get update -qq
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null
