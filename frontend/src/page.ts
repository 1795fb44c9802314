// What several scripts need to know about the page.

export const vietnamese = document.documentElement.lang !== "en";

/** One of two texts, by the language of the page. */
export function say(vi: string, en: string): string {
  return vietnamese ? vi : en;
}

export function csrfToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? "";
}

/** Calls `start` for every match, now and in whatever htmx puts on the page later. */
export function eachOf<T extends Element>(selector: string, start: (element: T) => void): void {
  const seen = new WeakSet<Element>();
  const look = () => {
    for (const element of document.querySelectorAll<T>(selector)) {
      if (seen.has(element)) continue;
      seen.add(element);
      start(element);
    }
  };
  look();
  document.addEventListener("htmx:after:swap", look);
  document.addEventListener("page:changed", look);
}

/** Letters without marks, đ as d: what search without accents compares. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
