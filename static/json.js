// The JSON of an answer, read once for all who ask. Of a long article each block is read when it is asked for, since to
// read all at once would hold up a slow phone. Where the blocks are is found while the bytes are still coming.

import { report } from './trap.js';

/** Documents of fewer characters are read at once. */
const LONG = 100_000;

/** Returns an article whose body reads its blocks from `text`, of which `found` has the places of all that is nested. */
const unfold = (url, text, found) => {
  const [start, ...ends] = found.findLast(([at]) => /"body"\s*:\s*\[$/.test(text.slice(0, at + 1).slice(-20))) ?? [];
  let article;
  try {
    article = ends.length > 1 && JSON.parse(text.slice(0, start + 1) + text.slice(ends.at(-1)));
  } catch {} // The whole has the same fault, in its place.
  // Another member of that name may follow.
  if (!Array.isArray(article?.body)) return JSON.parse(text);
  const broken = [];
  const get = (_, name) => {
    if (name === 'length' || !Object.hasOwn(ends, name)) return ends[name];
    try {
      return JSON.parse(text.slice((ends[name - 1] ?? start) + 1, ends[name]));
    } catch ({ message }) {
      broken[name] ??= [report(`${url} body[${name}] is not JSON: ${message}`)];
    }
  };
  article.body = new Proxy(ends, { get });
  return article;
};

const read = async (url, reader) => {
  const decoder = new TextDecoder();
  /** Where each array and object in the outermost object begins, where its commas are, and where it ends. */
  const found = [];
  let [text, piece, depth, isText, isEscaped] = ['', '', 0];
  for (let isDone; !isDone;) {
    const { done, value } = await reader.read();
    isDone = done;
    piece += decoder.decode(value, { stream: !done });
    if (text.length + piece.length < LONG) continue;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (isEscaped) isEscaped = false;
      else if (code === 92) isEscaped = true;
      else if (code === 34) isText = !isText;
      else if (isText) continue;
      // Square brackets and braces differ in one bit.
      else if ((code | 32) === 123 && ++depth === 2) found.push([text.length + at]);
      else if (((code | 32) === 125 && --depth === 1) || (code === 44 && depth === 2)) found.at(-1)?.push(text.length + at);
    }
    text += piece;
    piece = '';
  }
  return text && !depth && !isText ? unfold(url, text, found) : JSON.parse(text + piece);
};

/** Lets all who ask an answer for its JSON have the same. */
export const share = (response) => {
  const { json, url, body } = response;
  let value;
  response.json = () => (value ??= body?.getReader ? read(url, body.getReader()) : json.call(response));
  return response;
};

/** Returns blocks without their tags: what is shown of those that only the reader could have read. */
export const bare = (blocks) => JSON.parse(JSON.stringify(blocks)
  .replace(/<(script|style)\b(?:\\.|[^"\\])*?<\/\1>|<\/?[a-z!](?:\\.|[^"\\>])*>/gi, ' '));
