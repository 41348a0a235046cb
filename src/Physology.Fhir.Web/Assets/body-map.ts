// The list is the control. The drawing shows what the list and the rows of field 2 say, and a tap goes to the list.

interface Site {
  worst: number | null;
}

function worstOf(text: string): number | null {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) <= 10 ? Number(text) : null;
}

function readSites(form: HTMLFormElement): Map<string, Site> {
  const sites = new Map<string, Site>();
  for (const row of form.querySelectorAll<HTMLElement>("[data-rows='sites'] [data-row]")) {
    const option = row.querySelector<HTMLSelectElement>("[data-place]")?.selectedOptions[0];
    const side = row.querySelector<HTMLInputElement>("[data-side] input:checked")?.value ?? "";
    const worst = worstOf(row.querySelector<HTMLInputElement>("[data-most]")?.value ?? "");
    for (const region of (option?.dataset.regions ?? "").split(" ").filter((code) => code !== "")) {
      const wanted = option?.dataset.asksSide === "no" || side === "both" || (side !== "" && region.endsWith(`-${side[0]}`));
      if (wanted) {
        sites.set(region, { worst });
      }
    }
  }
  for (const row of form.querySelectorAll<HTMLElement>("[data-list-row]")) {
    const typed = row.querySelector<HTMLInputElement>("input[type=text]")?.value.trim() ?? "";
    const pain = row.querySelector<HTMLInputElement>("input[type=checkbox]")?.checked ?? false;
    const worst = worstOf(typed);
    if (worst !== null || pain) {
      const code = row.dataset.listRow ?? "";
      sites.set(code, { worst: worst ?? sites.get(code)?.worst ?? null });
    }
  }
  return sites;
}

function stateOf(site: Site | undefined): string {
  if (site === undefined) {
    return "not-asked";
  }
  const worst = site.worst;
  return worst === null ? "pain" : worst === 0 ? "pain-0" : worst <= 3 ? "pain-1" : worst <= 6 ? "pain-2" : worst <= 8 ? "pain-3" : "pain-4";
}

function draw(form: HTMLFormElement, map: HTMLElement): void {
  const sites = readSites(form);
  for (const shape of map.querySelectorAll<SVGElement>("[data-region]")) {
    shape.dataset.state = stateOf(sites.get(shape.dataset.region ?? ""));
  }
  for (const mark of map.querySelectorAll<SVGElement>("[data-mark]")) {
    const site = sites.get(mark.dataset.mark ?? "");
    mark.dataset.state = stateOf(site);
    mark.textContent = site === undefined ? "" : site.worst === null ? "?" : String(site.worst);
  }
  const sentence = map.querySelector("[data-map-sentence]");
  if (sentence !== null) {
    const parts = [...sites].filter(([, site]) => site.worst !== 0).map(([code, site]) => {
      const name = form.querySelector<HTMLElement>(`[data-list-row="${code}"]`)?.dataset.name ?? code;
      return `${name} ${site.worst ?? "not rated"}`;
    });
    sentence.textContent = parts.length === 0
      ? "No place marked yet. Hatched means not asked."
      : `${parts.length} ${parts.length === 1 ? "place" : "places"} marked: ${parts.join(", ")}. Hatched means not asked.`;
  }
}

function goToList(form: HTMLFormElement, code: string): void {
  const row = form.querySelector<HTMLElement>(`[data-list-row="${code}"]`);
  const worst = row?.querySelector<HTMLInputElement>("input[type=text]");
  const pain = row?.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (row === null || worst === null || worst === undefined || pain === null || pain === undefined) {
    return;
  }
  const details = row.closest("details");
  if (details !== null) {
    details.open = true;
  }
  // A tap on a marked place edits it; a tap on an empty one marks it, and asks for the number.
  if (worst.value.trim() === "" && !pain.checked) {
    pain.checked = true;
    pain.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (const lit of form.querySelectorAll(".app-list__row--lit")) {
    lit.classList.remove("app-list__row--lit");
  }
  row.classList.add("app-list__row--lit");
  worst.focus();
  worst.select();
}

export function startBodyMap(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-assessment]");
  const map = document.querySelector<HTMLElement>("[data-body-map]");
  if (form === null || map === null) {
    return;
  }
  map.addEventListener("click", (event) => {
    const region = event.target instanceof Element ? event.target.closest<SVGElement>("[data-region]") : null;
    if (region?.dataset.region !== undefined) {
      goToList(form, region.dataset.region);
    }
  });
  form.addEventListener("input", () => draw(form, map));
  draw(form, map);
}
