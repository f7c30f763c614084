#!/bin/sh
# Writes the bill of materials (CycloneDX) of what package-lock.json installs for running, on standard output. It is read of that
# file alone, so it is the same wherever it is made. (`npm sbom --omit=dev` leaves out what developers need too.)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node - "$folder" <<'SCRIPT'
const { readFileSync, writeFileSync } = require('node:fs');
const read = (name) => JSON.parse(readFileSync(name, 'utf8'));
const write = (name, value) => writeFileSync(`${process.argv[2]}/${name}`, JSON.stringify(value));
const { devDependencies, scripts, ...manifest } = read('package.json');
const lock = read('package-lock.json');
const running = Object.entries(lock.packages).filter(([, { dev }]) => !dev);
const { '': { devDependencies: _, ...root }, ...packages } = Object.fromEntries(running);
write('package.json', manifest);
write('package-lock.json', { ...lock, packages: { '': root, ...packages } });
SCRIPT
(cd "$folder" && npm sbom --package-lock-only --sbom-format cyclonedx --sbom-type application)
