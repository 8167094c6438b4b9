// Puts the chat together: the line, Web Chat, the buttons of the header.
(async () => {
  'use strict';
  const advisor = window.Advisor;
  const { settings, words, line, trouble, connection } = advisor;
  const [ONLINE, EXPIRED, FAILED, ENDED] = [2, 3, 4, 5];
  const at = (id) => document.getElementById(id);
  const root = at('chat');
  const ANSWER_WITHIN = 12000;
  const LONG = 600000;

  const opened = await advisor.opening;
  if (!window.WebChat) {
    trouble.show('closed', { choice: { text: words.trouble.retry, press: () => location.reload() } });
    return;
  }

  const directLine = window.WebChat.createDirectLine({
    domain: opened.service,
    token: opened.token,
    conversationId: opened.isNew ? undefined : opened.conversationId,
    watermark: opened.isNew ? undefined : '',
    conversationStartProperties: { locale: settings.locale },

    // How long a call may take, and how often a lost stream is asked for again.
    timeout: 6000
  });

  // The first time after three to six seconds, where the client would wait for up to fifteen.
  directLine.services.random = () => Math.random() / 4;

  const isFromBot = (activity) => activity?.type === 'message' && activity.from?.role !== 'user';
  const chat = { online: false, wasOnline: false, heard: false, started: Boolean(opened.started), waiting: 0 };

  const remember = () => {
    if (chat.forgotten || !directLine.conversationId) return;
    line.keep({ conversationId: directLine.conversationId, token: directLine.token, service: opened.service, started: chat.started });
  };

  const store = window.WebChat.createStore({}, () => (next) => (action) => {
    if (action.type === 'DIRECT_LINE/QUEUE_INCOMING_ACTIVITY' || action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      if (isFromBot(action.payload.activity)) hear();
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING' && action.payload.activity.type === 'message') {
      requestAnimationFrame(() => requestAnimationFrame(showEnd));
    }
    return next(action);
  });

  // Web Chat shows what is typed, and the answer to it, but not what a button sends from further up.
  function showEnd() {
    const transcript = root.querySelector('.webchat__basic-transcript__scrollable');
    if (transcript) transcript.scrollTop = transcript.scrollHeight;
  }

  // The same for the header's buttons, whose answer comes after a card that is longer than the screen.
  function showAnswer() {
    const said = [...root.querySelectorAll('.webchat__bubble--from-user')].at(-1);
    said?.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    said?.scrollIntoView({ block: 'start' });
  }

  function hear() {
    clearTimeout(chat.waiting);
    if (trouble.isShown('silent')) trouble.hide();
    if (chat.asked) setTimeout(showAnswer, 100);
    chat.asked = false;
    if (chat.heard) return;
    chat.heard = true;
    for (const id of ['restart', 'note', 'forget']) at(id).disabled = false;
    if (advisor.start && !chat.started) begin(advisor.start);
  }

  // Where the clinic's page wants the chat to begin.
  function begin(place) {
    const start = settings.starts[place];
    if (!start) return;
    chat.started = true;
    remember();
    store.dispatch({ type: 'WEB_CHAT/SEND_POST_BACK', payload: { value: start } });
  }

  function say(text) {
    chat.asked = true;
    store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
  }

  line.sendThrough(directLine, (activity) => {
    at('greeting').hidden = true;
    remember();
    if (activity.type !== 'message') return;
    clearTimeout(chat.waiting);
    chat.waiting = setTimeout(() => trouble.show('silent'), ANSWER_WITHIN);
  });

  directLine.connectionStatus$.subscribe((status) => {
    chat.online = status === ONLINE;
    if (status === ONLINE) {
      chat.wasOnline = true;
      remember();
    } else if (status === FAILED || status === ENDED || status === EXPIRED) {
      fail(status);
    }
  });

  // A chat that cannot be resumed makes room for a new one; nothing on the screen is lost by that.
  function fail(status) {
    connection('');
    if (chat.forgotten) return;
    if (!chat.wasOnline && !opened.isNew) {
      line.drop();
      location.reload();
    } else if (status === FAILED) {
      trouble.show('closed', { choice: { text: words.trouble.retry, press: () => location.reload() } });
    } else {
      trouble.show('ended', { choice: line.startNew });
    }
  }

  addEventListener('pagehide', remember);

  // The client gives up after a quarter of an hour. Once the network is back, the page begins again and the chat goes on.
  setInterval(async () => {
    if (line.lostFor() > LONG && !trouble.isShown() && await line.isReachable(directLine)) location.reload();
  }, 15000);

  // A call leaves the page as it is. Other links open beside it; anything but a web or phone address opens nothing.
  const openLink = () => (next) => (args) => {
    const { cardAction } = args;
    if (cardAction.type !== 'openUrl' && cardAction.type !== 'call') return next(args);
    const address = String(cardAction.value);
    const isCall = /^(tel|sms):/i.test(address);
    if (!isCall && !/^https:\/\//i.test(address)) return undefined;
    const link = Object.assign(document.createElement('a'), { href: address, target: isCall ? '_top' : '_blank', rel: 'noopener noreferrer' });
    link.click();
    return undefined;
  };

  root.replaceChildren();
  window.WebChat.renderWebChat({
    directLine,
    store,
    locale: settings.locale,
    nonce: settings.nonce,
    styleOptions: advisor.styleOptions,
    adaptiveCardsHostConfig: advisor.cards,
    cardActionMiddleware: openLink,
    overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: words.chat.placeholder, TEXT_INPUT_SEND_BUTTON_ALT: words.chat.send }
  }, root);
  advisor.watchCards(root, store);

  // Who has said nothing yet sees the welcome from its first line, where Web Chat scrolls to its last. A wheel, even one that
  // nobody turned, ends its scrolling.
  const untouched = new AbortController();
  const touched = (event) => { if (event.isTrusted) untouched.abort(); };
  for (const type of ['pointerdown', 'wheel', 'keydown']) root.addEventListener(type, touched, { capture: true, signal: untouched.signal });
  root.addEventListener('scroll', ({ target }) => {
    if (store.getState().activities.some((activity) => activity.from?.role === 'user')) return untouched.abort();
    target.dispatchEvent(new WheelEvent('wheel'));
    target.scrollTop = 0;
  }, { capture: true, signal: untouched.signal });

  const focusBox = () => root.querySelector('.webchat__send-box-text-box__html-text-area')?.focus({ preventScroll: true });
  Object.assign(advisor, { focus: focusBox, begin });
  if (advisor.wantsFocus) requestAnimationFrame(focusBox);
  at('skip').addEventListener('click', (event) => { event.preventDefault(); focusBox(); });

  const first = line.noted('forgotten') ? words.forget.done : opened.isNew ? advisor.greeting : '';
  at('greeting').textContent = first;
  at('greeting').hidden = !first;

  at('restart').addEventListener('click', () => { say(settings.startOver); focusBox(); });
  at('note').addEventListener('click', () => {
    if (!settings.hasNotePage) return say(settings.note);
    at('note-token').value = directLine.token;
    at('note-form').submit();
  });

  const dialog = at('forget-dialog');
  at('forget').addEventListener('click', () => dialog.showModal());
  at('forget-keep').addEventListener('click', () => dialog.close());
  at('forget-confirm').addEventListener('click', () => {
    dialog.close();
    const channelData = { clientActivityID: crypto.randomUUID() };
    directLine.postActivity({ type: 'message', text: settings.forgetMe, locale: settings.locale, channelData }).subscribe(() => {
      chat.forgotten = true;
      line.drop();
      line.note('forgotten');
      location.reload();
    });
  });
})();
