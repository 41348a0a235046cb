// While a filing waits the page asks in the background, and loads again once its state has changed.
export function startFiling(): void {
  if (document.querySelector("#waiting") === null) {
    return;
  }
  // Asking keeps a session alive: after some ten minutes it stops, so that an empty chair still ends one.
  const most = 40;
  const ask = async (wait: number, times: number): Promise<void> => {
    let changed = false;
    try {
      const answer = await fetch(location.href, { credentials: "same-origin", redirect: "manual", headers: { Accept: "text/html" } });
      const text = answer.ok ? await answer.text() : "";
      // A session that has ended answers otherwise: the page that says so is loaded then.
      changed = !answer.ok || !new DOMParser().parseFromString(text, "text/html").querySelector("#waiting");
    } catch {
      // No connection just now: it is asked again.
    }
    if (changed) {
      location.reload();
    } else if (times < most) {
      window.setTimeout(() => void ask(Math.min(wait * 1.5, 15_000), times + 1), wait);
    }
  };
  window.setTimeout(() => void ask(1_500, 1), 1_000);
}
