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

// The point of an examined place moves with the landmark chosen in its row.
function drawPoints(form: HTMLFormElement, map: HTMLElement): void {
  for (const select of form.querySelectorAll<HTMLSelectElement>("[data-landmark]")) {
    const key = select.closest<HTMLElement>("[data-point-row]")?.dataset.pointRow ?? "";
    const mark = map.querySelector<SVGCircleElement>(`[data-point="${CSS.escape(key)}"]`);
    const at = select.selectedOptions[0]?.dataset.at?.split(" ");
    if (mark !== null && at !== undefined && at.length === 2) {
      mark.setAttribute("cx", at[0]);
      mark.setAttribute("cy", at[1]);
    }
  }
}

interface SheetItem {
  key: string;
  text: string;
  action?: string;
  chosen?: () => void;
}

// One sheet for all that a tap asks: which of two places, how strong, which point. Its rows are 44 px high.
function openSheet(sheet: HTMLDialogElement, title: string, items: SheetItem[]): void {
  const heading = sheet.querySelector<HTMLElement>("[data-sheet-title]");
  const list = sheet.querySelector<HTMLElement>("[data-sheet-items]");
  if (heading === null || list === null) {
    return;
  }
  heading.textContent = title;
  list.replaceChildren(...items.map((item) => {
    const button = document.createElement("button");
    button.type = item.action === undefined ? "button" : "submit";
    button.className = "app-sheet__item";
    if (item.action !== undefined) {
      button.name = "action";
      button.value = item.action;
    }
    if (item.key !== "") {
      const cap = document.createElement("kbd");
      cap.textContent = item.key.toUpperCase();
      button.append(cap);
      button.dataset.sheetKey = item.key;
    }
    button.append(item.text);
    button.addEventListener("click", () => {
      if (item.chosen !== undefined) {
        sheet.close();
        item.chosen();
      }
    });
    return button;
  }));
  if (!sheet.open) {
    sheet.showModal();
  }
}

function pointItems(shape: SVGElement): SheetItem[] {
  const region = shape.dataset.region ?? "";
  const landmarks = (shape.dataset.landmarks ?? "").split("|").filter((text) => text !== "").map((text) => text.split("="));
  return [
    ...landmarks.slice(0, 9).map(([code, name], index) => ({ key: `${index + 1}`, text: name, action: `add-point:${region}:${code}` })),
    { key: "0", text: "Other place", action: `add-point:${region}:other` },
    { key: "w", text: "Whole region", action: `add-point:${region}:` },
    { key: "n", text: "Examined, nothing found", action: `add-point:${region}:nothing-found` },
    { key: "d", text: "Patient declined", action: `add-point:${region}:declined` },
  ];
}

function painItems(form: HTMLFormElement, code: string): SheetItem[] {
  const row = form.querySelector<HTMLElement>(`[data-list-row="${code}"]`);
  const worst = row?.querySelector<HTMLInputElement>("input[type=text]");
  const pain = row?.querySelector<HTMLInputElement>("input[type=checkbox]");
  const set = (value: string, marked: boolean) => (): void => {
    if (worst !== null && worst !== undefined && pain !== null && pain !== undefined) {
      worst.value = value;
      pain.checked = marked;
      worst.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  return [
    ...Array.from({ length: 11 }, (_, value) => ({ key: "", text: `${value}`, chosen: set(`${value}`, false) })),
    { key: "", text: "Pain, no number", chosen: set("", true) },
    { key: "", text: "Remove", chosen: set("", false) },
  ];
}

// Places within a finger's width of the tap: the nearest first.
function nearTap(map: HTMLElement, event: MouseEvent): SVGElement[] {
  const reach = 22;
  const away = (box: DOMRect): number =>
    Math.hypot(Math.max(box.left - event.clientX, 0, event.clientX - box.right), Math.max(box.top - event.clientY, 0, event.clientY - box.bottom));
  return [...map.querySelectorAll<SVGElement>("[data-region]")]
    .map((shape) => ({ shape, box: shape.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && away(box) <= reach)
    .sort((one, other) => away(one.box) - away(other.box))
    .map(({ shape }) => shape);
}

function onTap(form: HTMLFormElement, map: HTMLElement, sheet: HTMLDialogElement | null, event: MouseEvent): void {
  const hit = event.target instanceof Element ? event.target.closest<SVGElement>("[data-region]") : null;
  const marksPoints = form.querySelector<HTMLInputElement>("[name=__layer]:checked")?.value === "points";
  const touch = matchMedia("(pointer: coarse)").matches;
  const choose = (shape: SVGElement): void => {
    const code = shape.dataset.region ?? "";
    const name = shape.dataset.name ?? code;
    if (sheet !== null && marksPoints) {
      openSheet(sheet, `${name}: which point?`, pointItems(shape));
    } else if (sheet !== null && touch) {
      openSheet(sheet, `${name}: worst pain in 7 days`, painItems(form, code));
    } else {
      goToList(form, code);
    }
  };
  const near = touch ? nearTap(map, event) : [];
  if (sheet !== null && near.length > 1) {
    openSheet(sheet, "Which place?", near.slice(0, 6).map((shape) => ({ key: "", text: shape.dataset.name ?? "", chosen: () => choose(shape) })));
  } else if (hit !== null) {
    choose(hit);
  }
}

// Adding a point loads the page again: what a tap marks stays as it was chosen, in this tab.
function keepLayer(layers: HTMLElement): void {
  const name = "physology-map-layer";
  const kept = layers.querySelector<HTMLInputElement>(`[value="${CSS.escape(sessionStorage.getItem(name) ?? "pain")}"]`);
  if (kept !== null) {
    kept.checked = true;
  }
  layers.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement) {
      sessionStorage.setItem(name, event.target.value);
    }
  });
}

export function startBodyMap(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-assessment]");
  const map = document.querySelector<HTMLElement>("[data-body-map]");
  if (form === null || map === null) {
    return;
  }
  const sheet = form.querySelector<HTMLDialogElement>("[data-sheet]");
  const layers = map.querySelector<HTMLElement>("[data-layers]");
  if (layers !== null) {
    layers.hidden = false;
    keepLayer(layers);
  }
  sheet?.querySelector("[data-sheet-close]")?.addEventListener("click", () => sheet.close());
  sheet?.addEventListener("keydown", (event) => {
    const button = sheet.querySelector<HTMLButtonElement>(`[data-sheet-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (button !== null && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      button.click();
    }
  });
  map.querySelector(".app-map__figures")?.addEventListener("click", (event) => onTap(form, map, sheet, event as MouseEvent));
  form.addEventListener("input", () => {
    draw(form, map);
    drawPoints(form, map);
  });
  draw(form, map);
}
