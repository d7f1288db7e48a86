// Buttons that copy a note, and print a note or a card: they need script, so they are hidden without it.
(() => {
  const offer = () => {
    for (const button of document.querySelectorAll('[data-copy][hidden]')) {
      if (!navigator.clipboard) continue;
      button.hidden = false;
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
        document.getElementById('w_said').textContent = button.dataset.said;
      });
    }
    for (const button of document.querySelectorAll('[data-print][hidden]')) {
      button.hidden = false;
      button.addEventListener('click', () => print());
    }
  };
  offer();
  document.addEventListener('waymark:shown', offer); // a page put in place by spot.js
})();
