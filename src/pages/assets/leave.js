// Leave now: hides the page at once and takes its place in the history.
(() => {
  const leave = document.querySelector('.leave');
  if (!leave) return;
  leave.addEventListener('click', (event) => {
    event.preventDefault();
    document.title = '\u00a0';
    document.body.hidden = true;
    location.replace(leave.href);
  });
  // A page brought back by "Back" must not stay hidden when it was not left for good.
  addEventListener('pageshow', () => { document.body.hidden = false; });
})();
