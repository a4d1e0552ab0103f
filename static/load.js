// What embed.js fetches, each once for every widget of the page: the wasm, the reader, the words, articles.

import { finish, imports } from 'article-widget/glue';
import { share } from './json.js';
import { convert, finish as finishReader, imports as importsOfReader } from 'article-widget/reader';

const [WASM, READER] = __FILES__;
const [WORDS, LANGUAGES] = __WORDS__;

/** How long a request may take, its body included; as long as in src/browser/fetch.rs. */
const PATIENCE_MS = 15000;
/** How long a wasm may take. */
const WASM_MS = 30000;
/** How long an article waits for the widget's words. */
const WORDS_MS = 3000;

// A module has no currentScript, but it finds its own address in the stack.
const address = document.currentScript?.src || /(?:https?|file|blob):[^\s)]+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0];
/** The script tag that this came by, where there is one. */
export const script = document.currentScript ?? [...document.scripts].find((one) => one.src === address);

/** Returns the address of a file that lies beside embed.js. */
const beside = (name) => new URL(name, address || document.baseURI);

/** Did the page ask for this already, by a preload link? Such a request has the cookies of its own origin. */
const isPreloaded = (address) => [...document.querySelectorAll('link[rel=preload]')].some(({ href }) => href === `${address}`);

/** Fetches without cookies. What a page has put in the place of `fetch` may return anything. */
const get = async (address, options) => {
  const response = await fetch(address, { credentials: isPreloaded(address) ? 'same-origin' : 'omit', ...options });
  if (!response?.json) throw new Error('the page has its own fetch, which returned no response');
  return response;
};

/** One fetch, one compilation and one instance for every widget of the page. */
let instance;
export const wasm = () => (instance ??= begin(imports, finish, WASM).then(() => { hasStarted = true; }));
let hasStarted = false;
export const isRunning = () => hasStarted;

const begin = async (imports, finish, { name, integrity }) => {
  const options = { integrity: script?.integrity ? integrity : '', signal: AbortSignal.timeout(WASM_MS) };
  const response = await get(beside(name), options).catch((error) => {
    throw error?.name === 'Error' ? error : new Error(`${name} could not be fetched: put it beside embed.js, send ` +
      "Access-Control-Allow-Origin, and list its server in the page's connect-src");
  });
  if (!response.ok) throw new Error(`${response.url} answered with status ${response.status}`);
  finish((await instantiate(response, imports())).instance);
};

/** Compiles while the bytes come, where the server says what they are. */
const instantiate = async (response, imports) => {
  if (/^application\/wasm/.test(response.headers.get('content-type'))) return WebAssembly.instantiateStreaming(response, imports);
  console.warn(`article-widget: ${response.url} is not sent as application/wasm, which is slower`);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
};

/** The second wasm, for documents that the first does not read: fetched when one is met. */
let reader;
let hasReaderFailed = false;
export const read = async (value, ...hints) => {
  reader ??= begin(importsOfReader, finishReader, READER);
  await reader.catch((error) => {
    reader = undefined;
    throw error;
  });
  if (hasReaderFailed) throw new Error('the reader was stopped by an earlier fault');
  // What JSON.stringify escapes as a lone surrogate has no form in UTF-8.
  const json = JSON.stringify(value).replace(/(?<=(?:^|[^\\])(?:\\\\)*)\\ud[89a-f]../g, '\\ufffd');
  try {
    return JSON.parse(convert(json, ...hints));
  } catch (error) {
    hasReaderFailed = true;
    throw error;
  }
};

/** Waits for the page's next turn: what it has to do itself comes first. */
export const breathe = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = resolve;
  port2.postMessage(0);
});

/** Says in words why the wasm did not start. */
export const explain = (error) => {
  const text = String(error?.message ?? error);
  if (/unsafe-eval|Content Security Policy|disallowed by embedder/i.test(text)) {
    return "the page's Content-Security-Policy refuses WebAssembly: add 'wasm-unsafe-eval' to its script-src";
  }
  return text;
};

/** Resolves an address that the host wrote. */
const resolve = (src, base) => {
  try {
    const { href, protocol } = new URL(src, base);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // It is no address at all.
  }
  throw new Error('this is no address that can be fetched');
};

/** Has the browser read all of the JSON inside the page? Its parser writes into the last element of the page. */
export const isWhole = (script) => {
  if (script.ownerDocument.readyState !== 'loading') return true;
  for (let at = script; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
};

/** Requests under way: widgets that ask for the same article at the same time share one. */
const requests = new Map();
export const request = (src, base) => {
  const url = resolve(src, base);
  if (!requests.has(url)) {
    const forget = () => requests.delete(url);
    const response = get(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(share);
    response.then(forget, forget);
    requests.set(url, response);
  }
  return requests.get(url);
};

/** Returns the language of the page around an element. */
export const languageAround = (element) => {
  const around = [];
  for (let at = element; at?.closest; at = at.getRootNode().host) around.push(at.closest('[lang]')?.lang);
  around.push(element.ownerDocument.documentElement.lang, navigator.language);
  return around.find((tag) => /^[a-z]{2,8}([-_][a-z0-9]{1,8})*$/i.test(tag)) ?? 'en';
};

/** The widget's words in other languages than English: a file each, fetched when a page speaks it. */
const languages = new Map();
export const words = (lang) => {
  const primary = lang.toLowerCase().replace(/[-_].*/, '');
  const name = primary === 'iw' ? 'he' : primary;
  const file = LANGUAGES.includes(name) && `words/${name}-${WORDS}.json`;
  if (file && !languages.has(name)) {
    const list = (async () => (await get(beside(file), { signal: AbortSignal.timeout(WORDS_MS) })).json())();
    languages.set(name, list.catch(() => console.warn(`article-widget: ${file} could not be fetched: the widget speaks English`)));
  }
  return languages.get(name);
};
