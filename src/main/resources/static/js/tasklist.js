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

// what is typed while the form is on its way to be shown again stays as it is typed
let late = new Map();
let merged = [];
const ofForm = (event) => event.detail.target && event.detail.target.id === "form-body";
document.addEventListener("htmx:configRequest", (event) => {
  if (ofForm(event)) {
    late = new Map();
  }
});
["input", "change"].forEach((type) => document.addEventListener(type, ({ target }) => {
  if (target.name && target.closest("#form-body")) {
    late.set(target.id || target.name + " " + target.value, target);
  }
}));
document.addEventListener("htmx:beforeSwap", (event) => {
  if (ofForm(event)) {
    // a row that was taken out moves the names of those below it
    const moved = event.detail.requestConfig.elt.name === "_remove";
    merged = moved ? [] : [...late.values()].map(({ id, name, type, value, checked }) => ({ id, name, type, value, checked }));
    late = new Map();
  }
});
document.addEventListener("htmx:afterSwap", () => {
  merged.splice(0).forEach((typed) => {
    const again = typed.id ? document.getElementById(typed.id)
      : [...document.getElementsByName(typed.name)].find((input) => input.value === typed.value);
    if (!again) {
      return;
    }
    if (typed.type === "radio" || typed.type === "checkbox") {
      again.checked = typed.checked;
    } else {
      again.value = typed.value;
    }
  });
});

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
