// Says what the bytes of a wasm file are made of, by the names of its functions.

import { Reader, SECTION, sections } from './wasm.mjs';

/** What in the name of a function says whose it is: a layer of ours, or else the first crate. */
const OURS = /\barticle_widget::(?:widget|(\w+))/;
const CRATE = /(?:^|[\s<&(*])([a-z_][a-z0-9_]*)::/g;
const STD = new Set(['std', 'core', 'alloc', 'compiler_builtins', 'panic_abort', 'rustc_demangle', 'hashbrown']);

/** Returns the names of the functions in the name section, by index. */
function names(file) {
  const found = new Map();
  for (const { content } of file.filter(({ id }) => id === SECTION.custom)) {
    const reader = new Reader(content);
    if (reader.name() !== 'name') continue;
    while (!reader.isAtEnd) {
      const kind = reader.byte();
      const part = new Reader(reader.take(reader.number()));
      if (kind !== 1) continue;
      for (let left = part.number(); left > 0; left--) found.set(part.number(), part.name());
    }
  }
  return found;
}

/** Returns how many functions are imported: they have the first indices. */
function imported(file) {
  const { content } = file.find(({ id }) => id === SECTION.imports) ?? { content: new Uint8Array([0]) };
  const reader = new Reader(content);
  let functions = 0;
  for (let left = reader.number(); left > 0; left--) {
    reader.name();
    reader.name();
    if (reader.kind()[0] === 0) functions++;
  }
  return functions;
}

/** Returns whose function this is: a layer of ours, a crate, or the standard library. */
export function owner(mangled) {
  // Rust gives each crate a number of its own.
  const name = mangled.replace(/\[[0-9a-f]+\]/g, '');
  const ours = OURS.exec(name);
  if (ours) return `article-widget: ${ours[1] ?? 'widget'}`;
  const crates = [...name.matchAll(CRATE)].map(([, crate]) => crate);
  const crate = crates.find((crate) => !STD.has(crate));
  if (crate) return crate === 'article_reader' ? 'article-widget: read' : crate.replaceAll('_', '-');
  return 'std';
}

/** Returns the bytes of each part of a wasm file that still has its names, the largest first. */
export function breakdown(wasm) {
  const file = sections(wasm);
  const nameOf = names(file);
  const bytes = new Map();
  const add = (part, count) => bytes.set(part, (bytes.get(part) ?? 0) + count);
  const functions = [];
  for (const { id, content, whole } of file) {
    if (id === SECTION.custom) continue;
    if (id !== SECTION.code) {
      add(id === SECTION.data ? 'data: texts and tables' : 'imports, exports, types', whole.length);
      continue;
    }
    const reader = new Reader(content);
    const first = imported(file);
    for (let index = 0, count = reader.number(); index < count; index++) {
      const start = reader.at;
      reader.take(reader.number());
      const name = nameOf.get(first + index) ?? '';
      functions.push({ name, bytes: reader.at - start });
      add(owner(name), reader.at - start);
    }
  }
  const parts = [...bytes].sort(([, a], [, b]) => b - a);
  return { parts, functions: functions.sort((a, b) => b.bytes - a.bytes) };
}
