// "New since you last looked": kept in this browser only, and only when the reader asks for it. What is
// kept is a day and the kind of work that was chosen; "Forget it" and "Leave now" remove both. Without
// script the section stays hidden, and the form above it asks for a day.
(() => {
  const key = 'waymark.looked';
  const forget = () => { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } };
  document.querySelector('.leave')?.addEventListener('click', forget);

  const section = document.getElementById('w_looked');
  if (!section?.dataset.page) return; // a copy without a server cannot show a part of the list
  const part = (name) => section.querySelector(`[data-${name}]`);
  const said = section.querySelector('[role=status]');
  const {today, page} = section.dataset;

  function read() {
    try {
      const {day, work} = JSON.parse(localStorage.getItem(key));
      return /^\d{4}-\d{2}-\d{2}$/.test(day) && typeof work === 'string' ? {day, work} : null;
    } catch { return null; }
  }
  function keep(work) {
    try {
      localStorage.setItem(key, JSON.stringify({day: today, work}));
      return true;
    } catch { return false; } // a browser that keeps nothing
  }
  function show(kept) {
    part('forget').hidden = !kept;
    part('show').hidden = !kept;
    if (!kept) return;
    const link = part('show').querySelector('a'), time = link.querySelector('time');
    link.href = page + '?' + new URLSearchParams({since: kept.day, ...kept.work && {work: kept.work}});
    time.dateTime = kept.day;
    time.textContent = new Date(kept.day).toLocaleDateString(document.documentElement.lang, {dateStyle: 'long', timeZone: 'UTC'});
  }

  const kept = read();
  // Whoever followed the link has looked now.
  if (kept && new URLSearchParams(location.search).get('since') === kept.day) keep(kept.work);
  show(kept);
  part('keep').addEventListener('click', (event) => {
    if (!keep(section.dataset.work)) return;
    show(read());
    said.textContent = event.currentTarget.dataset.said;
  });
  part('forget').addEventListener('click', (event) => {
    forget();
    show(null);
    said.textContent = event.currentTarget.dataset.said;
    part('keep').focus();
  });
  section.hidden = false;
})();
