// The line to the bot: the token, what is kept for a reload, and messages that are sent in order, each once, until they arrive.
(() => {
  'use strict';
  const { settings, words, storage, trouble, connection } = window.Advisor;
  const KEY = 'botox-advisor-chat';
  const own = new URL(settings.directLine, location.href).href;
  const GIVE_UP_AFTER = 120000;
  const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

  const kept = () => JSON.parse(storage.get(KEY));
  const keep = (chat) => storage.set(KEY, JSON.stringify(chat));
  const drop = () => storage.set(KEY, null);

  // A word to the page after the reload.
  const note = (what) => storage.set(`${KEY}-note`, what);
  function noted(what) {
    const is = storage.get(`${KEY}-note`) === what;
    if (is) storage.set(`${KEY}-note`, null);
    return is;
  }

  const startNew = { text: words.trouble.start, press: () => { drop(); location.reload(); } };

  async function ask(service, path, token, body, signal) {
    const headers = { 'Content-Type': 'application/json' };
    if (token) headers.Authorization = `Bearer ${token}`;
    return fetch(service + path, { method: 'POST', headers, body, signal });
  }

  function pause(response, attempt) {
    const seconds = Number(response?.headers.get('Retry-After'));
    return seconds > 0 ? Math.min(seconds, 60) : Math.min(2 ** attempt, 10);
  }

  const isGone = (response) => [401, 403, 404].includes(response.status);

  // A chat of before the reload goes on; one that has ended makes room for a new one.
  async function open() {
    for (let attempt = 0; ; attempt++) {
      let response = null;
      try {
        const before = kept();
        response = await (before ? ask(before.service, '/tokens/refresh', before.token) : ask(own, '/tokens/generate', null, '{}'));
        if (response.ok) {
          if (trouble.isShown('closed')) trouble.hide();
          const { conversationId, token, domain } = await response.json();
          const service = (before?.service || domain || own).replace(/\/$/, '');
          return { conversationId: before?.conversationId || conversationId, token, service, isNew: !before, started: before?.started };
        }
        if (before && isGone(response)) {
          drop();
          continue;
        }
      } catch { /* no network: tried again below */ }
      trouble.show('closed', { choice: { text: words.trouble.retry, press: () => location.reload() } });
      await sleep(pause(response, attempt) * 1000);
    }
  }

  async function reasonOf(response) {
    if (isGone(response)) return 'ended';
    const { error } = await response.json().catch(() => ({}));
    return response.status === 413 || error?.code === 'TooLarge' ? 'size' : 'refused';
  }

  function showWaiting(response, seconds) {
    if (!response) trouble.show('offline');
    else if (response.status === 429) trouble.show('limit', { seconds });
    else trouble.show('server');
  }

  async function deliver(line, activity) {
    const path = `/conversations/${encodeURIComponent(line.conversationId)}/activities`;
    const body = JSON.stringify(activity);
    for (let attempt = 0, end = Date.now() + GIVE_UP_AFTER; ; attempt++) {
      let response = null;
      try {
        response = await ask(line.domain, path, line.token, body, AbortSignal.timeout(20000));
        if (response.ok) {
          trouble.hide();
          return (await response.json()).id;
        }
      } catch { /* no network, or none in time */ }
      if (response && response.status < 500 && response.status !== 429 && response.status !== 408) {
        const reason = await reasonOf(response);
        trouble.show(reason, reason === 'ended' ? { choice: startNew } : {});
        throw new Error(`not taken: ${response.status}`);
      }
      if (Date.now() > end) {
        trouble.show('lost');
        throw new Error('not delivered');
      }
      const seconds = pause(response, attempt);
      showWaiting(response, seconds);
      await sleep(seconds * 1000);
    }
  }

  // Web Chat asks for an Observable. The next message leaves when this one has arrived or failed.
  let last = Promise.resolve();
  function sendThrough(line, delivered) {
    line.postActivity = (activity) => ({
      subscribe(observer, error, complete) {
        const to = typeof observer === 'function' ? { next: observer, error, complete } : observer;
        const sending = last.then(() => deliver(line, activity));
        last = sending.catch(() => {});
        sending.then((id) => { to.next?.(id); to.complete?.(); delivered(activity); }, (problem) => to.error?.(problem));
        return { unsubscribe() {} };
      }
    });
  }

  // The client says nothing when its stream breaks off, so the page looks at the socket itself.
  let streams = 0;
  let lostSince = 0;
  let leaving = false;

  function lost() {
    if (leaving || streams === 0) return;
    lostSince = lostSince || Date.now();
    connection('lost');
  }

  function back() {
    lostSince = 0;
    if (++streams > 1) connection('back');
  }

  addEventListener('pagehide', () => { leaving = true; });
  // A stream that is open when the network comes back may be a dead one, so another is asked for. One that brings something is alive.
  let stream;
  function renew() {
    if (lostSince && stream?.readyState === WebSocket.OPEN) stream.close();
  }

  addEventListener('offline', lost);
  addEventListener('online', renew);
  window.WebSocket = class extends window.WebSocket {
    constructor(...given) {
      super(...given);
      stream = this;
      this.addEventListener('open', back);
      this.addEventListener('message', () => { if (lostSince) back(); });
      this.addEventListener('close', lost);
    }
  };

  const lostFor = () => (lostSince ? Date.now() - lostSince : 0);
  const isReachable = (line) => ask(line.domain, '/tokens/refresh', line.token).then((response) => response.ok, () => false);

  window.Advisor.line = { keep, drop, note, noted, sendThrough, startNew, lostFor, isReachable };
  window.Advisor.opening = open();
})();
