// Makes the pages a little better where a browser runs this; everything works without it.
'use strict';

// ---- How long a post is, as X counts: the rules of twitter-text's configuration 3 (weights in hundredths). ----
const LIGHT = [[0, 4351], [8192, 8205], [8208, 8223], [8242, 8247]];
const ADDRESS = /https?:\/\/[^\s]+[^\s.,;:!?'"()\]}]/gi;
const ADDRESS_LENGTH = 23;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

function graphemes(text) {
  return 'Segmenter' in Intl
    ? Array.from(new Intl.Segmenter().segment(text), part => part.segment)
    : Array.from(text);
}

function weighed(text) {
  const plain = text.normalize('NFC');
  let length = 0;
  const rest = plain.replace(ADDRESS, () => { length += ADDRESS_LENGTH; return ''; });
  for (const sign of graphemes(rest)) {
    if (PICTURE.test(sign)) {
      length += 2;
      continue;
    }
    for (const one of sign) {
      const point = one.codePointAt(0);
      length += LIGHT.some(([first, last]) => point >= first && point <= last) ? 1 : 2;
    }
  }
  return length;
}

for (const output of document.querySelectorAll('output[data-count]')) {
  const field = document.getElementById(output.dataset.count);
  if (!field) continue;
  const limit = Number(field.dataset.limit || field.dataset.most || 0);
  const weighs = Boolean(Number(field.dataset.limit));
  const show = () => {
    const length = weighs ? weighed(field.value) : Array.from(field.value).length;
    output.value = String(length);
    output.closest('.count').classList.toggle('over', limit > 0 && length > limit);
  };
  field.addEventListener('input', show);
  show();
}

// ---- Fields as high as their text, where the style sheet cannot do it. ----
if (!CSS.supports('field-sizing', 'content')) {
  for (const field of document.querySelectorAll('textarea')) {
    const fit = () => {
      field.style.height = 'auto';
      if (field.scrollHeight) field.style.height = `${field.scrollHeight + 4}px`;
    };
    field.addEventListener('input', fit);
    field.closest('details')?.addEventListener('toggle', fit);
    fit();
  }
}

// ---- Copying. ----
// At once, so that it is done before another page opens, and also where the pages come without a certificate.
function copied(field) {
  field.focus({ preventScroll: true });
  field.select();
  return document.execCommand('copy');
}

for (const button of document.querySelectorAll('button.copy')) {
  const before = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
    else copied(field);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 2500);
  });
}
for (const link of document.querySelectorAll('a[data-copying]')) {
  link.textContent = link.dataset.copying;
  link.addEventListener('click', () => copied(document.getElementById(link.dataset.copy)));
}

// ---- Where the browser is, rounded to about a hundred metres before it leaves the browser. ----
const locate = document.getElementById('locate');
if (locate && 'geolocation' in navigator) {
  locate.hidden = false;
  locate.addEventListener('submit', event => {
    event.preventDefault();
    navigator.geolocation.getCurrentPosition(
      position => {
        locate.elements.latitude.value = position.coords.latitude.toFixed(3);
        locate.elements.longitude.value = position.coords.longitude.toFixed(3);
        locate.submit();
      },
      () => { locate.querySelector('.hint').textContent = locate.dataset.failed; },
      { maximumAge: 600000, timeout: 15000 });
  });
}

// ---- The conversation in the page. ----
const log = document.getElementById('log');
if (log) {
  const add = html => {
    const part = document.createElement('div');
    part.innerHTML = html; // written by our own templates, which escape what people typed
    const first = part.firstElementChild;
    log.append(...part.childNodes);
    if (first) first.scrollIntoView({ block: 'start' });
  };
  const said = words => {
    const line = document.createElement('p');
    line.className = 'said';
    line.textContent = words;
    log.append(line);
  };
  const events = new EventSource(log.dataset.events);
  events.addEventListener('reply', event => add(event.data));
  const send = async (form, words) => {
    const body = new URLSearchParams({ mark: form.elements.mark.value, words });
    if (form.elements.window) body.set('window', form.elements.window.value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' } });
      if (answer.status === 200) {
        add(await answer.text());
      } else if (answer.status !== 204) {
        said(log.dataset.failed);
      }
    } catch {
      said(log.dataset.failed);
    }
  };
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('#say, .presses, .window')) return;
    event.preventDefault();
    const button = event.submitter;
    const field = form.elements.words;
    const pressed = button && button.name === 'words';
    const words = pressed ? button.value : field.value.trim();
    if (!words) return;
    if (!form.matches('.window')) said(pressed ? button.textContent : words);
    if (!pressed) field.value = '';
    send(form, words);
  });
}
