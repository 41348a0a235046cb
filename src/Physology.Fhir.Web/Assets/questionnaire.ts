// Keeps a questionnaire as it is filled in and shows the questions that answers switch on. Without this file "Update questions" does both.

interface Focus { id: string; start: number | null; end: number | null }

function focusIn(body: HTMLElement): Focus | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active.id === "" || !body.contains(active)) {
    return null;
  }
  const text = active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type === "text");
  return { id: active.id, start: text ? active.selectionStart : null, end: text ? active.selectionEnd : null };
}

function focusAgain(focus: Focus | null): void {
  const target = focus === null ? null : document.getElementById(focus.id);
  target?.focus({ preventScroll: true });
  if (focus !== null && focus.start !== null && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) {
    target.setSelectionRange(focus.start, focus.end);
  }
}

// Help that was opened stays open over an exchange of the questions.
function exchange(body: HTMLElement, html: string): void {
  const focus = focusIn(body);
  const opened = [...body.querySelectorAll("details")].map((one) => one.open);
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fresh = [...parsed.body.childNodes];
  body.replaceChildren(...fresh);
  const details = [...body.querySelectorAll("details")];
  if (details.length === opened.length) {
    details.forEach((one, index) => { one.open = opened[index]; });
  }
  focusAgain(focus);
}

function alone(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.type !== "checkbox" || !target.checked) {
    return;
  }
  for (const other of document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${CSS.escape(target.name)}"]`)) {
    if (other !== target && (target.classList.contains("q-alone") || other.classList.contains("q-alone"))) {
      other.checked = false;
    }
  }
}

export function startQuestionnaire(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-questionnaire]");
  const body = form?.querySelector<HTMLElement>("[data-body]");
  if (!form || !body) {
    return;
  }
  document.getElementById("error-summary")?.focus();
  const status = form.querySelector<HTMLElement>("[data-saved]");
  const version = form.querySelector<HTMLInputElement>("[data-version]");
  let timer = 0;
  let busy = false;
  let changes = 0;
  let stopped = false;
  let leavingBy: HTMLElement | null = null;
  const say = (text: string, isStop: boolean): void => {
    if (status !== null) {
      status.textContent = text;
      status.classList.toggle("app-saved--stopped", isStop);
    }
  };
  const later = (wait: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void keep(), wait);
  };
  const keep = async (): Promise<void> => {
    if (busy || stopped) {
      return;
    }
    busy = true;
    const sent = changes;
    try {
      const data = new FormData(form);
      const payload = form.enctype === "multipart/form-data" ? data : new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
      const answer = await fetch(form.dataset.save ?? form.action, {
        method: "POST", body: payload, headers: { Accept: "application/json, text/html" }, credentials: "same-origin", redirect: "manual",
      });
      const now = answer.headers.get("X-Draft-Version");
      if (answer.ok && now !== null && version !== null) {
        version.value = now;
        say(`Draft kept, ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`, false);
        const html = answer.status === 200 ? await answer.text() : "";
        // What was typed meanwhile is sent first: an older answer of the service must not take its place.
        if (html !== "" && sent === changes && leavingBy === null) {
          exchange(body, html);
        }
      } else if (answer.status === 409) {
        stopped = true;
        say("This questionnaire was changed in another window. Press “Keep as draft” to see what to do.", true);
      } else if (answer.status === 401) {
        stopped = true;
        say("Your session has ended. The draft is kept: launch again from the chart to go on.", true);
      } else {
        say("Not kept at the moment. Go on; it is tried again as you type.", true);
      }
    } catch {
      say("Not kept at the moment: no connection. It is tried again as you type.", true);
    } finally {
      busy = false;
      if (leavingBy !== null) {
        stopped = true;
        form.requestSubmit(leavingBy);
      } else if (sent !== changes && !stopped) {
        later(300);
      }
    }
  };
  form.addEventListener("input", (event) => {
    changes += 1;
    alone(event.target);
    const typed = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === "text");
    later(typed ? 1200 : 150);
  });
  form.addEventListener("change", () => later(150));
  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button[data-clear]") : null;
    if (button !== null) {
      event.preventDefault();
      let first: HTMLInputElement | null = null;
      for (const input of form.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(button.dataset.clear ?? "")}"]`)) {
        input.checked = false;
        first ??= input;
      }
      changes += 1;
      first?.focus();
      later(150);
    }
  });
  form.addEventListener("submit", (event) => {
    window.clearTimeout(timer);
    if (busy) {
      // The number of the draft is on its way: with the old one the page would meet its own saving as another window's.
      event.preventDefault();
      leavingBy = event.submitter;
    } else {
      stopped = true;
    }
  });
}
