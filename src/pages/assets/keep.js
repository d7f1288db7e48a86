// The two buttons of /keep: "Keep this guide on this phone" and "Forget it". Without script, or where a
// browser keeps nothing, neither is shown and the page says so. Nothing is registered before a press.
(() => {
  const place = document.getElementById('w_keep');
  if (!place) return;
  const part = (name) => place.querySelector(`[data-${name}]`);
  const said = place.querySelector('[role=status]'), bar = place.querySelector('progress');
  const say = (what, day = '') => { said.textContent = place.dataset[what].replace('{day}', day); };
  if (!navigator.serviceWorker || !window.caches) return; // also http on an office network
  part('cannot').hidden = true;

  async function kept() {
    for (const name of await caches.keys()) {
      const listed = await (await caches.open(name)).match('/keep.json');
      if (listed) return listed.json();
    }
    return null;
  }
  async function show() {
    const there = await kept();
    part('keep').hidden = Boolean(there);
    part('forget').hidden = !there;
    if (there) say('kept', new Date(there.day).toLocaleDateString(document.documentElement.lang, {dateStyle: 'long', timeZone: 'UTC'}));
  }
  async function forget() {
    for (const name of await caches.keys()) await caches.delete(name);
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    try { localStorage.clear(); sessionStorage.clear(); } catch { /* nothing was kept there */ }
  }
  function keep() {
    return new Promise((done, failed) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = ({data}) => {
        if (data.kept) done();
        else if (data.failed) failed(new Error('not kept'));
        else { bar.max = data.all; bar.value = data.done; }
      };
      navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready)
        .then(({active}) => active.postMessage({keep: place.dataset.list}, [port2])).catch(failed);
    });
  }

  part('keep').addEventListener('click', async () => {
    part('keep').disabled = true;
    bar.hidden = false;
    say('keeping');
    try {
      await keep();
      await show();
      part('forget').focus();
    } catch {
      await forget(); // nothing half kept
      say('failed');
    }
    bar.hidden = true;
    part('keep').disabled = false;
  });
  part('forget').addEventListener('click', async () => {
    await forget();
    await show();
    say('forgotten');
    part('keep').focus();
  });
  show();
})();
