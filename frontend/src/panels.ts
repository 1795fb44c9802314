// Rules in a side panel, and small dialogs. Without scripts the chip is a link to the same rule.
//   <a href="/rules/PL3/" data-panel="/rules/PL3/panel/">   <button data-opens="id of a dialog">
import { say } from "./page";

const panel = document.querySelector<HTMLDialogElement>("#side-panel");

async function show(source: string, address: string): Promise<void> {
  if (!panel) return;
  try {
    const response = await fetch(source, { headers: { "X-Panel": "1" }, credentials: "same-origin" });
    if (!response.ok || response.redirected) throw new Error(String(response.status));
    panel.innerHTML = await response.text();
  } catch {
    location.assign(address);
    return;
  }
  const close = document.createElement("button");
  close.type = "button";
  close.className = "btn btn-quiet side-panel__close";
  close.textContent = say("Đóng", "Close");
  close.addEventListener("click", () => panel.close());
  panel.prepend(close);
  document.dispatchEvent(new Event("page:changed"));
  if (!panel.open) panel.showModal();
  panel.scrollTop = 0;
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const chip = target?.closest<HTMLAnchorElement>("a[data-panel]");
  if (chip && panel && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    void show(chip.dataset["panel"] ?? "", chip.href);
    return;
  }
  const opener = target?.closest<HTMLElement>("[data-opens]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset["opens"] ?? "");
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  }
  if (target === panel) panel?.close();
});
