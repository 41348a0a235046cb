// Keys, background saving, and the number range told at once. The form does all of it without this file, only later.

const focusable = "input:not([type=hidden]):not([disabled]), select, textarea, button";

function enter(stop: HTMLElement): void {
  const target = stop.matches(focusable) ? stop : stop.querySelector<HTMLElement>("input:checked") ?? stop.querySelector<HTMLElement>(focusable);
  target?.focus();
  if (target instanceof HTMLInputElement && target.type === "text") {
    target.select();
  }
}

function isReachable(stop: HTMLElement): boolean {
  return stop.offsetParent !== null && getComputedStyle(stop).visibility !== "hidden";
}

function next(form: HTMLFormElement, from: HTMLElement, beyond: HTMLElement | null = null): void {
  const stops = [...form.querySelectorAll<HTMLElement>("[data-stop]")];
  const here = from.closest<HTMLElement>("[data-stop]");
  const rest = stops.slice(here === null ? 0 : stops.indexOf(here) + 1).filter((stop) => isReachable(stop) && !(beyond?.contains(stop) ?? false));
  if (rest.length > 0) {
    enter(rest[0]);
  } else {
    form.querySelector<HTMLElement>("[data-review]")?.focus();
  }
}

function press(form: HTMLFormElement, group: HTMLElement, key: string): boolean {
  const target = group.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (target === null) {
    return false;
  }
  if (target instanceof HTMLButtonElement) {
    target.click();
    return true;
  }
  if (!(target instanceof HTMLInputElement)) {
    return false;
  }
  const many = group.hasAttribute("data-many");
  target.checked = many ? !target.checked : true;
  if (many) {
    for (const other of group.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
      if (target.checked && other !== target && (target.hasAttribute("data-alone") || other.hasAttribute("data-alone"))) {
        other.checked = false;
      }
    }
  }
  target.dispatchEvent(new Event("input", { bubbles: true }));
  if (!many || target.hasAttribute("data-alone")) {
    next(form, group);
  } else {
    target.focus();
  }
  return true;
}

function onKey(form: HTMLFormElement, event: KeyboardEvent): void {
  const target = event.target;
  if (!(target instanceof HTMLElement) || event.isComposing || target.closest("dialog") !== null) {
    return;
  }
  if (event.key === "Enter" && event.ctrlKey) {
    event.preventDefault();
    form.querySelector<HTMLButtonElement>("[data-review]")?.click();
    return;
  }
  if (event.altKey || event.metaKey || event.ctrlKey) {
    return;
  }
  if (event.key === "Enter" && !(target instanceof HTMLButtonElement) && !(target instanceof HTMLTextAreaElement) && target.tagName !== "SUMMARY") {
    event.preventDefault();
    const rows = target.closest<HTMLElement>("[data-rows]");
    const emptyRow = target instanceof HTMLSelectElement && target.hasAttribute("data-place") && target.value === "";
    next(form, target, emptyRow ? rows : null);
    return;
  }
  if (event.key === "Enter" && target.closest("[data-stop]") !== null && target instanceof HTMLButtonElement && target.dataset.key !== undefined) {
    // In field 6 Enter means "not examined": E is the key that opens it.
    event.preventDefault();
    next(form, target);
    return;
  }
  const group = target.closest<HTMLElement>("[data-keys]");
  if (group !== null && event.key.length === 1 && press(form, group, event.key.toLowerCase())) {
    event.preventDefault();
  }
}

// A number outside its range is told at the field while it is typed; the server says the same again.
function checkRange(input: HTMLInputElement): void {
  const text = input.value.trim();
  const most = Number(input.dataset.most);
  const wrong = text !== "" && (!/^\d+$/.test(text) || Number(text) > most);
  input.classList.toggle("nhsuk-input--error", wrong);
  const id = `${input.name}-range`;
  const said = document.getElementById(id);
  if (wrong && said === null) {
    const message = document.createElement("span");
    message.id = id;
    message.className = "nhsuk-error-message";
    message.setAttribute("role", "alert");
    message.textContent = `Enter a whole number from 0 to ${most}`;
    input.before(message);
    input.setAttribute("aria-invalid", "true");
  } else if (!wrong) {
    said?.remove();
    input.removeAttribute("aria-invalid");
  }
}

function keepSaving(form: HTMLFormElement): void {
  const status = document.querySelector<HTMLElement>("[data-saved]");
  let timer = 0;
  let busy = false;
  let again = false;
  let leaving = false;
  const say = (text: string, stopped: boolean): void => {
    if (status !== null) {
      status.textContent = text;
      status.classList.toggle("app-saved--stopped", stopped);
    }
  };
  const save = async (): Promise<void> => {
    if (busy || leaving) {
      again = true;
      return;
    }
    busy = true;
    again = false;
    try {
      const response = await fetch(form.dataset.save ?? form.action, {
        method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "manual",
      });
      if (leaving) {
        return;
      }
      if (response.status === 204) {
        say(`Draft kept, ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`, false);
      } else if (response.status === 409) {
        say("This assessment has been signed already. Reload the page.", true);
      } else if (response.status === 401) {
        say("Your session has ended. The draft is kept: launch again from the chart to go on.", true);
      } else {
        say("Not kept at the moment. Go on; it is tried again as you type.", true);
      }
    } catch {
      say("Not kept at the moment: no connection. It is tried again as you type.", true);
    } finally {
      busy = false;
      if (again && !leaving) {
        timer = window.setTimeout(() => void save(), 1500);
      }
    }
  };
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), 1200);
  });
  form.addEventListener("submit", () => {
    leaving = true;
    window.clearTimeout(timer);
  });
}

export function startAssessment(): void {
  const summary = document.getElementById("error-summary");
  summary?.focus();
  const review = document.querySelector<HTMLFormElement>("form[data-review-form]");
  document.addEventListener("keydown", (event) => {
    if (review !== null && event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      review.querySelector<HTMLButtonElement>("[data-sign]")?.click();
    }
  });
  const form = document.querySelector<HTMLFormElement>("form[data-assessment]");
  if (form === null) {
    return;
  }
  form.addEventListener("keydown", (event) => onKey(form, event));
  form.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.dataset.most !== undefined) {
      checkRange(event.target);
    }
  });
  keepSaving(form);
  const anchor = decodeURIComponent(location.hash.slice(1));
  const arrived = anchor === "" ? null : document.getElementById(anchor);
  if (arrived !== null) {
    const stop = arrived.matches("[data-stop]") ? arrived : arrived.querySelector<HTMLElement>("[data-stop]");
    if (stop !== null) {
      enter(stop);
    }
  } else if (summary === null) {
    const first = form.querySelector<HTMLElement>("[data-stop]");
    if (first !== null) {
      enter(first);
    }
  }
}
