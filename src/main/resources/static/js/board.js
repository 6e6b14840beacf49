// The board shows itself anew every 30 seconds and leaves the reader where they are: what is open stays open, the
// place in a list and the focus stay. It waits while nobody looks and while the box is not checked. Without this
// file the page is read anew by hand.

const box = document.querySelector("[data-refresh]");
const board = () => document.getElementById("board");
let kept = null;

if (box) {
  box.closest("[data-refreshing]").hidden = false;
}

const quiet = () => document.hidden || !box || !box.checked;

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt === board() && quiet()) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const now = board();
  if (event.detail.target !== now) {
    return;
  }
  const active = now.contains(document.activeElement) ? document.activeElement : null;
  kept = {
    closed: new Map([...now.querySelectorAll("details[id]")].map((each) => [each.id, each.open])),
    scrolled: [...now.querySelectorAll("[data-scroll]")].map((each) => [each.id, each.scrollLeft, each.scrollTop]),
    walked: now.querySelector(".walked")?.id,
    focus: active && { id: active.id, section: active.closest("section[id]")?.id, top: active.getBoundingClientRect().top },
    y: window.scrollY
  };
});

document.addEventListener("htmx:afterSwap", () => {
  if (!kept || !board()) {
    return;
  }
  const { closed, scrolled, walked, focus, y } = kept;
  kept = null;
  closed.forEach((open, id) => {
    const each = document.getElementById(id);
    if (each) {
      each.open = open;
    }
  });
  scrolled.forEach(([id, left, top]) => document.getElementById(id)?.scrollTo({ left, top, behavior: "instant" }));
  if (walked) {
    document.getElementById(walked)?.classList.add("walked");
  }
  window.scrollTo({ top: y, behavior: "instant" });
  if (focus) {
    // what had the focus may be done with: then its section has it
    const again = (focus.id && document.getElementById(focus.id)) || document.querySelector(`#${focus.section} h2`);
    if (again) {
      again.focus({ preventScroll: true });
      window.scrollBy({ top: again.getBoundingClientRect().top - focus.top, behavior: "instant" });
    }
  }
});

// a board that could not be read anew says so
const failed = (event) => {
  const note = document.querySelector("[data-refresh-failed]");
  if (note && event.detail.elt === board()) {
    note.hidden = false;
  }
};
document.addEventListener("htmx:sendError", failed);
document.addEventListener("htmx:responseError", failed);
document.addEventListener("htmx:afterSwap", () => {
  const note = document.querySelector("[data-refresh-failed]");
  if (note) {
    note.hidden = true;
  }
});

// who comes back to the page sees what is true now
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && board() && window.htmx && !quiet()) {
    window.htmx.trigger(board(), "again");
  }
});
