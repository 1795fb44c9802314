// Drafts that save themselves.
//   <form method="post" data-autosave data-draft="self-rating-12"> ... <c-saved-at /> ... </form>
// A moment after each change the form is posted with the header X-Autosave. The server answers with JSON:
//   200 {"saved_at": "19:42", "version": 5}      the hidden field "version" follows
//   4xx {"message": "...", "reload": true?}      shown as it is; the text stays
// Until the server has acknowledged, a copy stays in this browser, and is offered after a closed tab.
import { csrfToken, eachOf, say } from "./page";

const PAUSE = 900;
const RETRY = 10_000;
type Fields = [string, string][];
type Answer = { saved_at?: string; version?: number; message?: string; reload?: boolean };

/** 19:42, 29/11/2026, in Vietnam's time wherever the device is. */
function moment(at: number): string {
  const zone = { timeZone: "Asia/Ho_Chi_Minh" } as const;
  const clock = new Date(at).toLocaleTimeString("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" });
  return `${clock}, ${new Date(at).toLocaleDateString("en-GB", zone)}`;
}

class Draft {
  private readonly key: string;
  private timer = 0;
  private sending = false;
  private changes = 0;
  private sent = 0;
  private last: string;

  constructor(private readonly form: HTMLFormElement) {
    const user = document.body.dataset["user"] ?? "";
    this.key = `draft:${user}:${form.dataset["draft"] ?? location.pathname}`;
    this.last = JSON.stringify(this.fields());
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.changed(150));
    form.addEventListener("submit", () => this.submitted());
    window.addEventListener("online", () => this.later(100));
    window.addEventListener("pagehide", () => this.keep());
    window.addEventListener("beforeunload", (event) => {
      if (this.waiting && !form.dataset["submitted"]) event.preventDefault();
    });
    this.offer();
  }

  private get waiting(): boolean {
    return this.changes > this.sent;
  }

  private fields(): Fields {
    return [...new FormData(this.form)]
      .filter((pair): pair is [string, string] => typeof pair[1] === "string")
      .filter(([name]) => name !== "csrfmiddlewaretoken" && name !== "version");
  }

  private changed(pause = PAUSE): void {
    const now = JSON.stringify(this.fields());
    if (now === this.last) return;
    this.last = now;
    this.changes += 1;
    this.keep();
    this.show("waiting", say("Đang lưu…", "Saving…"));
    this.later(pause);
  }

  private keep(): void {
    if (!this.waiting || this.form.dataset["submitted"]) return;
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), fields: this.fields() }));
    } catch {
      // A full or forbidden store: the server's copy has to do.
    }
  }

  private submitted(): void {
    this.form.dataset["submitted"] = "1";
    window.clearTimeout(this.timer);
    localStorage.removeItem(this.key);
  }

  private later(pause: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), pause);
  }

  private async send(): Promise<void> {
    if (!this.waiting || this.form.dataset["submitted"]) return;
    if (this.sending) return this.later(PAUSE);
    this.sending = true;
    const upTo = this.changes;
    try {
      const response = await fetch(this.form.dataset["autosave"] || this.form.action, {
        method: "POST",
        body: new FormData(this.form),
        headers: { "X-Autosave": "1", "X-CSRFToken": csrfToken(), Accept: "application/json" },
        credentials: "same-origin",
      });
      this.answered(response, upTo, await this.read(response));
    } catch {
      this.failed(say("Chưa gửi được: mất kết nối. Chữ vừa gõ vẫn giữ trên máy này.", "Not sent: no connection. Your text is kept on this device."));
    } finally {
      this.sending = false;
    }
  }

  private async read(response: Response): Promise<Answer | null> {
    const kind = response.headers.get("Content-Type") ?? "";
    return kind.includes("json") ? ((await response.json()) as Answer) : null;
  }

  private answered(response: Response, upTo: number, answer: Answer | null): void {
    if (response.ok && answer) {
      this.sent = upTo;
      const version = this.form.elements.namedItem("version");
      if (version instanceof HTMLInputElement && answer.version !== undefined) version.value = String(answer.version);
      if (!this.waiting) localStorage.removeItem(this.key);
      this.show("saved", say(`Đã lưu lúc ${answer.saved_at ?? ""}`, `Saved at ${answer.saved_at ?? ""}`));
      this.form.dispatchEvent(new CustomEvent("draft:saved", { bubbles: true, detail: answer }));
    } else if (answer?.message) {
      this.show("failed", answer.message);
      this.form.dispatchEvent(new CustomEvent("draft:refused", { bubbles: true, detail: answer }));
    } else {
      this.failed(say("Chưa lưu được. Chữ vừa gõ vẫn giữ trên máy này.", "Not saved. Your text is kept on this device."));
    }
  }

  private failed(message: string): void {
    this.show("failed", message);
    this.later(RETRY);
  }

  private show(state: string, text: string): void {
    const stamps = this.form.querySelectorAll<HTMLElement>("[data-saved-at]");
    const found = stamps.length ? stamps : document.querySelectorAll<HTMLElement>("[data-saved-at]");
    for (const stamp of found) {
      stamp.dataset["state"] = state;
      stamp.textContent = text;
    }
  }

  /** After a closed tab or a dead battery: the copy of this device, offered, never forced. */
  private offer(): void {
    const stored = localStorage.getItem(this.key);
    if (!stored) return;
    const { at, fields } = JSON.parse(stored) as { at: number; fields: Fields };
    if (JSON.stringify(fields) === this.last) return localStorage.removeItem(this.key);
    const time = moment(at);
    const notice = document.createElement("div");
    notice.className = "notice notice--due mb-4";
    notice.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = say(
      `Trên máy này còn một bản đồng chí gõ lúc ${time} mà chưa gửi đi.`,
      `This device holds a version you typed at ${time} that was not sent.`,
    );
    const use = this.button(say("Dùng lại bản đó", "Use it"), "btn btn-primary", () => this.restore(fields, notice));
    const drop = this.button(say("Bỏ, giữ bản đang có", "Drop it"), "btn btn-quiet", () => {
      localStorage.removeItem(this.key);
      notice.remove();
    });
    const row = document.createElement("div");
    row.className = "row-of-buttons";
    row.append(use, drop);
    notice.append(text, row);
    this.form.prepend(notice);
  }

  private button(label: string, look: string, act: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = look;
    button.textContent = label;
    button.addEventListener("click", act);
    return button;
  }

  private restore(fields: Fields, notice: HTMLElement): void {
    const values = new Map<string, string[]>();
    for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
    for (const element of this.form.elements) {
      if (element instanceof HTMLInputElement && (element.type === "radio" || element.type === "checkbox")) {
        element.checked = values.get(element.name)?.includes(element.value) ?? false;
      } else if (element instanceof HTMLInputElement && element.type === "hidden") {
        continue;
      } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
        const value = values.get(element.name)?.shift();
        if (value !== undefined) element.value = value;
      }
    }
    notice.remove();
    this.changed(0);
  }
}

eachOf<HTMLFormElement>("form[data-autosave]", (form) => void new Draft(form));
