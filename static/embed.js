// The custom element and its loader, defined before any wasm exists.
//
// tools/bundle.mjs joins this file, the glue that wasm-bindgen writes and the style
// sheet into dist/embed.js, which runs as a classic script and as a module.

import start, { Widget, setGate } from 'article-widget/glue';
import startReader, { convert } from 'article-widget/reader';
import css from 'article-widget/sheet';

const VERSION = __VERSION__;
const [WASM, READER] = __FILES__;

/** How long a request may take, its body included; as long as in src/browser/fetch.rs. */
const PATIENCE_MS = 15000;
/** How long a widget that was taken out of the page keeps its article. */
const KEEP_MS = 10000;

// A module has no currentScript, but it finds its own address in the stack.
const address = document.currentScript?.src || /(?:https?|file|blob):[^\s)]+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0];
const script = document.currentScript ?? [...document.scripts].find((one) => one.src === address);
const tag = script?.getAttribute('tag-name') || 'article-widget';

const report = (message) => console.error(`article-widget: ${message}`);

/** One sheet for every widget of the page. */
let sheet;
const styles = () => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
};

/** One fetch, one compilation and one instance for every widget of the page. */
let instance;
const wasm = () => (instance ??= begin(start, WASM));

const begin = async (start, { name, integrity }) => {
  const options = { credentials: 'omit', integrity: script?.integrity ? integrity : '' };
  const response = await fetch(new URL(name, address || document.baseURI), options).catch(() => {
    throw new Error(`${name} could not be fetched: it must lie beside embed.js, its server must send ` +
      'Access-Control-Allow-Origin, and a Content-Security-Policy of the page must list the server in connect-src');
  });
  if (!response.ok) throw new Error(`${response.url} answered with status ${response.status}`);
  await start({ module_or_path: response });
};

/** The second wasm, for documents that the first does not read: fetched when one is met. */
let reader;
let hasReaderFailed = false;
const read = async (value, ...hints) => {
  reader ??= begin(startReader, READER);
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

/** Says in words why the wasm did not start. */
const explain = (error) => {
  const text = String(error?.message ?? error);
  if (/unsafe-eval|Content Security Policy|disallowed by embedder/i.test(text)) {
    return "the page's Content-Security-Policy refuses WebAssembly: add 'wasm-unsafe-eval' to its script-src";
  }
  return text;
};

/** Requests under way: widgets that ask for the same article at the same time share one. */
const requests = new Map();
const request = (url) => {
  if (!requests.has(url)) {
    const forget = () => requests.delete(url);
    const response = (async () => fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MS) }))();
    response.then(forget, forget);
    requests.set(url, response);
  }
  return requests.get(url).then((response) => response.clone());
};

/** The widgets that are in the page now. */
const live = new Set();

/** Has the wasm trapped? Then it is never called again. */
let isDead = false;
const die = (error) => {
  if (isDead) return;
  isDead = true;
  report(`stopped by a fault of its own, please report it: ${error?.stack ?? error}`);
  for (const widget of live) widget.freeze();
};
/** Stands before every function of the wasm: a trap in any of them is its end. */
setGate((exports) => Object.fromEntries(Object.entries(exports).map(([name, member]) => {
  const call = (...values) => {
    try {
      if (!isDead) return member(...values);
    } catch (error) {
      die(error);
    }
    return []; // The glue takes apart what some functions return.
  };
  return [name, typeof member === 'function' ? call : member];
})));

/** Starts the widgets that come near the viewport. */
let watcher;
const watch = (widget) => {
  watcher ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.start();
  }, { rootMargin: '100% 0px' });
  watcher.observe(widget);
};

const make = (name, fields) => Object.assign(document.createElement(name), fields);

class ArticleWidget extends HTMLElement {
  static version = VERSION;
  static observedAttributes = [
    'src', 'item', 'lang', 'theme', 'share', 'sidebar', 'related-src', 'popular-src',
    'heading-level', 'loading', 'layout', 'link-target',
  ];

  #root;
  #mount;
  #slot;
  #widget;
  /** The answer that is shown, or will be once the wasm is there. */
  #response;
  #changes = new Set();
  #farewell;

