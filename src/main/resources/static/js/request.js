// Keeps a half-filled application every 30 seconds while something has changed.
const form = document.querySelector('form[data-keep]');
if (form) {
  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  const said = form.querySelector('[data-kept]');
  setInterval(async () => {
    if (!changed) return;
    changed = false;
    try {
      const answer = await fetch(form.dataset.keep, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
      if (!answer.ok) throw new Error(answer.status);
      if (said) said.textContent = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }) + ' ✓';
    } catch (failed) {
      changed = true;
    }
  }, 30000);
}

// What a type of sharing locks is locked as soon as it is chosen.
const locked = document.querySelector('[data-unless]');
if (locked) {
  const note = document.querySelector(`[data-only="${locked.dataset.unless}"]`);
  document.querySelectorAll('input[name="type"]').forEach((radio) => radio.addEventListener('change', () => {
    const lock = radio.value === locked.dataset.unless;
    locked.querySelectorAll('textarea').forEach((field) => { field.readOnly = lock; });
    if (note) note.hidden = !lock;
  }));
}

// A basis picked from the list brings its article.
const basis = document.querySelector('input[list="basis-documents"]');
const article = document.querySelector('input[list="basis-articles"]');
if (basis && article) {
  basis.addEventListener('change', () => {
    const known = [...document.querySelectorAll('#basis-documents option')].filter((one) => one.value === basis.value);
    if (known.length === 1 && !article.value) article.value = known[0].dataset.article;
  });
}
