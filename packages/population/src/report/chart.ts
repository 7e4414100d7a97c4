// The charts of a report, drawn when the page is made: no script draws anything in the browser of the reader.

import * as Plot from "@observablehq/plot";
import type { Html } from "@andersom/publish";
import { parseHTML } from "linkedom";
import { svgMarkup, type Drawn } from "./svg.js";

/** The same chart for a phone and for a wider screen; the page shows the one that fits. Empty when there is nothing to draw. */
export type Chart = readonly Html[];

/** Now is filled, before is lighter with an outline: they differ without colour too. */
export type Series = "nu" | "eerst" | "meer" | "minder";

export interface Bar {
  readonly label: string;
  readonly series: Series;
  readonly value: number;
}

export interface Point {
  readonly x: number;
  readonly series: Series;
  readonly y: number;
}

const fills: Readonly<Record<Series, string>> = {
  nu: "var(--andersom-chart-now-color)",
  eerst: "var(--andersom-chart-before-color)",
  meer: "var(--andersom-chart-now-color)",
  minder: "var(--andersom-chart-less-color)",
};

interface Size {
  readonly of: "smal" | "breed";
  readonly width: number;
  readonly fontSize: number;
}

const sizes: readonly Size[] = [
  { of: "smal", width: 320, fontSize: 12 },
  { of: "breed", width: 680, fontSize: 14 },
];

/** Bars lying down, one line per label and series: for labels that are words. */
export function lyingBars(name: string, bars: readonly Bar[], unit: Unit): Chart {
  if (allZero(bars)) return [];
  // Rows from above: a label, its bars, the next label.
  const labels = [...new Set(bars.map(({ label }) => label))];
  const rows = labels.flatMap((label) => [label, ...bars.filter((one) => one.label === label).map(rowOf)]);
  return sizes.map((size) => {
    const row = size.fontSize * 1.75;
    return draw(name, size, {
      height: rows.length * row + 4,
      marginLeft: 2,
      marginRight: size.fontSize * 8,
      marginTop: 0,
      marginBottom: 4,
      x: { axis: null, domain: [Math.min(0, ...values(bars)), Math.max(1, ...values(bars))] },
      y: { axis: null, domain: rows, padding: 0 },
      marks: [
        Plot.barX(bars, {
          ...barLooks(size),
          x: "value",
          y: rowOf,
          insetTop: 2,
          insetBottom: 2,
        }),
        Plot.text(labels, {
          y: (label: string) => label,
          text: (label: string) => label,
          frameAnchor: "left",
          textAnchor: "start",
          dy: row / 8,
          fill: "currentColor",
          fontSize: size.fontSize,
        }),
        Plot.text(bars, {
          x: ({ value }: Bar) => Math.max(0, value),
          y: rowOf,
          text: ({ value }: Bar) => unit(value),
          textAnchor: "start",
          dx: 6,
          fill: "currentColor",
          fontSize: size.fontSize,
        }),
      ],
    });
  });
}

function rowOf({ label, series }: Bar): string {
  return `${label}\u0000${series}`;
}

/** Bars standing up, for groups in an order; below zero for what goes down. */
export function standingBars(name: string, bars: readonly Bar[], unit: Unit, axis: string): Chart {
  if (allZero(bars)) return [];
  const labels = [...new Set(bars.map(({ label }) => label))];
  const series = [...new Set(bars.map((one) => one.series))];
  const signs = series.includes("minder");
  return sizes.map((size) =>
    draw(name, size, {
      height: size.of === "smal" ? 230 : 300,
      marginLeft: size.fontSize * 4.6,
      marginTop: size.fontSize * 1.5,
      marginBottom: size.fontSize * 3.4,
      x: { axis: null, padding: 0.1, ...(signs ? {} : { domain: series }) },
      fx: { domain: labels, label: axis, labelAnchor: "center", padding: 0.15, tickSize: 0 },
      y: { grid: true, label: null, ticks: 5, tickFormat: unit, tickSize: 0 },
      marks: [
        Plot.axisFx({
          anchor: "bottom",
          label: axis,
          labelAnchor: "center",
          tickSize: 0,
          fontSize: size.fontSize,
          labelOffset: size.fontSize * 2.8,
        }),
        Plot.barY(bars, { ...barLooks(size), y: "value", fx: "label", ...(signs ? {} : { x: "series" }) }),
        Plot.ruleY([0], { stroke: "currentColor" }),
      ],
    }),
  );
}

/** Lines that go in steps: what somebody gets at an income. */
export function steps(name: string, points: readonly Point[], unit: Unit, axis: string): Chart {
  const series = [...new Set(points.map((one) => one.series))];
  return sizes.map((size) =>
    draw(name, size, {
      height: size.of === "smal" ? 220 : 280,
      marginLeft: size.fontSize * 4.8,
      marginTop: size.fontSize * 1.5,
      marginRight: size.fontSize * 2.4,
      marginBottom: size.fontSize * 3.4,
      x: {
        label: axis,
        labelAnchor: "center",
        labelArrow: "none",
        ticks: size.of === "smal" ? 4 : 8,
        tickFormat: unit,
        tickSize: 4,
        labelOffset: size.fontSize * 2.8,
      },
      y: { grid: true, label: null, ticks: 5, tickFormat: unit, tickSize: 0, zero: true },
      marks: [
        ...series.map((one) =>
          Plot.line(
            points.filter((point) => point.series === one),
            {
              x: "x",
              y: "y",
              stroke:
                one === "eerst"
                  ? "var(--andersom-chart-before-line-color)"
                  : "var(--andersom-chart-now-color)",
              strokeWidth: one === "eerst" ? 2 : 3,
              ...(one === "eerst" ? { strokeDasharray: "5 4" } : {}),
            },
          ),
        ),
        Plot.ruleY([0], { stroke: "currentColor" }),
      ],
    }),
  );
}

/** How a number is written. */
export type Unit = (value: number) => string;

function barLooks({ fontSize }: Size): {
  readonly fill: (bar: Bar) => string;
  readonly stroke: (bar: Bar) => string;
  readonly strokeWidth: number;
  readonly fontSize: number;
} {
  return {
    fill: ({ series }) => fills[series],
    stroke: ({ series }) => (series === "eerst" ? "var(--andersom-chart-before-line-color)" : "none"),
    strokeWidth: 1,
    fontSize,
  };
}

/** Bars of nothing would fill the whole height: there is no scale to draw them on. */
function allZero(bars: readonly Bar[]): boolean {
  return bars.every(({ value }) => value === 0);
}

function values(bars: readonly Bar[]): readonly number[] {
  return bars.map(({ value }) => value);
}

function draw(name: string, { of, width, fontSize }: Size, options: Plot.PlotOptions): Html {
  const { document } = parseHTML("<!doctype html><html><body></body></html>") as {
    readonly document: unknown;
  };
  const drawn = Plot.plot({
    ...options,
    document,
    width,
    color: { type: "identity" },
    className: "grafiek",
  } as object) as unknown as Drawn & { setAttribute(name: string, value: string): void };
  drawn.setAttribute("font-size", String(fontSize));
  return svgMarkup(drawn, name, of);
}
