// The custom element, defined before any wasm exists.
// tools/bundle.mjs joins this folder's scripts, the glue that wasm-bindgen writes and the style
// sheet into dist/embed.js, which runs as a classic script and as a module.

import { Widget, learn } from 'article-widget/glue';
import { sheetOf } from './sheet.js';
import { breathe, explain, isRunning, isWhole, languageAround, read, request, script, wasm, words } from './load.js';
import { greet } from './greet.js';
import { bare, share } from './json.js';
import { make, notice } from './notice.js';
import { addPart, guess, hold, recall, steady, unwatch, watch } from './place.js';
import { complain, live, report, trap } from './trap.js';

const VERSION = __VERSION__;
/** How long the rest of a long article is drawn before the page has its turn. */
const TURN_MS = 10;
/** How long a widget that was taken out of the page keeps its article. */
const KEEP_MS = 10000;
/** How long a long article may take to be drawn again. */
const HOLD_MS = 1000;

const tag = script?.getAttribute('tag-name') || 'article-widget';

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
  /** The answer that the wasm has. */
  #loaded;
  /** The widget's own words, where they are not English. */
  #words;
  /** The headline that stands there until the wasm comes. */
  #greeting;
  /** Where the rest of a long article is drawn. */
  #place;
  #changes = new Set();
  #farewell;
  /** Lets the place change for what the host asks for. */
  #yield;

  connectedCallback() {
    clearTimeout(this.#farewell);
    live.add(this);
    if (!this.#root) this.#build();
    this.#wait();
    // Perhaps the host must still be told of what came in the meantime.
    this.#widget?.configure();
  }

  disconnectedCallback() {
    live.delete(this);
    unwatch(this);
    this.#farewell = setTimeout(() => this.#leave(), KEEP_MS);
  }

  /** Moved to another document, which takes the sheet away. */
  adoptedCallback() {
    if (this.#root) this.#dress();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (!this.#changes.size) queueMicrotask(() => this.#change());
    this.#changes.add(name);
  }

  /** Asks for the article, and for the wasm if nobody has. */
  start() {
    unwatch(this);
    if (this.#response || !this.isConnected) return;
    // What was set up to now is in the request.
    this.#changes.clear();
    this.#ask();
    this.#speak();
    wasm().then(() => this.#show(), (error) => this.#giveUp(explain(error)));
  }

  /** Keeps what is shown, without the wasm. */
  freeze() {
    if (this.#root.dataset.state === 'ready') this.#renew(this.#mount.cloneNode(true));
    else if (this.#response) this.#giveUp('stopped');
  }

  #ask() {
    delete this.#root.dataset.parts;
    this.#place = undefined;
    this.#response = this.#request();
    this.#greet(this.#response);
  }

  /** Shows the headline while the wasm is on its way, where the host wrote nothing into the element. */
  async #greet(response) {
    this.#greeting?.remove();
    const greeting = isRunning() ? undefined : await greet(response, this);
    if (!greeting || response !== this.#response || this.#loaded || this.#root.dataset.state !== 'loading') return;
    this.#greeting = greeting;
    this.#mount.before(greeting);
    for (const end of ['load', 'error']) this.addEventListener(`article-widget-${end}`, () => greeting.remove(), { once: true });
  }

  #build() {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#root = make('div', { className: 'aw' });
    this.#root.setAttribute('part', 'root');
    this.#mount = make('div', {});
    this.#slot = make('slot', {});
    // Chromium goes from the end back to the start of a shadow tree that no slot ends.
    this.#root.append(this.#slot, this.#mount, make('slot', { name: 'end' }));
    shadow.replaceChildren(this.#root);
    this.#dress();
    this.#yield = steady(this.#root);
    this.#slot.addEventListener('slotchange', () => this.#response || this.#wait());
    this.#root.addEventListener('click', (event) => this.#navigate(event));
    setTimeout(() => this.#hasArticle() || report('an element has neither src nor an article inside'), 1000);
    // The event does not bubble. Only a picture that is not seen yet can give its place back.
    this.#root.addEventListener('error', ({ target }) => {
      target.dataset.broken = target.getBoundingClientRect().top > innerHeight ? 'below' : 'here';
    }, true);
  }

  /** A document that no window shows, such as a template's, has no sheets. */
  #dress() {
    if (this.ownerDocument.defaultView) this.shadowRoot.adoptedStyleSheets = [sheetOf(this.ownerDocument)];
  }

  /** Holds the place, until the widget comes near the viewport. */
  #wait() {
    if (this.#response) return;
    if (this.#json() && !this.getAttribute('src') && !isWhole(this.#json())) {
      return void document.addEventListener('DOMContentLoaded', () => this.#wait(), { once: true });
    }
    if (!this.#hasArticle()) return;
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
    recall(this);
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
    const response = (async () => (src ? request(src, this.baseURI) : share(new Response(this.#json()?.textContent))))();
    response.catch(() => {}); // Whoever shows it hears of the failure.
    return response;
  }

  async #show() {
    await this.#speak();
    // In the meantime it may have been taken out of the page, and put back.
    if (!this.#response || this.#response === this.#loaded) return;
    if (trap.isDead) return this.#giveUp('stopped');
    this.#loaded = this.#response;
    this.#widget ??= new Widget(this, this.#root, this.#mount, read, (place) => this.#draw(place));
    this.#widget.load(this.#response);
  }

  /** Draws what follows the first screen of a long article into `place`, some parts in each turn of the page. */
  async #draw(place) {
    if (this.#place === place) return;
    this.#place = place;
    const { dataset } = this.#root;
    dataset.parts = 0;
    // Where the first screen took less than a turn, as on most desks, the rest need not wait for it to be painted.
    let [turn, canRead] = [trap.entered, true];
    // What draws, draws in a microtask.
    await 0;
    for (let more = true; more;) {
      if (performance.now() - turn > TURN_MS) {
        await breathe();
        turn = performance.now();
      }
      // Another drawing of the article has another place.
      if (!this.#widget || !this.#root.contains(place)) break;
      dataset.parts++;
      const part = addPart(place);
      more = this.#widget.drawPart(part);
      if (more.length) {
        const [body, url, base] = more;
        // Without the reader there are the words, and it is not waited for again.
        canRead &&= await read({ headline: '…', url, body }, base, undefined, false).catch(({ message }) => report(message));
        more = this.#widget?.drawPart(part, canRead?.article?.body ?? bare(body));
      }
      await 0;
      if (guess(part)) break;
    }
    // Where it is drawn again meanwhile, this is not the end.
    if (this.#place === place && !this.#root.querySelector('.aw-rest:empty')) dataset.parts = 'all';
  }

  /** Finds the language of the page around the widget, and makes sure that the wasm knows it. */
  async #speak() {
    const lang = languageAround(this);
    this.#words = words(lang);
    this.#root.dataset.lang = lang;
    const spoken = await this.#words;
    // A wasm that does not start is told of where it is waited for.
    if (spoken) await wasm().then(() => learn(spoken), () => {});
  }

  async #change() {
    const changes = new Set(this.#changes);
    this.#changes.clear();
    if (!this.#root || !changes.size) return;
    if (!this.#response) return void (this.isConnected && this.#wait());
    const isOther = changes.has('src') || changes.has('item');
    if (isOther && !this.#hasArticle()) return void this.#leave();
    if (isOther) this.#ask();
    if (!this.#widget) return;
    if (changes.has('lang')) await this.#speak();
    if (!this.#widget) return;
    // First the article: the sidebar's feeds wait for it.
    if (isOther) this.#widget.load(this.#loaded = this.#response);
    else hold(this.#root);
    this.#yield();
    const place = this.#place;
    this.#widget.configure();
    // What need not be drawn again is not held for long.
    setTimeout(() => place?.isConnected && (this.#root.style.minBlockSize = ''), HOLD_MS);
  }

  /** Shows what there is without the wasm: the fallback content, or a notice with a link to the original. */
  async #giveUp(message) {
    // Who is not in the page begins anew when it is back, and tells the host then.
    if (!this.isConnected) this.#response = undefined;
    if (!this.#response) return;
    if (!trap.isDead) complain(message);
    const panel = this.#hasFallback() ? '' : make('div', { className: 'aw-failure', part: 'failure', role: 'alert' });
    this.#mount.replaceChildren(panel);
    this.#root.dataset.state = 'failed';
    const detail = { src: this.getAttribute('src') ?? '', reason: 'wasm', message };
    this.dispatchEvent(new CustomEvent('article-widget-error', { bubbles: true, composed: true, detail }));
    if (panel) panel.append(...await notice(await this.#words, this.#response, this.baseURI));
  }

  #navigate(event) {
    const link = event.target.closest('a[href]');
    if (!link || link.matches('[part~="share-button"], [part~="skip"]')) return;
    const detail = { url: link.href };
    const options = { bubbles: true, composed: true, cancelable: true, detail };
    if (!this.dispatchEvent(new CustomEvent('article-widget-navigate', options))) event.preventDefault();
  }

  /** Lets go of the article, and shows what the host wrote: nobody has put the widget back, or its source is gone. */
  #leave() {
    this.#greeting?.remove();
    this.#widget?.unmount();
    this.#renew(make('div', {}));
    delete this.#root.dataset.state;
    this.#widget = this.#response = undefined;
  }

  /** Puts another element in the place of the one that the wasm draws into. */
  #renew(mount) {
    this.#mount.replaceWith(mount);
    this.#mount = mount;
  }
}

// Some hosts take the registry away: the fallback content stays.
const registry = window.customElements;
const other = registry?.get(tag);
if (!other) {
  try {
    registry?.define(tag, ArticleWidget);
  } catch {
    report(`tag-name="${tag}" is no name for an element: it needs a hyphen, and no capital letters`);
  }
} else if (other.version !== VERSION) {
  console.warn(`article-widget: <${tag}> is already defined by version ${other.version}; version ${VERSION} is not used`);
}
