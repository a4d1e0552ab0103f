// Compression as a CDN should do it, for `make sizes` and for the files beside each file of a release.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What pictures and films are not: smaller when they are compressed. */
const TEXT = /\.(js|wasm|json|html|css|vtt|svg)$/;

export const brotli = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
});

export const gzip = (bytes) => gzipSync(bytes, { level: 9 });

/** Writes `.br` and `.gz` beside every file below `folder` that gets smaller by it. */
export const compressAll = (folder) => {
  for (const name of readdirSync(folder, { recursive: true }).filter((name) => TEXT.test(name))) {
    const file = join(folder, name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotli(bytes));
    writeFileSync(`${file}.gz`, gzip(bytes));
  }
};
