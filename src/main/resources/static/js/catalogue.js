// Filters that stay folded on a small screen; the form of an entry: shows what the chosen class asks for, adds lines
// for items. Everything works without.

document.querySelectorAll("form[data-terms]").forEach((form) => {
  const show = () => {
    form.querySelectorAll("[data-when]").forEach((part) => {
      const [name, values] = part.dataset.when.split("=");
      const chosen = form.elements[name].value;
      part.hidden = !values.split("|").includes(chosen) && part.querySelector(".field-error") === null;
    });
  };
  form.addEventListener("change", show);
  show();

  const more = form.querySelector("[data-more-rows]");
  const rows = form.querySelector("[data-rows]");
  if (more && rows) {
    more.hidden = false;
    more.addEventListener("click", () => {
      for (let i = 0; i < 5; i++) {
        const index = rows.children.length;
        const row = rows.lastElementChild.cloneNode(true);
        row.querySelectorAll("[name]").forEach((field) => {
          field.name = field.name.replace(/\[\d+\]/, `[${index}]`);
          field.id = `f-${field.name}`;
          field.value = "";
        });
        rows.append(row);
      }
    });
  }
});

const narrow = window.matchMedia("(max-width: 60rem)");
let unfolded = false;

function fold() {
  const filters = document.querySelector(".catalogue-facets > details");
  if (filters && narrow.matches) {
    filters.open = unfolded;
    filters.addEventListener("toggle", () => {
      unfolded = filters.open;
    });
  }
}

fold();
document.addEventListener("htmx:afterSettle", fold);
