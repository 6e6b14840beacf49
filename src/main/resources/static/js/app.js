// Keys, htmx glue, small comforts. Every page works without this file.

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

const walkables = () => [...document.querySelectorAll("[data-walk] > *, tbody[data-walk] > tr, [data-walk] > tbody > tr")]
  .filter((row) => row.tagName !== "TBODY" && row.tagName !== "THEAD" && row.offsetParent !== null && row.querySelector("a[href]"));

function walk(step) {
  const rows = walkables();
  if (rows.length === 0) {
    return;
  }
  const here = rows.findIndex((row) => row.classList.contains("walked"));
  const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + step));
  rows.forEach((row) => row.classList.remove("walked"));
  rows[next].classList.add("walked");
  const link = rows[next].querySelector("a[href]");
  link.focus({ preventScroll: true });
  rows[next].scrollIntoView({ block: "nearest" });
}

function open() {
  const row = walkables().find((each) => each.classList.contains("walked"));
  const link = row && (row.querySelector("a[data-open]") || row.querySelector("a[href]"));
  if (link) {
    link.click();
  }
}

function search() {
  const box = document.querySelector("[data-search], input[type=search]");
  if (box) {
    box.focus();
    box.select();
  }
  return box !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) {
    return;
  }
  const keys = document.getElementById("keys");
  if (event.key === "/" && search()) {
    event.preventDefault();
  } else if (event.key === "j") {
    walk(1);
  } else if (event.key === "k") {
    walk(-1);
  } else if (event.key === "o") {
    open();
  } else if (event.key === "?" && keys && keys.showModal && !keys.open) {
    keys.showModal();
  }
});

// the token that protects against forged requests goes with every htmx request
document.addEventListener("htmx:configRequest", (event) => {
  const header = document.querySelector("meta[name=csrf-header]");
  const token = document.querySelector("meta[name=csrf-token]");
  if (header && token) {
    event.detail.headers[header.content] = token.content;
  }
});

// menus made of <details> close when the eye goes elsewhere
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.me[open]").forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelectorAll("details.me[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
});

// a form goes out once, however often the button is pressed
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "dialog" || form.hasAttribute("hx-post") || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent && form.method === "post") {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  form.setAttribute("aria-busy", "true");
  // a download leaves the page where it is: the form may be sent again
  setTimeout(() => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  }, 8000);
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
  delete form.dataset.sent;
  form.removeAttribute("aria-busy");
}));

// a select or checkbox marked so sends its form by itself
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]") && event.target.form) {
    event.target.form.requestSubmit ? event.target.form.requestSubmit() : event.target.form.submit();
  }
});

document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

// after a refused form the summary of faults is read first
const faults = document.getElementById("faults");
if (faults) {
  faults.focus({ preventScroll: true });
  faults.scrollIntoView({ block: "nearest" });
}

// the demo's sign-in page fills in the login that is chosen
document.querySelectorAll("[data-login]").forEach((button) => button.addEventListener("click", () => {
  document.getElementById("f-username").value = button.dataset.login;
  const password = document.getElementById("f-password");
  password.value = button.dataset.password;
  password.form.querySelector("button[type=submit]").focus();
}));
