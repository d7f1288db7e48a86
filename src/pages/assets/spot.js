// The interview in one page: the same requests and the same pages as without script, put in place,
// so that the browser's own Back goes one question back. What was answered lies in this page's
// memory and in the body of the request, never in an address.
(() => {
  if (!document.querySelector('[data-spot]')) return;
  const kept = []; // what each step of the history showed
  let at = 0;

  const keep = () => { kept[at] = document.getElementById('main').innerHTML; };
  const show = (html, title) => {
    const main = document.getElementById('main');
    main.innerHTML = html;
    document.title = title;
    main.focus({preventScroll: true});
    scrollTo(0, 0);
  };
  // What is ticked now stays ticked when somebody comes back to it.
  const remember = () => {
    for (const box of document.querySelectorAll('#main input[type=checkbox], #main input[type=radio]'))
      box.toggleAttribute('checked', box.checked);
  };

  addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.matches('[data-spot]')) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter ?? undefined));
    remember();
    keep();
    try {
      const answer = await fetch(form.action, {method: 'POST', body, cache: 'no-store'});
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      at += 1;
      kept.length = at;
      history.pushState({spot: at}, '');
      show(page.getElementById('main').innerHTML, page.title);
      keep();
      document.dispatchEvent(new Event('waymark:shown'));
    } catch {
      form.removeAttribute('data-spot'); // as without script
      form.requestSubmit(event.submitter ?? undefined);
    }
  });

  history.replaceState({spot: 0}, '');
  keep();
  addEventListener('popstate', (event) => {
    const wanted = event.state?.spot;
    if (wanted === undefined || kept[wanted] === undefined) return;
    remember();
    keep();
    at = wanted;
    show(kept[at], document.title);
    document.dispatchEvent(new Event('waymark:shown'));
  });
})();
