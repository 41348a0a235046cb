// The timeline's charts and keys. Without this file the table of trends and every link still work.
import {
  BarController, BarElement, Chart, type ChartDataset, Filler, LinearScale, LineController, LineElement, type Plugin, PointElement, Tooltip,
} from "chart.js";

Chart.register(BarController, BarElement, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);

interface Point {
  at: number; date: string; value: number | null; scored: boolean; text: string; wpi: number | null; sss: number | null;
  hollow: boolean; flare: boolean; onLine: boolean; breaks: boolean; baseline: boolean; range: [number, number] | null; proxy: boolean;
}

interface Trend {
  measure: string; low: number; high: number; start: number; end: number;
  bandLow: number | null; bandHigh: number | null; bandUntil: number | null; breaks: number[]; showAxis: boolean; points: Point[];
}

const ink = "#212b32";
const dark = "#3a4a56";
const light = "#b8c4cc";
const day = 86_400_000;

function ticks(start: number, end: number): number[] {
  const months = (end - start) / day / 30.4;
  const step = Math.max(1, Math.ceil(months / 5));
  const found: number[] = [];
  const at = new Date(start);
  at.setUTCDate(1);
  at.setUTCHours(0, 0, 0, 0);
  for (at.setUTCMonth(at.getUTCMonth() + 1); at.getTime() <= end; at.setUTCMonth(at.getUTCMonth() + step)) {
    found.push(at.getTime());
  }
  return found;
}

function label(at: number): string {
  return new Date(at).toLocaleDateString("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" });
}

function band(trend: Trend): ChartDataset<"line", { x: number; y: number }[]>[] {
  if (trend.bandLow === null || trend.bandHigh === null) {
    return [];
  }
  const edge = (y: number) => [{ x: trend.start, y }, { x: Math.min(trend.bandUntil ?? trend.end, trend.end), y }];
  const plain = { pointRadius: 0, borderWidth: 0, pointHitRadius: 0, order: 9 };
  return [
    { type: "line", data: edge(trend.bandLow), ...plain },
    { type: "line", data: edge(trend.bandHigh), ...plain, fill: "-1", backgroundColor: "#e8edee" },
  ];
}

function joined(points: Point[]): { x: number; y: number }[] {
  const data: { x: number; y: number }[] = [];
  for (const point of points) {
    if (point.breaks && data.length > 0) {
      data.push({ x: point.at, y: Number.NaN });
    }
    data.push({ x: point.at, y: point.scored && point.value !== null ? point.value : Number.NaN });
  }
  return data;
}

// The patient's own answers are one line; what somebody answered on the patient's behalf is another, dashed.
function lines(trend: Trend): ChartDataset<"line", { x: number; y: number }[]>[] {
  const plain = { type: "line" as const, borderColor: ink, pointRadius: 0, pointHitRadius: 0, spanGaps: false, order: 5 };
  return [
    { ...plain, data: joined(trend.points.filter(p => p.onLine)), borderWidth: 2 },
    { ...plain, data: joined(trend.points.filter(p => p.proxy)), borderWidth: 1, borderDash: [4, 3] },
  ];
}

// Where part is missing the score lies somewhere between two bounds: the whole of it is drawn.
function ranges(trend: Trend): ChartDataset<"line", { x: number; y: number }[]> {
  return {
    type: "line",
    data: trend.points.flatMap(p => (p.range === null ? [] : [{ x: p.at, y: p.range[0] }, { x: p.at, y: p.range[1] }, { x: p.at, y: Number.NaN }])),
    borderColor: dark, borderWidth: 5, borderCapStyle: "butt", pointRadius: 0, pointHitRadius: 0, spanGaps: false, order: 4,
  };
}

