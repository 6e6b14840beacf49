// The form of an entry: shows what the chosen class asks for, adds lines for items. It works without.

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
