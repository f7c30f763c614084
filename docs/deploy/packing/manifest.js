/**
 * `node docs/deploy/packing/manifest.js strip`: package.json without packages and scripts, as the tarball has it: all that runs is in the
 * bundle. `node docs/deploy/packing/manifest.js restore`: as it was. npm runs these before and after it packs.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const manifest = join(root, 'package.json');
const whole = join(root, 'dist/package.whole.json');

const steps = { strip, restore };
const step = steps[process.argv[2]];
if (step === undefined) throw new Error('Say "strip" or "restore".');
step();

function strip() {
  // What a run that was broken off has left.
  restore();
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(whole, text);
  writeFileSync(manifest, stripped(text));
}

function restore() {
  if (!existsSync(whole)) return;
  const text = readFileSync(whole, 'utf8');
  // What somebody has written since then stays.
  if (readFileSync(manifest, 'utf8') === stripped(text)) writeFileSync(manifest, text);
  rmSync(whole);
}

function stripped(text) {
  const { dependencies, devDependencies, scripts, prettier, ...rest } = JSON.parse(text);
  return `${JSON.stringify(rest, null, 2)}\n`;
}
