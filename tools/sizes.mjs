// Prints the bytes that a page downloads, and fails where one with a native article
// downloads more than the budget.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What `embed.js` and the wasm may be together, brotli. It only ever goes down. */
const BUDGET = 100_000;

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');

const fail = (message) => {
  console.error(`tools/sizes.mjs: ${message}`);
  process.exit(1);
};

/** Returns the only wasm file in a folder of `dist/`. */
const wasmIn = (folder) => {
  const path = join(dist, folder);
  const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.wasm')) : [];
  if (files.length !== 1) fail(`expected one wasm file in ${path}, found: ${files.join(', ') || 'nothing'}; run make build`);
  return join(folder, files[0]);
};

const brotli = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;

const measure = (name) => {
  const bytes = readFileSync(join(dist, name));
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
};

const sum = (name, rows) => rows.reduce((sum, row) => ({
  name, raw: sum.raw + row.raw, gzip: sum.gzip + row.gzip, brotli: sum.brotli + row.brotli,
}), { raw: 0, gzip: 0, brotli: 0 });

const needed = ['embed.js', wasmIn('')].map(measure);
const total = sum('a page with a native article', needed);

const line = (...cells) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(10) : cell.padEnd(44))).join(''));
line('bytes', 'raw', 'gzip', 'brotli');
for (const row of [...needed, total, measure(wasmIn('reader'))]) line(row.name, row.raw, row.gzip, row.brotli);
console.log(`The last is fetched when a document of another kind is met. The budget without it is ${BUDGET} bytes brotli.`);
if (total.brotli > BUDGET) fail(`over the budget by ${total.brotli - BUDGET} bytes`);
