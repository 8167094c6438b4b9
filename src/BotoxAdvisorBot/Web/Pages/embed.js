// Puts the button for the chat on a clinic's page. Loads nothing of the chat before it is opened.
(() => {
  'use strict';
  const script = document.currentScript;
  if (!script || window.BotoxAdvisor) return;
  const data = script.dataset;
  const all = "{{words}}";
  const language = (data.language || 'en').slice(0, 2).toLowerCase();
  const words = all[language] || all.en;
  const chat = new URL('chat', script.src);
  const title = (data.title || words.title).slice(0, 80);
  const phone = data.phone || words.number;
  const dials = data.emergency ? [data.emergency] : words.dials;
  const given = data.colour || data.color || '';
  const colour = /^#[0-9a-f]{6}$/i.test(given) ? given : '#0b5a63';
  const OPEN = 'botox-advisor-open';
  const KEPT = 'botox-advisor-kept';
  const PATIENCE = 5000;

  // A page may forbid storage; the chat then begins anew on each page.
  const remember = (key, value) => { try { value ? sessionStorage.setItem(key, value) : sessionStorage.removeItem(key); } catch { /* as said */ } };
  const recall = (key) => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };

  // White or near black on the clinic's colour, whichever is easier to read.
  const light = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const ink = light > 0.179 ? '#10201f' : '#fff';
  const side = data.position === 'left' ? 'left' : 'right';

  const css = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    button, a, p, h2 { font: 500 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
    .launcher { position: fixed; ${side}: max(20px, env(safe-area-inset-${side})); bottom: max(20px, env(safe-area-inset-bottom)); z-index: 2147483000;
      display: flex; align-items: center; gap: 10px; max-width: calc(100vw - 40px); min-height: 52px; padding: 10px 20px 10px 16px; border: 0; border-radius: 26px;
      background: ${colour}; color: ${ink}; cursor: pointer; box-shadow: 0 1px 2px rgb(0 0 0 / .2), 0 8px 24px rgb(0 0 0 / .18); text-align: left; }
    .launcher:hover { filter: brightness(1.08); }
    .launcher svg, .launcher img { flex: none; width: 28px; height: 28px; border-radius: 6px; }
    .launcher[hidden] { display: none; }
    :focus-visible { outline: 3px solid ${colour}; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
    dialog { position: fixed; inset: auto; ${side}: 20px; bottom: 20px; z-index: 2147483001; width: min(420px, calc(100vw - 40px)); height: min(720px, calc(100vh - 40px));
      max-width: none; max-height: none; margin: 0; padding: 0; border: 1px solid rgb(0 0 0 / .12); border-radius: 18px; overflow: hidden; background: #fff; color: #1b2a2c;
      box-shadow: 0 2px 6px rgb(0 0 0 / .12), 0 24px 64px rgb(0 0 0 / .28); }
    dialog[open] { display: block; }
    dialog::backdrop { background: rgb(0 0 0 / .4); }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    .cover { position: absolute; inset: 0; overflow: auto; background: #fff; }
    .cover[hidden], .help[hidden] { display: none; }
    .bar { display: flex; align-items: center; gap: 8px; min-height: 68px; padding: 10px 8px 10px 16px; background: ${colour}; color: ${ink}; }
    .bar p { flex: 1; min-width: 0; font-size: 17px; font-weight: 650; line-height: 1.25; overflow-wrap: anywhere; }
    .cover p, .cover h2 { margin: 0; }
    .said { padding: 20px 20px 0; }
    .help { display: grid; gap: 10px; padding: 18px 20px 24px; }
    .help h2 { margin-bottom: 2px; font-size: 20px; font-weight: 650; }
    .close { flex: none; width: 48px; height: 48px; padding: 0; border: 0; border-radius: 10px; background: none; color: inherit; font-size: 28px; line-height: 1; cursor: pointer; }
    .close:focus-visible { outline-color: ${ink}; outline-offset: -3px; box-shadow: none; }
    .call, .phone, .retry { display: block; width: 100%; min-height: 48px; padding: 11px 16px; border: 1.5px solid #7b8a8e; border-radius: 11px; background: none; color: inherit; font-weight: 600; text-decoration: none; text-align: center; cursor: pointer; }
    .call { border-color: #8f1d2c; background: #8f1d2c; color: #fff; font-weight: 700; }
    .retry { border-color: transparent; text-decoration: underline; text-underline-offset: 3px; }
    @media (max-width: 640px), (max-height: 460px) { dialog { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; } }
    @media (prefers-color-scheme: dark) { dialog, .cover { background: #131b1d; color: #eef3f3; } .call { border-color: #b3263a; background: #b3263a; } }
    @media (prefers-reduced-motion: no-preference) { dialog[open] { animation: rise .18s ease-out; } @keyframes rise { from { opacity: 0; transform: translateY(12px); } } }`;

  const el = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) name.startsWith('on') ? made.addEventListener(name.slice(2), value) : made.setAttribute(name, value);
    made.append(...children);
    return made;
  };
  const tel = (number) => 'tel:' + number.replace(/[^+\d]/g, '');
  // A number is not broken between two lines.
  const say = (text, number) => text.replace('{name}', number.replace(/ /g, '\u00a0'));

  function icon() {
    let logo;
    try { logo = data.logo && new URL(data.logo, document.baseURI); } catch { /* no address, no logo */ }
    if (logo && /^(https?|data):$/.test(logo.protocol)) return el('img', { src: logo.href, alt: '', width: 28, height: 28 });
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
    for (const [name, value] of Object.entries({ fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', d: 'M20 11.5a7.5 7.5 0 0 1-11 6.6L4.5 19.5l1.4-4.2A7.5 7.5 0 1 1 20 11.5zM9 10h6.5M9 13.2h4' })) path.setAttribute(name, value);
    svg.append(path);
    return svg;
  }

  let iframe, waiting, focusWanted;
  const launcher = el('button', { type: 'button', class: 'launcher', part: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', onclick: () => open() }, icon(), title);
  const message = el('p', { class: 'said', role: 'status' });
  const help = el('div', { class: 'help', hidden: '' });
  const closer = el('button', { type: 'button', class: 'close', 'aria-label': words.close, onclick: () => close() }, '\u00d7');
  const cover = el('div', { class: 'cover' }, el('div', { class: 'bar' }, el('p', {}, title), closer), message, help);
  const dialog = el('dialog', { 'aria-label': title, oncancel: (event) => { event.preventDefault(); close(); }, onkeydown: (event) => { if (event.key === 'Escape') close(); } }, cover);

  // What a patient must be able to do when the chat cannot be reached: call.
  function showHelp() {
    console.warn(`The chat at ${chat.origin} did not answer. Is it running, and is ${location.origin} in its setting Web:AllowedOrigins?`);
    message.textContent = words.unreachable;
    const numbers = [el('h2', {}, words.emergency)];
    for (const number of dials) numbers.push(el('a', { class: 'call', href: tel(number) }, say(words.call, number)));
    if (phone) numbers.push(el('a', { class: 'phone', href: tel(phone) }, say(words.phone, phone)));
    numbers.push(el('button', { type: 'button', class: 'retry', onclick: load }, words.retry));
    help.replaceChildren(...numbers);
    help.hidden = false;
    cover.hidden = false;
  }

  function load() {
    clearTimeout(waiting);
    iframe?.remove();
    message.textContent = words.loading;
    help.hidden = true;
    cover.hidden = false;
    const options = { title: data.title || '', colour, greeting: (data.greeting || '').slice(0, 300), start: data.start || '', kept: recall(KEPT) };
    iframe = el('iframe', { src: `${chat}?lang=${encodeURIComponent(language)}`, title, name: JSON.stringify(options) });
    dialog.prepend(iframe);
    waiting = setTimeout(showHelp, PATIENCE);
  }

  // Where the next chat begins; one that is open already goes there at once.
  function start(place) {
    data.start = String(place);
    if (iframe && cover.hidden) iframe.contentWindow.postMessage({ start: data.start }, chat.origin);
  }

  function open(options) {
    if (options?.start) start(options.start);
    if (dialog.open) return;
    const small = matchMedia('(max-width: 640px), (max-height: 460px)').matches;
    small ? dialog.showModal() : dialog.show();
    launcher.hidden = true;
    launcher.setAttribute('aria-expanded', 'true');
    remember(OPEN, 'true');
    focusWanted = !options?.quiet;
    if (!iframe) load();
    else if (cover.hidden && focusWanted) iframe.focus();
  }

  function close() {
    if (!dialog.open) return;
    dialog.close();
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    launcher.focus();
    remember(OPEN);
  }

  addEventListener('message', (event) => {
    if (!iframe || event.source !== iframe.contentWindow || event.origin !== chat.origin) return;
    if (event.data === 'botox-advisor:close') close();
    // What the chat cannot keep in its frame because the browser forbids it there.
    if (event.data?.kept) remember(KEPT, JSON.stringify(event.data.kept));
    if (event.data !== 'botox-advisor:ready') return;
    clearTimeout(waiting);
    cover.hidden = true;
    if (focusWanted && dialog.open) { iframe.focus(); iframe.contentWindow.postMessage('botox-advisor:focus', chat.origin); }
  });

  function place() {
    const host = el('botox-advisor', {});
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    root.append(launcher, dialog);
    document.body.append(host);
    if (recall(OPEN)) open({ quiet: true });
  }

  window.BotoxAdvisor = { open: (options) => open(options), close };
  document.body ? place() : addEventListener('DOMContentLoaded', place);
})();
