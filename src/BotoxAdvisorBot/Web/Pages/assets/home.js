// The start page: its own buttons open the chat, and the line for the clinic's page can be copied.
(() => {
  'use strict';
  for (const button of document.querySelectorAll('[data-open]')) {
    button.addEventListener('click', () => window.BotoxAdvisor?.open(button.dataset.open ? { start: button.dataset.open } : {}));
  }

  const copy = document.getElementById('copy');
  copy.addEventListener('click', async () => {
    const line = document.getElementById('line');
    try {
      await navigator.clipboard.writeText(line.textContent);
      document.getElementById('copied').textContent = copy.dataset.copied;
    } catch {
      getSelection().selectAllChildren(line);
    }
  });
})();
