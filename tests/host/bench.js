// What `make bench` measures in a page: each number beside what the platform needs for the same.
(() => {
  const WORDS = 'The ferry left the <a href="https://news.example/quay">old quay</a> at <strong>23:40</strong>, with ' +
    'two hundred passengers on board, <em>most</em> of them without a reason to travel, and it came back before the day did.';

  /** An article of `count` blocks, every twentieth a crosshead. */
  const article = (count) => ({
    headline: 'Night ferry', url: 'https://news.example/night-ferry', lang: 'en',
    body: Array.from({ length: count }, (_, index) => (index % 20 === 7
      ? { type: 'heading', level: 2, text: 'What the timetable says' }
      : { type: 'paragraph', html: WORDS })),
  });

  /** The same in one string of HTML. */
  const page = (count) => ({
    ...article(0),
    body: article(count).body.map(({ html, text }) => (text ? `<h2>${text}</h2>` : `<p>${html}</p>`)).join('\n'),
  });

  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const isReady = (root) => root?.dataset.state === 'ready' && (root.dataset.parts ?? 'all') === 'all';
  const until = async (test) => {
    while (!test()) await new Promise((resolve) => setTimeout(resolve));
  };
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];

  /** How long it takes until `widgets` show `json`: the first screen of the last one, and all of them. */
  const show = async (json, widgets = 1) => {
    const text = JSON.stringify(json);
    const start = performance.now();
    const shown = Array.from({ length: widgets }, () => {
      const widget = document.createElement('article-widget');
      widget.setAttribute('loading', 'eager');
      const script = widget.appendChild(document.createElement('script'));
      script.type = 'application/json';
      script.textContent = text;
      return document.body.appendChild(widget);
    });
    const roots = shown.map((widget) => widget.shadowRoot.querySelector('.aw'));
    await until(() => roots.every(({ dataset }) => dataset.state === 'ready'));
    const first = performance.now() - start;
    await until(() => roots.every(isReady));
    await frame();
    return { first, all: performance.now() - start, shown };
  };

  /** How long the platform takes to show the same: DOMParser for the HTML, createElement for all else. */
  const build = async (json) => {
    const text = JSON.stringify(json);
    const start = performance.now();
    const { body } = JSON.parse(text);
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    if (typeof body === 'string') root.append(...new DOMParser().parseFromString(body, 'text/html').body.childNodes);
    else {
      for (const { html, text } of body) {
        const element = document.createElement(text ? 'h3' : 'p');
        if (text) element.textContent = text;
        else element.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
        root.append(element);
      }
    }
    await frame();
    const time = performance.now() - start;
    root.host.remove();
    return time;
  };

  const times = async (count, run) => {
    const found = [];
    for (let n = 0; n < count; n++) found.push(await run());
    return median(found);
  };
  const away = async (what, read) => {
    const result = await what;
    const value = await read(result);
    for (const widget of result.shown) widget.remove();
    return value;
  };

  /** What is measured, in milliseconds, and what its baseline takes. */
  window.bench = async () => {
    const rows = [];
    const row = (name, ours, baseline, of) => rows.push({ name, ours, baseline, of });
    await away(show(article(60)), () => 0);
    await away(show(page(60)), () => 0);
    const short = await times(9, () => away(show(article(60)), ({ first }) => first));
    row('render: 60 blocks, all', await times(9, () => away(show(article(60)), ({ all }) => all)), await times(9, () => build(article(60))), 'DOMParser and createElement');
    row('render: 2,000 blocks, all', await times(5, () => away(show(article(2000)), ({ all }) => all)), await times(5, () => build(article(2000))), 'DOMParser and createElement');
    row('first screen of 10,000 blocks', await times(3, () => away(show(article(10000)), ({ first }) => first)), short, 'first screen of 60 blocks');
    row('HTML: one string of 2,000 blocks', await times(5, () => away(show(page(2000)), ({ all }) => all)), await times(5, () => build(page(2000))), 'DOMParser');
    row('update: 60 blocks drawn anew', await times(9, () => away(show(article(60)), async ({ shown: [widget] }) => {
      const start = performance.now();
      widget.setAttribute('share', 'none');
      await until(() => !widget.shadowRoot.querySelector('[part~=share]') && isReady(widget.shadowRoot.querySelector('.aw')));
      await frame();
      return performance.now() - start;
    })), await times(9, () => build(article(60))), 'DOMParser and createElement');
    row('20 widgets of 60 blocks', await times(5, () => away(show(article(60), 20), ({ all }) => all)), 20 * await times(5, () => away(show(article(60)), ({ all }) => all)), '20 times one widget');
    const heap = () => performance.memory.usedJSHeapSize / 1e6;
    let before = heap();
    const grown = await away(show(article(60), 20), () => heap() - before);
    const text = JSON.stringify(article(60));
    before = heap();
    const parsed = Array.from({ length: 20 }, () => JSON.parse(text));
    row('memory: 20 widgets, MB', grown, heap() - before, `${parsed.length} articles, parsed`);
    return rows;
  };
})();
