// Prints the bytes that a page with one native article downloads, and fails where
// they are more than the budget.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Where the bytes must get to, brotli, `embed.js` and the wasm together. */
const GOAL = 100_000;
/** What they may be until then. It only ever goes down. */
const BUDGET = 118_000;

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const files = readdirSync(dist).filter((name) => name === 'embed.js' || name.endsWith('.wasm'));
if (files.length !== 2) {
  console.error(`tools/sizes.mjs: expected embed.js and one wasm file in ${dist}, found: ${files.join(', ') || 'nothing'}; run make build`);
  process.exit(1);
}

const brotli = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;

const rows = files.map((name) => {
  const bytes = readFileSync(join(dist, name));
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
});
rows.push(rows.reduce((sum, row) => ({
  name: 'together', raw: sum.raw + row.raw, gzip: sum.gzip + row.gzip, brotli: sum.brotli + row.brotli,
})));

const line = (...cells) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(10) : cell.padEnd(36))).join(''));
line('bytes', 'raw', 'gzip', 'brotli');
for (const row of rows) line(row.name, row.raw, row.gzip, row.brotli);

const { brotli: total } = rows.at(-1);
console.log(`${total} bytes brotli: the budget is ${BUDGET}, the goal ${GOAL}${total > GOAL ? `, missed by ${total - GOAL}` : ''}`);
if (total > BUDGET) {
  console.error('tools/sizes.mjs: over the budget');
  process.exit(1);
}
