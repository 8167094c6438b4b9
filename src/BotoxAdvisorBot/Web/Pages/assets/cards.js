// Cards that were answered are closed: still to be read, with the numbers to call and the folded parts working, but not to be pressed again.
(() => {
  'use strict';
  const { settings, words, tel } = window.Advisor;
  const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

  const isFromPatient = (activity) => activity.from?.role === 'user' && activity.type === 'message';
  const isFromBot = (activity) => activity.from?.role !== 'user' && activity.type === 'message';
  const contents = (activity) => (activity.attachments || []).filter((attachment) => attachment.contentType === ADAPTIVE).map((attachment) => attachment.content);

  // A card that is no question, such as the menu, has no asking: its buttons stay good.
  const asks = (content) => /"asking":"[^"]/.test(JSON.stringify(content));

  // One answer for each card in the order they are shown: closed, or not.
  function closedCards(activities) {
    const cards = activities.flatMap((activity, at) => (isFromBot(activity) ? contents(activity).map((content) => ({ at, asks: asks(content) })) : []));
    return cards.map((card) => {
      if (!card.asks) return false;
      const later = activities.slice(card.at + 1);
      const answered = later.findIndex(isFromPatient);
      if (answered < 0) return false;
      const sent = later.findIndex((activity) => isFromPatient(activity) && activity.value);
      const hasNewer = cards.some((other) => other.at > card.at + 1 + answered);
      return hasNewer || (sent >= 0 && later.slice(sent + 1).some(isFromBot));
    });
  }

  function close(card) {
    card.classList.add('old-card');
    for (const control of card.querySelectorAll('input, select, textarea, button')) {
      if (!control.dataset.link && !control.hasAttribute('aria-expanded')) control.disabled = true;
    }
    if (!card.querySelector('.old-card-label')) {
      const label = document.createElement('p');
      label.className = 'old-card-label';
      label.textContent = words.chat['card-closed'];
      card.prepend(label);
    }
  }

  // Tells calls and web links from the buttons that answer: they look different, and go on working on a closed card.
  function markLinks(card, content) {
    const addresses = new Map();
    (function walk(node) {
      if (!node || typeof node !== 'object') return;
      if (node.type === 'Action.OpenUrl') addresses.set(node.title, node.url);
      Object.values(node).forEach(walk);
    })(content);
    for (const button of card.querySelectorAll('.ac-pushButton')) {
      const address = addresses.get(button.textContent.trim());
      if (!address) continue;
      const isEmergency = settings.dials.some((number) => tel(number) === address);
      button.dataset.link = isEmergency ? 'emergency' : /^(tel|sms):/.test(address) ? 'call' : 'web';
    }
  }

  // The transcript is drawn by Web Chat; this follows what it has drawn.
  window.Advisor.watchCards = (root, store) => {
    let planned = false;
    const apply = () => {
      planned = false;
      const { activities } = store.getState();
      const closed = closedCards(activities);
      const shown = activities.flatMap((activity) => (isFromBot(activity) ? contents(activity) : []));
      root.querySelectorAll('.webchat__adaptive-card-renderer').forEach((card, i) => {
        if (shown[i]) markLinks(card, shown[i]);
        if (closed[i]) close(card);
      });
    };
    const plan = () => {
      if (planned) return;
      planned = true;
      requestAnimationFrame(apply);
    };
    new MutationObserver(plan).observe(root, { childList: true, subtree: true });
    store.subscribe(plan);
  };
})();
