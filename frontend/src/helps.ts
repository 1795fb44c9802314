// Small helps that pages ask for by attribute.
import { eachOf, say } from "./page";

eachOf<HTMLButtonElement>("button[data-print]", (button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

// Unfolded on paper: what stands behind "Vì sao?" is printed where it was opened on the screen.
eachOf<HTMLElement>("[data-focus]", (element) => {
  element.focus();
});

// <button data-fill="login=ten;password=..."> fills the form it belongs to.
eachOf<HTMLButtonElement>("button[data-fill]", (button) => {
  button.addEventListener("click", () => {
    const form = document.querySelector<HTMLFormElement>(button.dataset["form"] ?? "form[method=post].sign-in");
    if (!form) return;
    for (const pair of (button.dataset["fill"] ?? "").split(";")) {
      const [name = "", ...value] = pair.split("=");
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value.join("=");
    }
    form.querySelector<HTMLButtonElement>("button[type=submit]")?.focus();
    form.scrollIntoView({ block: "center" });
  });
});

// <form data-warn> asks before a page with unsent text is left.
eachOf<HTMLFormElement>("form[data-warn]", (form) => {
  let changed = false;
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (changed = false));
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
});

// <form data-once> is sent once, however often the button is pressed.
eachOf<HTMLFormElement>("form[data-once]", (form) => {
  form.addEventListener("submit", (event) => {
    if (form.dataset["sent"]) {
      event.preventDefault();
      return;
    }
    form.dataset["sent"] = "1";
    for (const button of form.querySelectorAll<HTMLButtonElement>("button[type=submit]")) {
      button.dataset["label"] = button.textContent;
      button.textContent = say("Đang gửi…", "Sending…");
    }
  });
});

// <select data-submit> sends its form when something is chosen.
eachOf<HTMLSelectElement>("select[data-submit]", (select) => {
  select.addEventListener("change", () => select.form?.requestSubmit());
});

// <button data-copy="id" hidden> puts the text of that field on the clipboard and says so.
eachOf<HTMLButtonElement>("button[data-copy]", (button) => {
  const field = document.getElementById(button.dataset["copy"] ?? "");
  if (!(field instanceof HTMLTextAreaElement)) return;
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener("click", () => {
    field.focus();
    field.select();
    const copied = window.isSecureContext ? navigator.clipboard.writeText(field.value) : Promise.reject(new Error());
    copied
      .catch(() => document.execCommand("copy"))
      .finally(() => {
        button.textContent = say("Đã chép", "Copied");
        window.setTimeout(() => (button.textContent = label), 2500);
      });
  });
});
