// The count form: sums beside each line as one types, and Enter or the arrows down the column.
//   <form data-count data-chooses="" data-valid="37"> inputs with data-total, data-column; rows with data-line
import { eachOf, say } from "./page";

const whole = (input: HTMLInputElement | null): number | null => {
  const text = input?.value.trim() ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
};

function tell(place: Element | null, text: string, ok: boolean | null): void {
  if (!(place instanceof HTMLElement)) return;
  place.textContent = text;
  if (ok === null) delete place.dataset["state"];
  else place.dataset["state"] = ok ? "ok" : "wrong";
}

class Count {
  private readonly stored: number | null;

  constructor(private readonly form: HTMLFormElement) {
    const stored = form.dataset["valid"] ?? "";
    this.stored = stored === "" ? null : Number(stored);
    form.addEventListener("input", () => this.sums());
    form.addEventListener("focusin", (event) => {
      if (event.target instanceof HTMLInputElement && event.target.dataset["column"]) event.target.select();
    });
    form.addEventListener("keydown", (event) => this.move(event));
    this.sums();
  }

  private total(name: string): HTMLInputElement | null {
    return this.form.querySelector(`[data-total="${name}"]`);
  }

  private get valid(): number | null {
    const box = this.total("valid");
    return box ? whole(box) : this.stored;
  }

  private sums(): void {
    this.balance();
    for (const row of this.form.querySelectorAll("[data-line]")) this.line(row);
    for (const block of this.form.querySelectorAll(".block")) this.block(block);
  }

  private balance(): void {
    const [returned, valid, invalid] = ["returned", "valid", "invalid"].map((name) => whole(this.total(name)));
    const place = this.form.querySelector("[data-balance]");
    if (returned == null || valid == null || invalid == null) return tell(place, "", null);
    const sum = valid + invalid;
    const text = `${valid} + ${invalid} = ${sum}`;
    if (sum === returned) return tell(place, say(`${text}, khớp số thu về`, `${text}, equal to those returned`), true);
    tell(place, say(`${text}, khác ${returned} phiếu thu về`, `${text}, but ${returned} were returned`), false);
  }

  private line(row: Element): void {
    const place = row.querySelector("[data-sum]");
    if (!place) return;
    const numbers = [...row.querySelectorAll("input")].map(whole);
    const valid = this.valid;
    if (valid === null || numbers.every((n) => n === null)) return tell(place, "", null);
    const sum = numbers.reduce<number>((all, n) => all + (n ?? 0), 0);
    const off = sum - valid;
    if (off === 0 && !numbers.includes(null)) return tell(place, `${sum}/${valid} ✓`, true);
    if (off > 0) return tell(place, say(`${sum}/${valid}, thừa ${off}`, `${sum}/${valid}, ${off} too many`), false);
    tell(place, say(`${sum}/${valid}, còn ${-off}`, `${sum}/${valid}, ${-off} to go`), numbers.includes(null) ? null : false);
  }

  /** What the mark of a cell amounts to for the names that follow it. */
  private block(block: Element): void {
    const marks = whole(block.querySelector("[data-block]"));
    const place = block.querySelector("[data-block-rest]");
    const valid = this.valid;
    if (marks === null || valid === null) return tell(place, "", null);
    if (marks > valid) return tell(place, say(`${marks} nhiều hơn ${valid} phiếu hợp lệ`, `${marks} is more than ${valid} valid ballots`), false);
    const rest = valid - marks;
    tell(
      place,
      say(
        `Mỗi đồng chí không có dòng riêng: ${marks} phiếu theo mức đề xuất, ${rest} phiếu không có ý kiến (${marks} + ${rest} = ${valid}).`,
        `Each name without its own line: ${marks} for the proposed level, ${rest} blank (${marks} + ${rest} = ${valid}).`,
      ),
      null,
    );
  }

  private move(event: KeyboardEvent): void {
    const at = event.target;
    if (!(at instanceof HTMLInputElement) || !at.dataset["column"]) return;
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const column = [...this.form.querySelectorAll<HTMLInputElement>(`input[data-column="${at.dataset["column"]}"]`)];
    const next = column[column.indexOf(at) + step];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  }
}

eachOf<HTMLFormElement>("form[data-count]", (form) => void new Count(form));
