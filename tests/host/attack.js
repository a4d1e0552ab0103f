// Shows documents that are made of attacks, and looks at what became of them from four sides:
// did a script run, is something there that is on no list, was somebody asked for something
// that the document does not name, and does something stand outside the widget's box?
(() => {
  const ORIGIN = 'https://attack.example/';
  /** Where the pictures and films lie that no payload names. */
  const PLAIN = 'https://plain.example/';
  /** Where the dialects that name only the id of a picture or a page have them. */
  const BUILT = ['https://ichef.bbci.co.uk/', 'https://www.bbc.com/', 'https://cdn.sanity.io/'];
  const list = (words) => new Set(words.split(' '));
  const ELEMENTS = list('a abbr article aside audio bdi blockquote br button caption cite code dd details div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr img kbd li mark ol p pre q s section small source span strong ' +
    'sub summary sup table tbody td th thead time tr track u ul video svg path');
  const ATTRIBUTES = list('alt aria-hidden aria-label class colspan controls crossorigin d data-answer data-broken data-focus data-hangs ' +
    'data-kind data-language data-level data-shape datetime decoding default dir fetchpriority focusable height hidden href ' +
    'kind lang loading part playsinline poster preload rel reversed role rowspan scope sizes src srcset start tabindex target title translate type ' +
    'viewBox width');
  const LINKS = list('href src poster');

  const attack = { samples: [], dialects: new Set(), shown: 0, scripts: [], strangers: new Set(), foreign: [], outside: [] };
  let current = '';
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval']) {
    window[name] = () => attack.scripts.push(`${name} in ${current.slice(0, 300)}`);
  }

  let sent = '';
  const { fetch } = window;
  window.fetch = async (address, options) => (String(address).startsWith(ORIGIN) ? new Response(sent) : fetch(address, options));

  /** What the documents name: pictures, films and recordings of their HTML, and whatever a field holds. */
  const named = new Set();
  const name = (payload) => {
    const page = new DOMParser().parseFromString(payload, 'text/html');
    const values = [...page.querySelectorAll('img, image, source, video, audio, iframe, input')].flatMap((element) =>
      [...element.attributes].flatMap(({ value }) => [value, ...value.split(/\s+/), ...value.split(/[\s,]+/)]));
    for (const value of [payload, ...payload.split(/[\s,]+/), ...values]) {
      for (const base of [document.baseURI, PLAIN]) {
        try {
          named.add(new URL(value.trim(), base).href.replace(/#.*/, ''));
        } catch { /* It names nothing. */ }
      }
    }
  };
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    const address = blockedURI.replace(/#.*/, '');
    const isNamed = named.has(address) || [PLAIN, ...BUILT].some((start) => address.startsWith(start));
    if (!isNamed && /^https?:/.test(address)) attack.foreign.push(`${effectiveDirective} ${address} in ${current.slice(0, 300)}`);
  });

  /** Lays out all of a long article at once: to look at what is not would be to lay it out each time anew. */
  const unfolded = new CSSStyleSheet();
  unfolded.replaceSync('.aw-rest > div, .aw-rest > div > div { content-visibility: visible !important }');

  /** Looks at every element of the widget. */
  const look = () => {
    const { adoptedStyleSheets } = probe.widget().shadowRoot;
    adoptedStyleSheets.push(unfolded);
    const box = probe.widget().getBoundingClientRect();
    for (const element of probe.all('*')) {
      if (!ELEMENTS.has(element.localName)) attack.strangers.add(`<${element.localName}>`);
      for (const { name, value } of element.attributes) {
        // The loader guesses how high a part is.
        const isGuess = name === 'style' && /^--_\w+: [\w. *+()-]+;$/.test(value);
        if (!ATTRIBUTES.has(name) && !isGuess) attack.strangers.add(`${element.localName}[${name}]`);
        if (LINKS.has(name) && !/^(https?|mailto|tel):/.test(value)) attack.strangers.add(`${element.localName}[${name}=${value}]`);
        if (name === 'srcset' && !value.split(', ').every((one) => /^https?:[^ ]+ \d+w$/.test(one))) attack.strangers.add(value);
      }
      const { position } = getComputedStyle(element);
      // The caption of a table sticks to its own scroller.
      if (position === 'fixed' || (position === 'sticky' && element.localName !== 'caption')) attack.outside.push(`${element.outerHTML.slice(0, 200)} in ${current.slice(0, 300)}`);
    }
    // What is in the mount is cut off at its edge, positioned or not: it contains the layout of all that is in it.
    const { overflowX, overflowY, containerType } = getComputedStyle(probe.mount());
    const { left, right, top, bottom } = probe.mount().getBoundingClientRect();
    const isHeld = getComputedStyle(probe.root()).overflowY === 'clip';
    const isOut = left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || (bottom > box.bottom + 1 && !isHeld);
    if (isOut || `${overflowX} ${overflowY} ${containerType}` !== 'clip clip inline-size') attack.outside.push(`the mount in ${current.slice(0, 300)}`);
    adoptedStyleSheets.pop();
  };

  /** Shows a document, and looks at it once the widget says that it is there, or that it can't be. */
  const show = async (shape, payloads) => {
    sent = JSON.stringify(shape);
    current = sent;
    payloads.forEach(name);
    const widget = probe.widget();
    await new Promise((resolve) => {
      const done = () => {
        removeEventListener('article-widget-load', done);
        removeEventListener('article-widget-error', done);
        resolve();
      };
      addEventListener('article-widget-load', done);
      addEventListener('article-widget-error', done);
      widget.setAttribute('src', `${ORIGIN}${attack.shown++}.json`);
    });
    while (probe.state() === 'drawing') await probe.pause(0);
    look();
    // What shifted would hold on to every document that was shown.
    probe.events.length = probe.lines.length = probe.shifts.length = 0;
  };


  /** Shows the payloads `size` at a time in one document, and returns what was found. */
  attack.run = async (payloads, size, document) => {
    for (let at = 0; at < payloads.length; at += size) {
      const some = payloads.slice(at, at + size);
      await show(document(some), some);
      // What asks from outside whether all is shown has a turn too: short documents leave it none for seconds.
      await probe.pause(0);
    }
    await probe.pause(300);
    return { shown: attack.shown, dialects: [...attack.dialects], scripts: attack.scripts, strangers: [...attack.strangers], foreign: attack.foreign, outside: attack.outside };
  };

  /** How many of the payloads run a script as raw HTML, in frames that are thrown away. */
  attack.control = async (payloads) => {
    let fired = 0;
    for (let at = 0; at < payloads.length; at += 100) {
      const frame = Object.assign(document.createElement('iframe'), { sandbox: 'allow-scripts allow-same-origin' });
      document.body.append(frame);
      for (const payload of payloads.slice(at, at + 100)) {
        let count = 0;
        try {
          const view = frame.contentWindow;
          for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) view[name] = () => { count++; };
          const root = view.document.body;
          root.innerHTML = payload;
          for (const element of root.querySelectorAll('*')) {
            for (const { name, value } of [...element.attributes]) {
              if (name.startsWith('on')) element.dispatchEvent(new view.Event(name.slice(2)));
              if (name === 'href' && /^\s*javascript:/i.test(value)) element.click?.();
            }
          }
          await new Promise((resolve) => setTimeout(resolve));
        } catch { /* It broke its own frame. */ }
        if (count) fired++;
      }
      frame.remove();
    }
    return fired;
  };

  const KINDS = /type$|^(role|kind|format|version|@context|marks|style|listItem|taxonomy|rel|object|subtype|mime_type|digitalSourceType|pubStatus|status|embargo|embargoed|embargoedUntil|expires|expirationDate)$/i;
  const fill = (value, payload, key = '') => {
    if (typeof value === 'string') return KINDS.test(key) ? value : payload;
    if (Array.isArray(value)) return value.map((one) => fill(one, payload, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, payload, key)]));
  };
  addEventListener('article-widget-load', ({ detail }) => attack.dialects.add(detail.dialect));

  // One document of each shape, with the payloads in every field.
  attack.shapes = {
    html: (all) => ({ headline: 'HTML', body: all.map((html) => ({ type: 'html', html })) }),
    blocks: (all) => ({
      headline: 'Blocks', authors: all.map((p) => ({ name: p, url: p, role: p })), tags: all.map((p) => ({ name: p, url: p })),
      related: all.map((p) => ({ id: p, headline: p, url: p, image: { url: p, alt: p }, section: p, published: p })),
      popular: all.map((p) => ({ headline: { html: p }, url: `${PLAIN}${encodeURIComponent(p)}`, image: p })),
      body: all.flatMap((p) => [
        p,
        { type: 'paragraph', text: p, dir: p },
        { type: 'paragraph', html: p },
        { type: 'heading', html: p, level: p },
        { type: 'image', url: p, alt: p, caption: { html: p }, credit: p, link: p, srcset: p, width: p, focus: p },
        { type: 'image', url: `${PLAIN}a.png`, srcset: `${p} 100w`, link: p, alt: p },
        { type: 'gallery', images: [p, { url: p, alt: p }], caption: { html: p } },
        { type: 'quote', html: p, cite: { html: p } },
        { type: 'pull-quote', html: p, cite: p },
        { type: 'list', items: [p, { html: p, items: [p] }], start: p },
        { type: 'definitions', items: [{ term: { html: p }, html: p }] },
        { type: 'table', caption: { html: p }, rows: [{ cells: [p, { html: p, colspan: p }] }] },
        { type: 'code', code: p, language: p },
        { type: 'video', url: p, poster: p, captions: p, title: p, mimeType: p, caption: { html: p }, credit: p },
        { type: 'video', url: `${PLAIN}a.mp4`, poster: p, captions: p, mimeType: p },
        { type: 'audio', url: p, title: p, mimeType: p },
        { type: 'embed', url: p, title: p, provider: p, html: p, aspect: p },
        { type: 'embed', url: `${PLAIN}e`, title: p, provider: p, html: p },
        { type: 'note', kind: p, html: p, date: p },
        { type: 'group', kind: p, title: { html: p }, html: p, date: p },
        { type: p, text: p, url: p, alt: p, html: p, body: p },
      ]),
    }),
    fields: ([p]) => ({
      id: p, url: p, lang: p, dir: p, kicker: p, section: { name: p, url: p }, headline: { html: p }, standfirst: { html: p },
      published: p, modified: p, image: { url: p, alt: p, caption: { html: p }, credit: p }, source: { name: p, url: p },
      copyright: p, licence: { name: p, url: p }, status: p, body: [p],
    }),
    // Every document of the test data in turn, with the payload in the place of every text that does not say what something is.
    documents: ([p]) => fill(attack.samples[attack.shown % attack.samples.length], p),
  };
  window.probe.attack = attack;
})();
