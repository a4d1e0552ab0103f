// What a host page notices of the widgets in it. The first script of every page.
(() => {
  const probe = { errors: [], tasks: [], lines: [], violations: [], events: [], shifts: [] };

  // Waits for the other listeners: an error that somebody took care of is none.
  const catchError = (event) => setTimeout(() => {
    if (!event.defaultPrevented) probe.errors.push(String(event.reason?.stack ?? event.reason ?? event.error?.stack ?? event.message));
  });
  addEventListener('error', catchError);
  addEventListener('unhandledrejection', catchError);

  for (const level of ['error', 'warn']) {
    const write = console[level];
    console[level] = (...words) => {
      probe.lines.push(`${level}: ${words.join(' ')}`);
      write.apply(console, words);
    };
  }

  document.addEventListener('securitypolicyviolation', (event) => {
    probe.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });

  for (const name of ['load', 'error', 'share', 'navigate']) {
    addEventListener(`article-widget-${name}`, ({ target, detail, bubbles, composed, cancelable }) => {
      probe.events.push({ name, detail, bubbles, composed, cancelable, on: target.localName, id: target.id });
    });
  }

  new PerformanceObserver((list) => probe.shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });

  new PerformanceObserver((list) => probe.tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });

  // The n-th widget of the page, and what is in it.
  probe.widget = (n = 0) => document.querySelectorAll('article-widget, news-story')[n];
  probe.root = (n = 0) => probe.widget(n)?.shadowRoot?.querySelector('.aw');
  probe.mount = (n = 0) => probe.root(n)?.querySelector(':scope > div');
  // A long article is ready when all its parts are there.
  probe.state = (n = 0) => {
    const { state, parts = 'all' } = probe.root(n)?.dataset ?? {};
    return state === 'ready' && parts !== 'all' ? 'drawing' : state;
  };
  probe.states = () => [...document.querySelectorAll('article-widget, news-story')].map((_, n) => probe.state(n)).join(' ');
  probe.find = (selector, n = 0) => probe.mount(n)?.querySelector(selector);
  probe.all = (selector, n = 0) => [...(probe.mount(n)?.querySelectorAll(selector) ?? [])];
  probe.text = (n = 0) => probe.mount(n)?.innerText ?? '';
  probe.headline = (n = 0) => probe.find('h1, h2, h3, h4, h5, h6', n);
  // Every word that stands in the n-th widget, seen or not.
  probe.words = (n = 0) => probe.mount(n)?.textContent.replace(/\s+/g, ' ') ?? '';

  // What the widget looks like, for the comparison with another page.
  probe.look = () => ['[part~=headline]', '[part~=standfirst]', '[part~=body] p', '[part~=share-button]', '[part~=story] a'].map((part) => {
    const element = probe.find(part);
    const style = getComputedStyle(element);
    const values = ['display', 'position', 'visibility', 'opacity', 'transform', 'color', 'direction', 'textTransform',
      'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'letterSpacing', 'lineHeight'].map((name) => `${name}: ${style[name]}`);
    return `${part} { ${values.join('; ')}; width: ${Math.round(element.getBoundingClientRect().width)} }`;
  }).join('\n');

  // Can a reader see it?
  probe.sees = (element) => {
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0;
  };
  // The longest time that the page could do nothing else.
  probe.longest = () => Math.max(0, ...probe.tasks.map(({ duration }) => duration));
  probe.shift = () => probe.shifts.reduce((sum, { value }) => sum + value, 0);
  probe.shiftSources = () => probe.shifts.map(({ value, sources }) => [value, sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? String(node))]);
  probe.pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  // Scrolls down the page, as a reader does who looks for something.
  probe.stroll = async (ms) => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 300) {
      scrollTo(0, y);
      await probe.pause(ms);
    }
  };
  probe.count = (name) => probe.events.filter((event) => event.name === name).length;

  // What the children of the head and the body are, for the comparison with what was sent.
  probe.outline = (page) => [page.documentElement, page.head, page.body].map((element) => {
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
    const children = element.localName === 'html' ? [] : [...element.children].map(({ localName }) => localName);
    return `${element.localName} ${attributes} ${children}`;
  });
  probe.globals = () => Object.getOwnPropertyNames(window).filter((name) => !known.has(name));

  window.probe = probe;
  const known = new Set(Object.getOwnPropertyNames(window));
})();