// A questionnaire that changed its meaning: a dashed upright with a "v", which the legend explains.
function versions(trend: Trend): Plugin {
  return {
    id: "versions",
    afterDatasetsDraw: chart => {
      const { ctx, chartArea, scales } = chart;
      for (const at of trend.breaks) {
        const x = scales.x?.getPixelForValue(at) ?? 0;
        ctx.save();
        ctx.strokeStyle = dark;
        ctx.setLineDash([3, 3]);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        ctx.fillStyle = ink;
        ctx.font = "600 14px Arial, sans-serif";
        ctx.fillText("v", x + 3, chartArea.top + 11);
        ctx.restore();
      }
    },
  };
}

function marks(trend: Trend): ChartDataset<"line", { x: number; y: number }[]> {
  const shown = trend.points.filter(p => p.value !== null && p.range === null);
  return {
    type: "line",
    data: shown.map(p => ({ x: p.at, y: p.value ?? 0 })),
    showLine: false,
    borderColor: ink,
    borderWidth: 2,
    pointStyle: shown.map(p => (p.onLine ? (p.flare ? "triangle" : "circle") : "crossRot")),
    pointRadius: shown.map(p => (p.flare || !p.onLine ? 6 : 4)),
    pointBackgroundColor: shown.map(p => (p.hollow ? "#fff" : ink)),
    order: 1,
  };
}

function ring(trend: Trend): ChartDataset<"line", { x: number; y: number }[]> {
  const start = trend.points.filter(p => p.baseline && p.value !== null);
  return {
    type: "line", data: start.map(p => ({ x: p.at, y: p.value ?? 0 })), showLine: false, pointRadius: 9, pointHitRadius: 0,
    pointBackgroundColor: "transparent", borderColor: ink, borderWidth: 2, order: 2,
  };
}

function bars(trend: Trend): ChartDataset<"bar", { x: number; y: number }[]>[] {
  const part = (key: "wpi" | "sss", fill: string): ChartDataset<"bar", { x: number; y: number }[]> => ({
    type: "bar",
    data: trend.points.filter(p => p[key] !== null).map(p => ({ x: p.at, y: p[key] ?? 0 })),
    backgroundColor: fill, borderColor: ink, borderWidth: 1, barThickness: 10, stack: "fs", order: 3, grouped: false,
  });
  return [part("wpi", dark), part("sss", light)];
}

function draw(canvas: HTMLCanvasElement): void {
  const trend = JSON.parse(canvas.dataset.chart ?? "{}") as Trend;
  const isBars = trend.measure === "fs";
  const datasets = isBars ? bars(trend) : [...band(trend), ...lines(trend), ranges(trend), ring(trend), marks(trend)];
  const chart = new Chart(canvas, {
    type: isBars ? "bar" : "line",
    data: { datasets: datasets as ChartDataset<"line", { x: number; y: number }[]>[] },
    plugins: [versions(trend)],
    options: {
      animation: false,
      clip: false,
      maintainAspectRatio: false,
      layout: { padding: { right: 10, top: 4 } },
      plugins: {
        tooltip: {
          callbacks: {
            title: items => trend.points.find(p => p.at === items[0]?.parsed.x)?.date ?? "",
            label: item => trend.points.find(p => p.at === item.parsed.x)?.text ?? "",
          },
        },
      },
      scales: {
        x: {
          type: "linear", offset: false, min: trend.start, max: trend.end, grid: { color: "#d8dde0", offset: false },
          afterBuildTicks: axis => { axis.ticks = ticks(trend.start, trend.end).map(value => ({ value })); },
          ticks: { display: trend.showAxis, color: ink, font: { size: 14 }, maxRotation: 0, autoSkip: true, callback: value => label(Number(value)) },
        },
        y: {
          min: trend.low, max: trend.high, stacked: isBars, grid: { color: "#d8dde0" },
          afterBuildTicks: axis => { axis.ticks = [{ value: trend.low }, { value: trend.high }]; },
          afterFit: axis => { axis.width = 36; },
          ticks: { color: ink, font: { size: 14 }, autoSkip: false },
        },
      },
    },
  });
  canvas.dataset.drawn = `${chart.scales.x?.min} ${chart.scales.x?.max} ${chart.scales.y?.min} ${chart.scales.y?.max}`;
}

