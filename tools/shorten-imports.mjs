// Gives the imports of a wasm file short names.
//
// wasm-bindgen names each import after its function and a hash of sixteen digits, which
// no compression gets rid of: 2.7 KB brotli, in the wasm and once more in the glue.

import { Reader, SECTION, name, number, sections } from './wasm.mjs';

/** Returns the wasm and the glue with every import renamed in both. */
export function shortenImports(wasm, glue) {
  const names = new Map();
  const short = (long) => {
    if (!names.has(long)) names.set(long, `_${names.size.toString(36)}`);
    return names.get(long);
  };
  const parts = sections(wasm).map(({ id, content, whole }) => (id === SECTION.imports ? imports(new Reader(content), short) : whole));
  const renamed = glue.replace(/\b__wb\w+\b|"\.\/[\w-]+_bg\.js"/g, (word) => {
    const bare = word.replaceAll('"', '');
    return names.has(bare) ? word.replace(bare, names.get(bare)) : word;
  });
  return { wasm: Buffer.concat([wasm.subarray(0, 8), ...parts]), glue: renamed };
}

function imports(reader, short) {
  const count = reader.number();
  const content = number(count);
  for (let index = 0; index < count; index++) {
    content.push(...name(short(reader.name())), ...name(short(reader.name())), ...reader.kind());
  }
  return Uint8Array.from([SECTION.imports, ...number(content.length), ...content]);
}
