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
