// Suggestions under a search field. Words are posted, so that no address holds them; without
// script, or when the answer fails, the field is an ordinary search field.
(() => {
  const wait = 150;
  let fields = 0;

  function enhance(form) {
    const input = form.querySelector('input[name=q]');
    if (!input || !form.dataset.suggest) return;
    const list = document.createElement('ul');
    list.id = 'w_suggest_' + ++fields;
    list.className = 'suggest plain';
    list.role = 'listbox';
    list.hidden = true;
    list.setAttribute('aria-label', form.querySelector('label').textContent);
    form.append(list);
    const set = (name, value) => input.setAttribute(name, value);
    set('role', 'combobox');
    set('aria-autocomplete', 'list');
    set('aria-controls', list.id);
    set('aria-expanded', 'false');

    let timer = 0, asked = 0, chosen = -1;

    function close() {
      list.hidden = true;
      chosen = -1;
      set('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function choose(index) {
      const options = [...list.children];
      chosen = options.length ? (index + options.length) % options.length : -1;
      options.forEach((one, i) => one.setAttribute('aria-selected', String(i === chosen)));
      if (chosen < 0) return;
      set('aria-activedescendant', options[chosen].id);
      options[chosen].scrollIntoView({block: 'nearest'});
    }

    function show(found) {
      list.replaceChildren(...found.map((one, i) => {
        const option = document.createElement('li');
        option.id = list.id + '_' + i;
        option.role = 'option';
        option.setAttribute('aria-selected', 'false');
        option.dataset.path = one.path;
        option.textContent = one.title;
        return option;
      }));
      chosen = -1;
      list.hidden = found.length === 0;
      set('aria-expanded', String(found.length > 0));
      input.removeAttribute('aria-activedescendant');
    }

    async function ask() {
      const words = input.value.trim(), mine = ++asked;
      if (words.length < 2) return close();
      try {
        const answer = await fetch(form.dataset.suggest, {method: 'POST', body: new URLSearchParams({q: words})});
        if (answer.ok && mine === asked && document.activeElement === input) show(await answer.json());
      } catch { close(); }
    }

    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, wait);
    });
    input.addEventListener('keydown', (event) => {
      if (list.hidden) return;
      if (event.key === 'ArrowDown') choose(chosen + 1);
      else if (event.key === 'ArrowUp') choose(chosen < 0 ? -1 : chosen - 1);
      else if (event.key === 'Escape') close();
      else if (event.key === 'Enter' && chosen >= 0) location.assign(list.children[chosen].dataset.path);
      else return;
      event.preventDefault();
    });
    list.addEventListener('pointerdown', (event) => event.preventDefault()); // keeps the focus in the field
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) location.assign(option.dataset.path);
    });
    input.addEventListener('blur', () => { ++asked; close(); });
  }

  document.querySelectorAll('form[data-suggest]').forEach(enhance);
})();
