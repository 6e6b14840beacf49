// Comforts of the task page and lists; both work without this file.

// what is typed is kept every 30 seconds
const form = document.querySelector("form[data-draft]");
if (form) {
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  const keep = async () => {
    if (!changed) {
      return;
    }
    changed = false;
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      const note = form.querySelector("[data-kept]");
      if (answer.ok && note) {
        note.textContent = form.dataset.saved + " " + new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false });
      }
      changed = changed || !answer.ok;
    } catch {
      changed = true;
    }
  };
  setInterval(keep, 30000);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
}

// a choice keeps the focus when the form is shown again around it
let focused = null;
document.addEventListener("htmx:beforeSwap", () => {
  const active = document.activeElement;
  focused = active && active.name && !active.id ? { name: active.name, value: active.value } : null;
});
document.addEventListener("htmx:afterSettle", () => {
  if (focused) {
    const again = [...document.getElementsByName(focused.name)].find((input) => input.value === focused.value);
    focused = null;
    if (again) {
      again.focus({ preventScroll: true });
    }
  }
});

// one box checks all rows
const prepare = () => document.querySelectorAll("[data-check-all]").forEach((box) => {
  box.hidden = false;
  box.onchange = () => box.closest("form").querySelectorAll("input[name=ids]").forEach((each) => { each.checked = box.checked; });
});
prepare();
document.addEventListener("htmx:afterSettle", prepare);

// a phrase goes into its field where the cursor stands, or at its end
const phrases = () => document.querySelectorAll("[data-phrase]").forEach((button) => { button.hidden = false; });
phrases();
document.addEventListener("htmx:afterSettle", phrases);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-phrase]");
  const field = button && document.getElementById(button.dataset.phraseFor);
  if (!field) {
    return;
  }
  const from = field.selectionStart || field.value.length;
  const gap = from === 0 || field.value[from - 1] === "\n" ? "" : "\n";
  field.setRangeText(gap + button.dataset.phrase, from, Math.max(from, field.selectionEnd), "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
});
