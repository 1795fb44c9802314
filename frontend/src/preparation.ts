// The papers before the meeting: rows of a table that save themselves, selecting all, counting proposals.
import { eachOf, say } from "./page";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

// A row's fields stand in other cells than its form, so their events never pass the form: hand them on.
for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => {
    const field = event.target as Field | null;
    const form = field?.form;
    // A day is sent when it is whole, not while its figures are typed.
    if (kind === "input" && field?.dataset["late"] !== undefined) return;
    if (form?.dataset["autosave"] !== undefined && !form.contains(field)) form.dispatchEvent(new Event(kind));
  });
}

// When somebody else saved first, the row offers both versions on a page of their own.
document.addEventListener("draft:refused", (event) => {
  const { code } = (event as CustomEvent<{ code?: string }>).detail;
  const form = event.target as HTMLFormElement;
  const button = form.querySelector<HTMLButtonElement>("[data-both]");
  if (!button) return;
  button.hidden = code !== "conflict";
  const mark = form.querySelector("[data-saved-at]");
  if (mark && code === "conflict") mark.textContent = say("Có người khác vừa ghi dòng này.", "Somebody else has just saved this row.");
});

document.addEventListener("draft:saved", (event) => {
  const form = event.target as HTMLFormElement;
  const button = form.querySelector<HTMLButtonElement>("[data-both]");
  if (button) button.hidden = true;
  const received = form.elements.namedItem("received_on");
  const waiting = form.closest("tr")?.querySelector<HTMLElement>("[data-waiting]");
  if (waiting && received instanceof HTMLInputElement) waiting.hidden = received.value !== "";
});

eachOf<HTMLInputElement>("input[data-select-all]", (all) => {
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>(`input[name="${all.dataset["selectAll"] ?? ""}"]`)];
  all.addEventListener("change", () => {
    for (const box of boxes()) box.checked = all.checked;
  });
  document.addEventListener("change", () => {
    const ticked = boxes().filter((box) => box.checked).length;
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && ticked < boxes().length;
  });
});

// How many members have a proposed level, kept true while the table is filled.
eachOf<HTMLElement>("[data-proposed]", (shown) => {
  const selects = [...document.querySelectorAll<HTMLSelectElement>("select[data-level]")];
  const filled = () => selects.filter((select) => select.value).length;
  const elsewhere = Number(shown.textContent.replace(/\D/g, "")) - filled();
  document.addEventListener("draft:saved", () => {
    shown.textContent = (elsewhere + filled()).toLocaleString("vi-VN");
  });
});
