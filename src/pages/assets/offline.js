// What a copy of the guide does by itself: finds pages and narrows lists. It runs from a disk, where
// a browser loads classic scripts and nothing else: no module, no fetch. Words that are looked for
// stay in this page; they stand in no address.
(() => {
  const {up, words: asked} = document.currentScript.dataset; // up: the way to the folder of the copy: "../"

  // ---- words ------------------------------------------------------------------------------------

  const common = new Set(('a about after again all also am an and any are as at be been before but by can did do does for from had has have he ' +
    'her him his how i if in into is it its me my no not of on or our she so some than that the their them then there they this to up was we were ' +
    'what when which who will with without would you your ' +
    'في من على الى عن مع هذا هذه ما ماذا كيف هل هو هي انا ان لا لم قد كان التي الذي او ثم لي و').split(' '));

  const arabic = /[\u0600-\u06ff]/;
  const plain = (word) => word.normalize('NFKD').replace(/\p{M}|[\u0640\u00ad\u200b-\u200f'’]/gu, '').toLowerCase()
    .replace(/[آأإٱ]/g, 'ا').replace(/[ىی]/g, 'ي').replace(/ک/g, 'ك').replace(/ة/g, 'ه').replace(/ؤ/g, 'و').replace(/ئ/g, 'ي');

  // What the forms of a word have in common, roughly.
  function stem(word) {
    if (arabic.test(word)) {
      const bare = word.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=...)/, '');
      return bare.replace(/(?<=...)(?:ها|هم|هن|كم|نا|ات|ون|ين|ه|ي)$/, '');
    }
    if (word.length < 4 || /\d/.test(word)) return word;
    let it = word.replace(/ies$/, 'y').replace(/sses$/, 'ss').replace(/(?<=[^aeious])s$|(?<=[aeo])s$/, '');
    it = it.replace(/(?<=[aeiouy].*)(?:ing|ed)$/, '');
    if (/([bdfgmnprt])\1$/.test(it)) it = it.slice(0, -1);
    return it.replace(/(?<=..)e$/, '');
  }

  const odd = {took: 'take', taken: 'take', taking: 'take', told: 'tell', sent: 'send', gave: 'give', given: 'give', got: 'get', lost: 'lose',
    saw: 'see', seen: 'see', held: 'hold', kept: 'keep', stole: 'steal', stolen: 'steal', children: 'child', people: 'person', wrote: 'write', written: 'write'};

  // "section 164A" and "s.164A" are one word, "e-visa" is "evisa".
  const letters = /s(?:ection|\.)?\s?(\d+[a-z]?)\b|[\p{L}\p{N}\p{M}\u0640'’]+(?:-[\p{L}\p{N}\p{M}]+)*/giu;
  function* wordsOf(text) {
    for (const found of text.matchAll(letters)) {
      if (found[1]) yield {from: found.index, to: found.index + found[0].length, word: `s${found[1].toLowerCase()}`};
      else {
        yield {from: found.index, to: found.index + found[0].length, word: plain(found[0].replaceAll('-', ''))};
        if (found[0].includes('-'))
          for (const part of found[0].split('-')) yield {from: found.index, to: found.index + found[0].length, word: plain(part), isPart: true};
      }
    }
  }
  const termOf = (word) => common.has(word) || !word ? null : stem(odd[word] ?? word);
  const termsOf = (text) => [...wordsOf(text)].filter((one) => !one.isPart).map(({word}) => termOf(word)).filter(Boolean);

  // ---- the index --------------------------------------------------------------------------------

  const load = (file) => new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = `${up}assets/${file}`;
    script.onload = done;
    script.onerror = () => failed(new Error(file));
    document.head.append(script);
  });

  const fields = {t: 4, a: 3, s: 2, b: 1};
  function indexOf(data, code) {
    // Documents in the reader's language, and English ones that have no counterpart in it.
    const own = new Set(data.documents.filter((one) => one.l === code).map((one) => one.f));
    const documents = data.documents.filter((one) => one.l === code || (one.l === 'en' && !own.has(one.f)));
    const known = new Map(); // term → in how many places it stands
    const forms = new Map(); // word as it is written → how often: what a misspelt one may stand for
    const index = new MiniSearch({
      idField: 'id', fields: Object.keys(fields),
      extractField: (one, field) => field === 'a' ? one.a.join('\n') : one[field],
      tokenize: (text) => [...wordsOf(text)].map(({word}) => word),
      processTerm: (word) => {
        const term = termOf(word);
        if (!term) return null;
        known.set(term, (known.get(term) ?? 0) + 1);
        forms.set(word, (forms.get(word) ?? 0) + 1);
        return term;
      },
    });
    documents.forEach((one, id) => {
      one.id = id;
      one.names = [one.t, ...one.a].map((name) => new Set(termsOf(name)));
    });
    index.addAll(documents);
    const groups = data.groups.map(({words, hidden}) => [...words.map((shown) => ({shown})), ...hidden.map((word) => ({shown: null, word}))]
      .map(({shown, word}) => ({shown, terms: termsOf(shown ?? word)}))
      .filter(({terms}) => terms.length));
    // A word that only a group has is no misspelt one.
    for (const {terms} of groups.flat()) for (const term of terms) if (!known.has(term)) known.set(term, 0);
    return {index, documents, known, forms, groups};
  }

  let ready = null;
  function prepared() {
    ready ??= (async () => {
      let data = null;
      window.waymarkSearch = (it) => { data = it; };
      await load('minisearch.js');
      await load('search-data.js');
      const {code, words} = data.languages[document.documentElement.lang] ?? Object.values(data.languages)[0];
      return {...indexOf(data, code), says: words, prefix: code === 'en' ? '' : `${code}/`};
    })();
    ready.catch(() => { ready = null; });
    return ready;
  }

  // ---- spelling ---------------------------------------------------------------------------------

  // Letters to add, drop, change or swap; stops above `most`.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [], last = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; ++i) {
      const row = [i];
      for (let j = 1; j <= other.length; ++j) {
        const cost = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  // "phoneseizure": the two words it may be.
  function split(word, forms) {
    let best = null, most = 0;
    for (let at = 3; at <= word.length - 3; ++at) {
      const times = Math.min(forms.get(word.slice(0, at)) ?? 0, forms.get(word.slice(at)) ?? 0);
      if (times > most) [best, most] = [`${word.slice(0, at)} ${word.slice(at)}`, times];
    }
    return best;
  }

  // The word that a word nobody wrote may stand for.
  function meant(word, forms) {
    const sound = (letters) => letters.replace(/ph/g, 'f').replace(/ck|q/g, 'k').replace(/wr/g, 'r').replace(/(.)\1/g, '$1');
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const apart = split(word, forms);
    if (apart) return apart;
    let best = null, bestCost = Infinity;
    for (const [other, times] of forms) {
      if (other.length < 3 || /\d/.test(other)) continue;
      const away = sound(other) === sound(word) ? 0.5 : distance(word, other, most);
      const cost = away - Math.min(0.4, Math.log10(times + 1) / 8) + (other[0] === word[0] ? 0 : 0.3);
      if (away <= most && cost < bestCost) [best, bestCost] = [other, cost];
    }
    return best;
  }

  // The question with its unknown words replaced; null when there is none, or no guess.
  function mended(text, {known, forms}) {
    let better = '', at = 0;
    for (const {from, to, word, isPart} of wordsOf(text)) {
      const term = termOf(word);
      if (isPart || !term || /\d/.test(word) || known.has(term)) continue;
      const isBeginning = from + word.length === text.trimEnd().length && word.length > 3 && [...known.keys()].some((one) => one.startsWith(term));
      const guess = isBeginning ? null : meant(word, forms);
      if (!guess) continue;
      better += text.slice(at, from) + guess;
      at = to;
    }
    return at ? better + text.slice(at) : null;
  }

  // ---- asking -----------------------------------------------------------------------------------

  const standsAt = (terms, row) => row.some((_, i) => terms.every((term, j) => row[i + j] === term));

  // "e visa" is "evisa", where the guide has that word.
  const joined = (text, known) => text.replace(/\b(\p{L})\s+(\p{L}{3,})/gu, (both, one, other) => known.has(termOf(plain(one + other))) ? one + other : both);

  // How well the best of a document's names says what was asked, 0 to 1: how much of the question is in
  // it, and how much of it is in the question. A rare word tells more.
  function fitOf({names}, asked, standsFor, tells) {
    const sum = (terms) => [...terms].reduce((all, term) => all + tells(term), 0);
    const whole = sum(asked);
    return names.reduce((best, name) => {
      const said = [...name].filter((term) => standsFor.has(term));
      const both = sum(new Set(said.flatMap((term) => [...standsFor.get(term)])));
      return Math.max(best, both && both / whole * Math.sqrt(sum(said) / sum(name)));
    }, 0);
  }

  function ask(text, all, spelling = 'mended') {
    const {index, documents, known, groups} = all;
    const corrected = spelling === 'mended' ? mended(joined(text, known), all) : null;
    const terms = termsOf(corrected ?? joined(text, known)).slice(0, 24);
    const asked = new Set(terms);
    const tells = (term) => Math.log(1 + documents.length / (1 + (known.get(term) ?? 0)));
    const queries = [{queries: terms.length ? terms : [' '], combineWith: 'OR', tokenize: (term) => [term], processTerm: (term) => term, fields: Object.keys(fields), boost: fields}];
    const also = [];
    // Which words of the question a term answers to: itself, and those it is equal to.
    const standsFor = new Map(terms.map((term) => [term, new Set([term])]));
    for (const group of groups) {
      const [there] = [group.find((member) => standsAt(member.terms, terms))];
      if (!there) continue;
      for (const {shown, terms: other} of group) {
        if (standsAt(other, terms)) continue;
        if (shown && also.length < 6 && arabic.test(shown) === arabic.test(text)) also.push(shown);
        for (const term of other) {
          if (!standsFor.has(term)) standsFor.set(term, new Set());
          for (const meantTerm of there.terms) standsFor.get(term).add(meantTerm);
        }
        queries.push({queries: other, combineWith: 'AND', tokenize: (term) => [term], processTerm: (term) => term, boost: {t: 2, a: 1.5, s: 1, b: 0.5}, prefix: false});
      }
    }
    const found = index.search({queries, combineWith: 'OR'}, {
      prefix: (term, i, all) => i === all.length - 1 && term.length > 3, weights: {fuzzy: 0.2, prefix: 0.4},
      boostDocument: (id) => documents[id].w,
    });
    // A page that has more of the words comes first: one rare word is not what was asked.
    for (const one of found) {
      const covered = new Set(one.queryTerms.flatMap((term) => [...standsFor.get(term) ?? []]));
      one.score *= (covered.size / Math.max(1, asked.size) + 0.3) * (1 + 3 * fitOf(documents[one.id], asked, standsFor, tells));
    }
    found.sort((a, b) => b.score - a.score || a.id - b.id);
    if (!terms.length) // nothing but common words: perhaps a title ("Who is who")
      documents.forEach(({t, a}, id) => { if (text.trim() && [t, ...a].some((name) => name.toLowerCase().includes(text.trim().toLowerCase()))) found.push({id, terms: []}); });
    return {question: corrected ?? text, corrected, also, results: found.slice(0, 30).map((one) => ({document: documents[one.id], terms: new Set(one.terms)}))};
  }

  // ---- showing ----------------------------------------------------------------------------------

  const element = (name, attributes = {}, ...inside) => {
    const it = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) it.setAttribute(key, value);
    it.append(...inside.filter((one) => one !== null));
    return it;
  };
  const filled = (sentence, words, number = '') => sentence.replace('{words}', () => words).replace('{number}', () => number);

  // About 200 letters around the sentence that has most to do with the question, its words marked.
  function extract(text, terms) {
    const found = [...wordsOf(text)].filter(({word}) => terms.has(termOf(word)));
    let best = 0, most = -1;
    for (const one of found) {
      const near = new Set(found.filter((other) => other.from >= one.from && other.from < one.from + 160).map(({word}) => termOf(word))).size;
      if (near > most) [best, most] = [one.from, near];
    }
    let from = Math.max(text.lastIndexOf('\n', best), text.lastIndexOf('. ', best) + 1, 0);
    if (best - from > 100) from = text.indexOf(' ', best - 80) + 1;
    let to = Math.min(text.length, from + 200);
    if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), from + 1);
    const pieces = [from > 0 && !/[.\n]\s*$/.test(text.slice(0, from)) ? '… ' : ''];
    let at = from;
    for (const one of found) {
      if (one.from < at || one.to > to) continue;
      pieces.push(text.slice(at, one.from), element('mark', {}, text.slice(one.from, one.to)));
      at = one.to;
    }
    pieces.push(text.slice(at, to).trimEnd(), to < text.length ? ' …' : '');
    return pieces;
  }

  function hit({document: one, terms}, code, prefix) {
    const marks = one.l === code ? {} : {lang: 'en-GB', dir: 'ltr'};
    return element('li', {class: 'hit'},
      element('h3', {}, element('a', {href: up + prefix + one.f, ...marks}, one.t)),
      element('p', marks, ...extract([one.s, one.b].filter(Boolean).join('\n'), terms)));
  }

  function sections(results, says, prefix) {
    const code = prefix.replace('/', '') || 'en';
    const kinds = [...new Set(results.map((one) => one.document.k))];
    return kinds.map((kind, i) => element('section', {class: 'leg leg--full found', 'aria-labelledby': `found_${i + 1}`},
      element('h2', {id: `found_${i + 1}`}, says.kinds[kind]),
      element('ol', {class: 'plain'}, ...results.filter((one) => one.document.k === kind).map((one) => hit(one, code, prefix)))));
  }

  // The results stand at the top of the page, whichever page it is.
  const place = element('section', {id: 'found'});
  function show(...inside) {
    place.replaceChildren(...inside.filter(Boolean));
    if (!place.isConnected) document.getElementById('main').prepend(place);
  }
  const button = (words, act) => {
    const it = element('button', {class: 'btn btn--line', type: 'button'}, words);
    it.addEventListener('click', act);
    return it;
  };

  async function answer(text, spelling) {
    show(element('p', {role: 'status'}, '…'));
    let all;
    try { all = await prepared(); } catch { return show(element('p', {class: 'note note--care', role: 'alert'}, document.querySelector('[data-find]')?.dataset.failed ?? '')); }
    const {says, prefix} = all;
    const {question, corrected, also, results} = ask(text, all, spelling);
    show(
      element('h2', {tabindex: '-1', class: 'measure'}, results.length ? filled(says.found, question, String(results.length)) : filled(says.nothing, question)),
      corrected && element('p', {}, filled(says.meant, corrected), ' ', button(filled(says.asTyped, text), () => answer(text, 'as-typed'))),
      also.length ? element('p', {class: 'soft'}, filled(says.also, also.join(', '))) : null,
      ...sections(results, says, prefix),
      element('p', {class: 'acts'}, button(says.close, () => { place.remove(); history.replaceState(null, ''); })));
    place.firstChild.focus();
    place.scrollIntoView();
  }

  for (const form of document.querySelectorAll('form[data-find]')) {
    const field = form.querySelector('input[type=search]');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const words = field.value.trim().slice(0, 400);
      if (!words) return field.focus();
      // So that "Back" returns to these results. The words stand in no address.
      history.replaceState({words}, '');
      answer(words);
    });
  }
  const field = document.querySelector('form[data-find] input[type=search]');
  if (field && history.state?.words) {
    field.value = history.state.words;
    answer(field.value);
  }

  if (asked) answer(asked); // a search that had no network (worker.js)

  // ---- narrowing a list -------------------------------------------------------------------------

  for (const form of document.querySelectorAll('form[data-narrow]')) {
    form.hidden = false;
    const entries = [...document.querySelectorAll('[data-facets]')].map((place) => ({place, facets: new Set(place.dataset.facets.split(' '))}));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const wanted = [...new FormData(form)].filter(([, value]) => value).map(([name, value]) => `${name}=${value}`);
      for (const {place, facets} of entries) place.hidden = !wanted.every((one) => facets.has(one));
      for (const group of document.querySelectorAll('main section:has([data-facets])')) group.hidden = !group.querySelector('[data-facets]:not([hidden])');
      const drawing = document.querySelector('.fig--years');
      if (drawing) drawing.hidden = wanted.length > 0;
      const told = document.querySelector('main [role=status]');
      const number = entries.filter(({place}) => !place.hidden).length;
      told.textContent = form.dataset.shown.replace('{number}', String(number));
    });
  }

  window.waymarkCopy = {prepared, ask}; // for tests
})();
