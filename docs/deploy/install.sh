#!/bin/sh
# Installs Styrkedata from its tarball as a service of systemd, or puts a new version in the place of the old one.
#
#   sudo sh install.sh styrkedata-0.1.0.tgz
#
# DESTDIR=/some/folder puts everything below that folder and starts nothing: for packages, and to see what is done.
set -eu
tarball=${1:?'name the tarball: sh install.sh styrkedata-0.1.0.tgz'}
root=${DESTDIR:-}
[ -f "$tarball" ] || { echo "There is no file $tarball." >&2; exit 2; }
command -v node >/dev/null || { echo 'Node.js 20.19 or later is needed first.' >&2; exit 2; }
[ -n "$root" ] || [ "$(id -u)" = 0 ] || { echo 'Run this as root, or set DESTDIR.' >&2; exit 2; }
case $tarball in /*) ;; *) tarball=$PWD/$tarball ;; esac

# The new version is made beside the old one, which stands until the new one is whole.
program=$root/opt/styrkedata
next=$program.next
rm -rf "$next"
mkdir -p "$next"
tar -xzf "$tarball" -C "$next" --strip-components=1
rm -rf "$program.previous"
[ ! -e "$program" ] || mv "$program" "$program.previous"
mv "$next" "$program"
recipes=$program/docs/deploy

mkdir -p "$root/etc/styrkedata" "$root/etc/systemd/system"
settings=$root/etc/styrkedata/styrkedata.yaml
[ -e "$settings" ] || cp "$recipes/styrkedata.yaml" "$settings"
cp "$recipes/styrkedata.service" "$root/etc/systemd/system/styrkedata.service"

if [ -n "$root" ]; then
  echo "Installed below $root. Nothing was started."
  exit 0
fi
systemctl daemon-reload
systemctl enable styrkedata.service
systemctl restart styrkedata.service
echo 'Installed and started. Settings: /etc/styrkedata/styrkedata.yaml. Log: journalctl -u styrkedata.'
echo "To go back: rm -r $program && mv $program.previous $program && systemctl restart styrkedata"
