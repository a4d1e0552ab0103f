// Prints the bytes that a page downloads and what the wasm is made of, each beside the last release, and fails where
// a page with a native article downloads more than the budget. `--record` makes this build the last release.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { brotli, gzip } from './compress.mjs';

/** What `embed.js` and the wasm may be together, brotli. It only ever goes down. */
const BUDGET = 100_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const RELEASED = join(root, 'tools', 'released.json');

const fail = (message) => {
  console.error(`tools/sizes.mjs: ${message}`);
  process.exit(1);
};

const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const dist = join(root, 'dist');
/** What a toolchain without the sources of std builds, see tools/build.sh. */
const plain = join(root, 'target', 'plain', 'dist');

/** Returns the only wasm file in a folder. */
const wasmIn = (path) => {
  const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.wasm')) : [];
  if (files.length !== 1) fail(`expected one wasm file in ${path}, found: ${files.join(', ') || 'nothing'}; run make build plain`);
  return join(path, files[0]);
};

const measure = (title, file) => {
  const bytes = readFileSync(file);
  return { title, raw: bytes.length, gzip: gzip(bytes).length, brotli: brotli(bytes).length };
};

const sum = (title, rows) => rows.reduce((sum, row) => ({
  title, raw: sum.raw + row.raw, gzip: sum.gzip + row.gzip, brotli: sum.brotli + row.brotli,
}), { raw: 0, gzip: 0, brotli: 0 });

/** Measures what a page with a native article needs of a release. */
const needed = (folder) => [measure('embed.js', join(folder, 'embed.js')), measure('article-widget.wasm', wasmIn(folder))];

const own = needed(dist);
const total = sum('a page with a native article', own);
const files = [
  ...own,
  total,
  sum('the same, built without rust-src', needed(plain)),
  measure('reader/article-reader.wasm', wasmIn(join(dist, 'reader'))),
];

const parts = Object.fromEntries(JSON.parse(readFileSync(join(target, 'breakdown.json'), 'utf8'))[basename(wasmIn(dist))] ?? []);

const build = { files: Object.fromEntries(files.map((row) => [row.title, row.brotli])), parts };
if (process.argv.includes('--record')) writeFileSync(RELEASED, `${JSON.stringify(build, null, 2)}\n`);
const released = JSON.parse(readFileSync(RELEASED, 'utf8'));

const line = (...cells) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(i < 4 ? 10 : 15) : cell.padEnd(34))).join(''));
const since = (now, then) => (then === undefined ? 'new' : `${now < then ? '' : '+'}${now - then}`);
line('bytes', 'raw', 'gzip', 'brotli', 'since release');
for (const row of files) line(row.title, row.raw, row.gzip, row.brotli, since(row.brotli, released.files[row.title]));
console.log(`The last is fetched when a document of another kind is met. The budget without it is ${BUDGET} bytes brotli.\n`);
line('article-widget.wasm is made of', 'raw', 'share', '', 'since release');
const whole = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
for (const [part, bytes] of Object.entries(parts)) {
  line(part, bytes, `${(100 * bytes / whole).toFixed(1)} %`, '', since(bytes, released.parts[part]));
}
if (total.brotli > BUDGET) fail(`over the budget by ${total.brotli - BUDGET} bytes`);
