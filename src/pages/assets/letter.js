// The page of a letter: it changes while somebody types, and names never leave the reader's device.
//
// Fields without a name are never sent. What is typed there is put into the gaps of the letter here,
// on the page and in the Word file.
(() => {
  const form = document.querySelector('form[data-letter]');
  if (!form) return;
  const main = document.getElementById('main');
  const own = new Map(); // what was typed into fields that stay here, by the name of the gap

  const fill = () => {
    for (const gap of main.querySelectorAll('mark[data-blank]')) {
      gap.dataset.label ??= gap.textContent;
      gap.textContent = own.get(gap.dataset.blank) || gap.dataset.label;
    }
  };

  const show = () => {
    for (const part of main.querySelectorAll('[data-own]')) part.hidden = false;
    for (const part of main.querySelectorAll('[data-without-script]')) part.hidden = true;
    for (const field of main.querySelectorAll('[data-fills]')) field.value = own.get(field.dataset.fills) ?? '';
    fill();
  };

  const body = (form, as) => {
    const words = new URLSearchParams(new FormData(form));
    words.set('as', as);
    return words;
  };

  // The newest answer wins; what comes late is thrown away.
  let asked = 0;
  const ask = async (all) => {
    const mine = ++asked;
    const now = main.querySelector('form[data-letter]');
    const answer = await fetch(now.action, {method: 'POST', body: body(now, 'preview')}).catch(() => null);
    if (mine !== asked || !answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const at = document.activeElement?.id;
    if (all) main.replaceChildren(...page.getElementById('main').childNodes);
    else for (const part of ['w_sheet']) document.getElementById(part).replaceChildren(...page.getElementById(part).childNodes);
    show();
    if (all && at) document.getElementById(at)?.focus();
  };

  let later;
  main.addEventListener('input', (event) => {
    const field = event.target;
    if (field.dataset.fills) {
      own.set(field.dataset.fills, field.value);
      fill();
      return;
    }
    if (!field.closest('form[data-letter]') || !field.matches('input[type=text], textarea')) return;
    clearTimeout(later);
    later = setTimeout(() => ask(false), 500);
  });
  // A choice can open other questions, so the whole page follows it.
  main.addEventListener('change', (event) => {
    if (event.target.matches('form[data-letter] :is(select, input[type=radio], input[type=date])')) ask(true);
  });
  main.addEventListener('submit', async (event) => {
    const as = event.submitter?.value;
    if (as === 'preview') {
      event.preventDefault();
      await ask(true);
      (document.querySelector('#w_missing') ?? document.getElementById('w_letter')).scrollIntoView();
    } else if (as === 'docx' && [...own.values()].some(Boolean)) {
      event.preventDefault();
      await filledWord(event.target);
    }
  });

  const filledWord = async (form) => {
    const answer = await fetch(form.action, {method: 'POST', body: body(form, 'docx')}).catch(() => null);
    const type = answer?.headers.get('Content-Type') ?? '';
    if (!answer) return;
    if (!answer.ok || type.startsWith('text/html')) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      main.replaceChildren(...page.getElementById('main').childNodes);
      show();
      document.getElementById('w_missing')?.scrollIntoView();
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([filled(new Uint8Array(await answer.arrayBuffer()))], {type}));
    link.download = 'letter.docx';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  // ---- the Word file: word/document.xml lies in it as it is, so its gaps can be filled here ----

  const escaped = (words) => words.replace(/[&<>]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[sign]);
  const put = (xml) => {
    for (const [name, words] of own) {
      if (!words) continue;
      const lines = words.split('\n').map(escaped).join('</w:t><w:br/><w:t xml:space="preserve">');
      const gap = new RegExp(`(<w:tag w:val="${name}"\\s*/>(?:(?!</w:sdt>)[\\s\\S])*?<w:t(?: [^>]*)?>)[^<]*(</w:t>)`, 'g');
      xml = xml.replace(gap, (whole, before, after) => before + lines + after);
    }
    return xml;
  };

  const table = Uint32Array.from({length: 256}, (_, byte) => {
    for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? 0xEDB88320 ^ (byte >>> 1) : byte >>> 1;
    return byte;
  });
  const sum = (bytes) => {
    let crc = 0xFFFFFFFF;
    for (const byte of bytes) crc = table[(crc ^ byte) & 255] ^ (crc >>> 8);
    return (crc ^ 0xFFFFFFFF) >>> 0;
  };

  // A zip file with one stored entry written anew. All other entries are copied as they are.
  const filled = (file) => {
    const view = new DataView(file.buffer);
    let end = file.length - 22;
    while (end > 0 && view.getUint32(end, true) !== 0x06054B50) end--;
    const count = view.getUint16(end + 10, true);
    const parts = [];
    const heads = [];
    let size = 0;
    const add = (part) => {
      parts.push(part);
      size += part.length;
    };
    for (let i = 0, at = view.getUint32(end + 16, true); i < count; i++) {
      const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      const head = file.slice(at, at + length);
      const headView = new DataView(head.buffer);
      const name = new TextDecoder().decode(head.subarray(46, 46 + headView.getUint16(28, true)));
      const from = headView.getUint32(42, true);
      const data = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
      const local = file.slice(from, data);
      let bytes = file.subarray(data, data + headView.getUint32(20, true));
      if (name === 'word/document.xml' && headView.getUint16(10, true) === 0) {
        bytes = new TextEncoder().encode(put(new TextDecoder().decode(bytes)));
        const localView = new DataView(local.buffer);
        for (const [where, offset] of [[localView, 14], [headView, 16]]) {
          where.setUint32(offset, sum(bytes), true);
          where.setUint32(offset + 4, bytes.length, true);
          where.setUint32(offset + 8, bytes.length, true);
        }
        localView.setUint16(6, localView.getUint16(6, true) & ~8, true); // the sizes stand in the head
        headView.setUint16(8, headView.getUint16(8, true) & ~8, true);
      }
      headView.setUint32(42, size, true);
      add(local);
      add(bytes);
      heads.push(head);
      at += length;
    }
    const start = size;
    for (const head of heads) add(head);
    const tail = file.slice(end);
    const tailView = new DataView(tail.buffer);
    tailView.setUint32(12, size - start, true);
    tailView.setUint32(16, start, true);
    add(tail);
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };

  show();
})();
