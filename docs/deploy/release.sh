#!/bin/sh
# Makes what a release consists of, in release/ (or the folder that is named): tarball, bill of materials, checksums.
set -eu
cd "$(dirname "$0")/../.."
folder=${1:-release}
rm -rf "$folder"
mkdir -p "$folder"
npm pack --silent --pack-destination "$folder" >/dev/null
sh docs/deploy/sbom.sh >"$folder/sbom.cdx.json"
(cd "$folder" && sha256sum ./*.tgz ./*.json >SHA256SUMS)
