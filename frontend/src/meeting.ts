// The evening: the roll that is true on every screen, and the projector that asks every two seconds.
import { eachOf, fold, say } from "./page";

const ROLL_PAUSE = 4000;
const SCREEN_PAUSE = 2000;

type Counts = Record<string, number>;
type Saved = { counts?: Counts; presence?: string; attendee?: number };
type State = { counts: Counts; rows: Record<string, string> };

/** Asks again and again, with the tag of what is shown; calls `changed` only where something happened. */
function ask(address: string, pause: number, tag: string, headers: Record<string, string>, changed: (response: Response) => Promise<void>, lost?: (away: boolean) => void): void {
  let current = tag;
  const once = async () => {
    if (!document.hidden) {
      try {
        const response = await fetch(address, {
          headers: { ...headers, ...(current ? { "If-None-Match": current } : {}) },
          credentials: "same-origin",
          cache: "no-store",
        });
        lost?.(false);
        if (response.ok && !response.redirected) {
          current = response.headers.get("ETag") ?? "";
          await changed(response);
        }
      } catch {
        lost?.(true);
      }
    }
    window.setTimeout(() => void once(), pause);
  };
  window.setTimeout(() => void once(), pause);
}

class Roll {
  private readonly rows: HTMLElement[];
  private readonly search: HTMLInputElement | null;
  private readonly only: HTMLInputElement | null;

  constructor(private readonly root: HTMLElement) {
    this.rows = [...root.querySelectorAll<HTMLElement>("[data-row]")];
    this.search = root.querySelector("[data-roll-search]");
    this.only = root.querySelector("[data-roll-only]");
    this.search?.addEventListener("input", () => this.filter());
    this.only?.addEventListener("change", () => this.filter());
    root.addEventListener("draft:saved", (event) => this.saved(event as CustomEvent<Saved>));
    root.addEventListener("draft:refused", (event) => this.refused(event as CustomEvent<Saved>));
    document.addEventListener("submit", (event) => this.ticksFirst(event), true);
    ask(root.dataset["roll"] ?? "", ROLL_PAUSE, "", {}, async (response) => this.follow((await response.json()) as State));
  }

  /** "All the others" is about what was ticked before it: ticks still on their way arrive first. */
  private ticksFirst(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (!form.matches("form[data-once]") || !this.waiting()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter;
    const send = () => {
      if (this.waiting()) window.setTimeout(send, 100);
      else form.requestSubmit(button);
    };
    send();
  }

  private waiting(): boolean {
    return this.root.querySelector('[data-row] [data-saved-at][data-state="waiting"]') !== null;
  }

  private saved(event: CustomEvent<Saved>): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (row && event.detail.presence) this.mark(row, event.detail.presence);
    if (event.detail.counts) this.count(event.detail.counts);
  }

  /** Another clerk was faster: show their tick; the next press of this clerk is a decision. */
  private refused(event: CustomEvent<Saved>): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (row && event.detail.presence) this.put(row, event.detail.presence);
  }

  private follow(state: State): void {
    this.count(state.counts);
    for (const row of this.rows) {
      const presence = state.rows[row.dataset["row"] ?? ""];
      const waiting = row.querySelector<HTMLElement>("[data-saved-at]")?.dataset["state"] === "waiting";
      if (presence && presence !== row.dataset["presence"] && !waiting) this.put(row, presence);
    }
  }

  private put(row: HTMLElement, presence: string): void {
    for (const radio of row.querySelectorAll<HTMLInputElement>("input[type=radio]")) radio.checked = radio.value === presence;
    this.mark(row, presence);
  }

  private mark(row: HTMLElement, presence: string): void {
    row.dataset["presence"] = presence;
    const seen = row.querySelector<HTMLInputElement>("input[name=seen]");
    if (seen) seen.value = presence;
  }

  private count(counts: Counts): void {
    for (const place of this.root.querySelectorAll<HTMLElement>("[data-count]")) {
      const value = String(counts[place.dataset["count"] ?? ""] ?? "");
      if (place.textContent !== value) place.textContent = value;
    }
  }

  private filter(): void {
    const words = fold(this.search?.value ?? "").split(" ").filter(Boolean);
    let shown = 0;
    for (const row of this.rows) {
      const named = words.every((word) => (row.dataset["find"] ?? "").includes(word));
      row.hidden = !named || (this.only?.checked === true && row.dataset["presence"] !== "unmarked");
      if (!row.hidden) shown += 1;
    }
    const none = this.root.querySelector<HTMLElement>("[data-roll-none]");
    if (none) none.hidden = shown > 0;
  }
}

eachOf<HTMLElement>("[data-roll]", (root) => void new Roll(root));

eachOf<HTMLElement>("[data-live]", (screen) => {
  const told = document.querySelector<HTMLElement>("[data-live-state]");
  const lost = (away: boolean) => {
    if (told) told.textContent = away ? say("Mất kết nối, đang thử lại…", "Connection lost, trying again…") : say("Tự cập nhật", "Updates itself");
  };
  const address = screen.dataset["live"] ?? location.pathname;
  ask(address, SCREEN_PAUSE, screen.dataset["tag"] ?? "", { "X-Body": "1" }, async (response) => {
    screen.innerHTML = await response.text();
  }, lost);
});

// The minutes on the projector, a page at a time.
eachOf<HTMLButtonElement>("button[data-page]", (button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    window.scrollBy({ top: Number(button.dataset["page"]) * window.innerHeight * 0.8 });
  });
});
