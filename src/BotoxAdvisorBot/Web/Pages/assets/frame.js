// What the page knows: settings from the server, wishes of the clinic's page around it, and the way to talk to that page.
(() => {
  'use strict';
  const settings = JSON.parse(document.getElementById('settings').textContent);
  const isFramed = window.parent !== window;
  const closer = document.getElementById('close');

  // The clinic's page gives its wishes by the frame's name. Without a frame nobody may put words on this page.
  function wishes() {
    try {
      return isFramed ? JSON.parse(window.name) || {} : {};
    } catch {
      return {};
    }
  }

  const wish = wishes();
  const text = (value, most) => (typeof value === 'string' ? value.trim().slice(0, most) : '');
  const tell = (what) => { if (isFramed) window.parent.postMessage(`botox-advisor:${what}`, '*'); };

  // For this tab alone. Where the browser forbids storage in a frame on another site, the frame's name keeps it for a reload and the
  // clinic's page for the next of its pages.
  const storage = {
    get(key) {
      try { return sessionStorage.getItem(key); } catch { return wish.kept?.[key] ?? null; }
    },
    set(key, value) {
      try {
        if (value === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, value);
      } catch {
        wish.kept = { ...wish.kept, [key]: value };
        if (!isFramed) return;
        window.name = JSON.stringify(wish);
        window.parent.postMessage({ kept: wish.kept }, location.ancestorOrigins?.[0] || '*');
      }
    }
  };

  // White or near black on the clinic's colour, whichever is easier to read.
  function inkOn(colour) {
    const part = (at) => parseInt(colour.slice(at, at + 2), 16) / 255;
    const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5)) > 0.179 ? '#10201f' : '#ffffff';
  }

  if (/^#[0-9a-f]{6}$/i.test(wish.colour || '')) {
    const root = document.documentElement.style;
    root.setProperty('--accent', wish.colour);
    root.setProperty('--accent-ink', inkOn(wish.colour));
  }

  const title = text(wish.title, 80);
  if (title) {
    document.title = title;
    document.getElementById('title').textContent = title;
  }

  if (isFramed) {
    closer.hidden = false;
    closer.addEventListener('click', () => tell('close'));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) tell('close');
    });
  }

  // The page around the chat may ask for the focus before there is a message box.
  addEventListener('message', (event) => {
    if (!isFramed || event.source !== window.parent) return;
    if (event.data === 'botox-advisor:focus') window.Advisor.focus ? window.Advisor.focus() : (window.Advisor.wantsFocus = true);
    else if (typeof event.data?.start === 'string') window.Advisor.begin?.(event.data.start);
  });

  window.Advisor = {
    settings,
    words: settings.words,
    greeting: text(wish.greeting, 300),
    start: text(wish.start, 40),
    storage,
    tell,
    fill: (words, name, value) => words.replace(`{${name}}`, value),
    tel: (number) => `tel:${number.replace(/[^+\d]/g, '')}`
  };
  tell('ready');
})();
