// On phones a table is a stack of cards: every value needs the words of its column's head.
import { eachOf } from "./page";

eachOf<HTMLTableElement>(".sheet--cards table", (table) => {
  const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
  for (const row of table.querySelectorAll("tbody tr, tfoot tr")) {
    let column = 0;
    for (const cell of row.children) {
      const label = heads[column];
      if (cell instanceof HTMLTableCellElement) {
        if (cell.tagName === "TD" && label && !cell.dataset["label"] && cell.colSpan === 1) cell.dataset["label"] = label;
        if (cell.dataset["label"]) gather(cell);
        column += cell.colSpan;
      }
    }
  }
});

/** Several things in a cell stay together beside its label. */
function gather(cell: HTMLTableCellElement): void {
  const filled = [...cell.childNodes].filter((node) => node instanceof Element || node.textContent?.trim());
  if (filled.length < 2) return;
  const together = document.createElement("div");
  together.append(...cell.childNodes);
  cell.append(together);
}
