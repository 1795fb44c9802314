// Search in a table as it stands on the page, without accents.
//   <input type="search" data-filter> inside .sheet; a row may carry other words in data-find.
import { eachOf, fold, say } from "./page";

eachOf<HTMLInputElement>("input[data-filter]", (input) => {
  const sheet = input.closest(".sheet");
  if (!sheet) return;
  const count = sheet.querySelector<HTMLElement>("[data-filter-count]");
  input.addEventListener("input", () => {
    const words = fold(input.value).split(" ").filter(Boolean);
    const rows = [...sheet.querySelectorAll<HTMLTableRowElement>("tbody tr")];
    let shown = 0;
    for (const row of rows) {
      const text = fold(row.dataset["find"] ?? row.textContent);
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    if (count) count.textContent = words.length ? say(`${shown}/${rows.length} dòng`, `${shown} of ${rows.length} rows`) : "";
  });
});
