// The emergency panel, shown whenever a message cannot be sent, and the line about the connection.
(() => {
  'use strict';
  const { settings, words, fill, tel } = window.Advisor;
  const panel = document.getElementById('trouble');
  const line = document.getElementById('connection');
  let shown = '';

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  }

  function link(className, number, text) {
    const made = element('a', className, fill(text, 'name', number.replace(/ /g, '\u00a0')));
    made.href = tel(number);
    made.target = '_top';
    return made;
  }

  function button(className, text, press) {
    const made = element('button', className, text);
    made.type = 'button';
    made.addEventListener('click', press);
    return made;
  }

  // reason: a key of words.trouble.reasons. choice: what the patient can do about it, { text, press }.
  function show(reason, { seconds = 0, choice } = {}) {
    const text = fill(words.trouble.reasons[reason], 'seconds', String(seconds));
    if (shown === text) return;
    shown = text;
    const buttons = element('p', 'buttons', '');
    for (const number of settings.dials) buttons.append(link('call', number, words.chat.call));
    if (settings.phone) buttons.append(link('', settings.phone, words.chat['clinic-phone']));
    if (settings.afterHours) buttons.append(link('', settings.afterHours, words.chat['after-hours']));
    if (choice) buttons.append(button('', choice.text, choice.press));
    else buttons.append(button('quiet', words.trouble.dismiss, hide));
    panel.replaceChildren(element('p', 'reason', text), element('h2', '', words.trouble.heading), element('p', '', words.trouble.text), buttons);
    panel.dataset.reason = reason;
    panel.hidden = false;
  }

  function hide() {
    shown = '';
    panel.hidden = true;
    panel.replaceChildren();
  }

  let back;
  function connection(state) {
    clearTimeout(back);
    line.textContent = words.connection[state] || '';
    if (state === 'back') back = setTimeout(() => { line.textContent = ''; }, 4000);
  }

  Object.assign(window.Advisor, { trouble: { show, hide, isShown: (reason) => !panel.hidden && (!reason || panel.dataset.reason === reason) }, connection });
})();