  connectedCallback() {
    clearTimeout(this.#farewell);
    live.add(this);
    if (!this.#root) this.#build();
    this.#wait();
  }

  disconnectedCallback() {
    live.delete(this);
    watcher?.unobserve(this);
    this.#farewell = setTimeout(() => this.#leave(), KEEP_MS);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (!this.#changes.size) queueMicrotask(() => this.#change());
    this.#changes.add(name);
  }

  /** Asks for the article, and for the wasm if nobody has. */
  start() {
    watcher?.unobserve(this);
    if (this.#response || !this.isConnected) return;
    this.#response = this.#request();
    wasm().then(() => this.#show(), (error) => this.#giveUp(explain(error)));
  }

  /** Keeps what is shown, without the wasm. */
  freeze() {
    if (this.#root.dataset.state === 'ready') this.#renew(this.#mount.cloneNode(true));
    else if (this.#response) this.#giveUp('stopped');
  }

  #build() {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#root = make('div', { className: 'aw' });
    this.#root.setAttribute('part', 'root');
    this.#mount = make('div', {});
    this.#slot = make('slot', {});
    this.#root.append(this.#mount, this.#slot);
    shadow.adoptedStyleSheets = [styles()];
    shadow.replaceChildren(this.#root);
    this.#slot.addEventListener('slotchange', () => this.#response || this.#wait());
    this.#root.addEventListener('click', (event) => this.#navigate(event));
  }

  /** Holds the place, until the widget comes near the viewport. */
  #wait() {
    if (this.#response || !this.#hasArticle()) return;
    this.#hold();
    if (this.getAttribute('loading') === 'eager') this.start();
    else watch(this);
  }

  #hold() {
    const { dataset } = this.#root;
    dataset.layout = this.getAttribute('layout') ?? 'full';
    dataset.theme = this.getAttribute('theme') ?? 'auto';
    dataset.state = this.#hasFallback() ? 'fallback' : 'loading';
    this.#mount.replaceChildren(make('div', { className: 'aw-skeleton', role: 'status' }));
  }

  #hasArticle() {
    return this.getAttribute('src') || this.#json();
  }

  #json() {
    return this.querySelector(':scope > script[type="application/json"]');
  }

  #hasFallback() {
    return this.#slot.assignedNodes().some((node) => node.localName !== 'script' && node.textContent.trim());
  }

  #request() {
    const src = this.getAttribute('src');
    const response = (async () => (src ? request(new URL(src, this.baseURI).href) : new Response(this.#json()?.textContent)))();
    response.catch(() => {}); // Whoever shows it hears of the failure.
    return response;
  }

  #show() {
    if (isDead) return this.#giveUp('stopped');
    this.#widget ??= new Widget(this, this.#root, this.#mount, read);
    return this.#widget.load(this.#response);
  }

  #change() {
    const changes = new Set(this.#changes);
    this.#changes.clear();
    if (!this.#root) return;
    if (!this.#response) return void (this.isConnected && this.#wait());
    const isOther = changes.has('src') || changes.has('item');
    if (isOther) this.#response = this.#request();
    if (!this.#widget) return;
    this.#widget.configure();
    if (isOther) this.#widget.load(this.#response);
  }

  /** Shows what there is without the wasm: the fallback content, or a link to the original. */
  async #giveUp(message) {
    if (!isDead) complain(message);
    const link = this.#hasFallback() ? undefined : await this.#original();
    this.#mount.replaceChildren(...(link ? [link] : []));
    this.#root.dataset.state = 'failed';
    const detail = { src: this.getAttribute('src') ?? '', reason: 'wasm', message };
    this.dispatchEvent(new CustomEvent('article-widget-error', { bubbles: true, composed: true, detail }));
  }

  async #original() {
    try {
      const response = await this.#response;
      const article = await response.clone().json();
      const href = new URL(article.url ?? article.link, response.url || this.baseURI);
      const textContent = String(article.headline ?? article.title?.rendered ?? href);
      return /^https?:$/.test(href.protocol) ? make('a', { href, textContent }) : undefined;
    } catch {
      return undefined;
    }
  }

  #navigate(event) {
    const link = event.target.closest('a[href]');
    if (!link || link.matches('[part~="share-button"], [part~="skip"]')) return;
    const detail = { url: link.href };
    const options = { bubbles: true, composed: true, cancelable: true, detail };
    if (!this.dispatchEvent(new CustomEvent('article-widget-navigate', options))) event.preventDefault();
  }

  /** Lets go of the article: nobody has put the widget back. */
  #leave() {
    if (this.#widget) {
      this.#widget.unmount();
      this.#renew(make('div', {}));
    }
    this.#widget = this.#response = undefined;
  }

  /** Puts another element in the place of the one that the wasm draws into. */
  #renew(mount) {
    this.#mount.replaceWith(mount);
    this.#mount = mount;
  }
}

/** Says once why no widget of this page can start. */
let hasComplained = false;
const complain = (message) => {
  if (!hasComplained) report(message);
  hasComplained = true;
};

// Some hosts take the registry away: the fallback content stays.
const registry = window.customElements;
const other = registry?.get(tag);
if (!other) {
  registry?.define(tag, ArticleWidget);
} else if (other.version !== VERSION) {
  console.warn(`article-widget: <${tag}> is already defined by version ${other.version}; version ${VERSION} is not used`);
}