// The links of the bar as one slider with a tick a date: it says the date while it moves and goes there when it rests.
function startSlider(root: HTMLElement): void {
  const slider = root.querySelector<HTMLInputElement>("[data-slider]");
  const options = [...root.querySelectorAll<HTMLOptionElement>("#tl-dates option")];
  if (slider === null || options.length === 0) {
    return;
  }
  const bar = slider.parentElement;
  bar?.classList.add("tl-map__bar--slider");
  slider.hidden = false;
  const chosen = (): HTMLOptionElement | undefined => options[Number(slider.value) - 1];
  let timer = 0;
  slider.addEventListener("input", () => {
    const date = chosen()?.label ?? "";
    slider.setAttribute("aria-valuetext", date);
    const said = bar?.querySelector("h2 a");
    if (said) {
      said.textContent = date;
    }
    window.clearTimeout(timer);
  });
  slider.addEventListener("change", () => {
    // Arrow keys pass over dates one by one: only where they rest is a page asked for.
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const address = chosen()?.dataset.address;
      if (address !== undefined) {
        location.assign(address);
      }
    }, 350);
  });
}

function start(root: HTMLElement): void {
  const trends = root.querySelector<HTMLElement>("[data-trends]");
  const charts = trends?.querySelector<HTMLElement>("[data-charts]");
  const twin = trends?.querySelector<HTMLButtonElement>("[data-twin]");
  const table = trends?.querySelector<HTMLElement>("[data-table]");
  const more = trends?.querySelector<HTMLDetailsElement>("[data-more-charts]");
  let drawn = false;
  const show = (asTable: boolean): void => {
    if (charts && table && twin) {
      charts.hidden = asTable;
      table.hidden = !asTable;
      twin.textContent = asTable ? "Charts (t)" : "Table (t)";
      twin.setAttribute("aria-expanded", String(asTable));
    }
    // A canvas has a size only when its block is on the screen.
    if (!asTable && !drawn && trends && trends.offsetParent !== null) {
      drawn = true;
      charts?.querySelectorAll<HTMLCanvasElement>("canvas[data-chart]").forEach(draw);
    }
    if (more) {
      more.hidden = asTable;
    }
  };
  more?.addEventListener("toggle", () => {
    if (more.open) {
      more.querySelectorAll<HTMLCanvasElement>("canvas[data-chart]:not([data-drawn])").forEach(draw);
    }
  });
  if (twin && charts) {
    twin.hidden = false;
    twin.addEventListener("click", () => show(!charts.hidden));
    show(false);
    // On a narrow screen the block appears when its tab is chosen.
    if (trends) {
      new ResizeObserver(() => show(charts.hidden)).observe(trends);
    }
  }

  startSlider(root);
  const help = root.querySelector<HTMLDialogElement>("[data-help-sheet]");
  const helpButton = root.querySelector<HTMLButtonElement>("[data-help]");
  if (help && helpButton) {
    helpButton.hidden = false;
    helpButton.addEventListener("click", () => help.showModal());
    help.querySelector("[data-help-close]")?.addEventListener("click", () => help.close());
  }

  document.addEventListener("keydown", event => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select")) {
      return;
    }
    if (help?.open) {
      return;
    }
    switch (event.key) {
      case "Escape": {
        const open = root.querySelector<HTMLDetailsElement>("[data-fold][open]");
        if (!open) {
          return;
        }
        open.open = false;
        open.querySelector<HTMLElement>("summary")?.focus();
        break;
      }
      case "?": help?.showModal(); break;
      case "b": root.querySelector<HTMLElement>("#tl-baseline")?.focus(); break;
      case "m": root.querySelector<HTMLElement>("#tl-map")?.focus(); break;
      case "t": twin?.click(); break;
      case "[": root.querySelector<HTMLElement>("[data-earlier]")?.click(); break;
      case "]": root.querySelector<HTMLElement>("[data-later]")?.click(); break;
      default: return;
    }
    event.preventDefault();
  });
}

document.querySelectorAll<HTMLElement>("[data-timeline]").forEach(start);
