// Statistical disclosure: a number of people so small that somebody could be recognised is left out of what is shared.

import type { Block, ChangeBlock, Count, Group, Money, Report, RightReport, Undecided } from "./report.js";

/** Counts from 1 up to this are hidden. */
const smallest = 10;

/**
 * The report without small numbers. Where one hidden number could be worked out from the others of its row or column and their
 * total, the next smallest is hidden too. Money is hidden with the people who get it.
 */
export function withoutSmallNumbers(report: Report): Report {
  const { types, incomes, rights, comparison, bands } = report;
  return {
    ...report,
    smallest,
    types: { ...types, groups: groups(types.groups) },
    ...(incomes === undefined ? {} : { incomes: { ...incomes, groups: groups(incomes.groups) } }),
    rights: rights.map(right),
    total: rights.some(({ now }) => small(now.counts.toegekend))
      ? { granted: null, ...(report.total.before === undefined ? {} : { before: null }) }
      : report.total,
    budgets: report.budgets.map((one) => {
      const of = one.right === undefined ? rights : rights.filter(({ name }) => name === one.right);
      return of.some(({ now }) => small(now.counts.toegekend)) ? { ...one, cost: null, left: null } : one;
    }),
    ...(comparison === undefined
      ? {}
      : {
          comparison: {
            ...comparison,
            total: changeBlocks([comparison.total])[0]!,
            perType: changeBlocks(comparison.perType),
            perIncome: changeBlocks(comparison.perIncome),
            undecided: {
              now: undecided(comparison.undecided.now),
              before: undecided(comparison.undecided.before),
            },
            distribution: withCounts(comparison.distribution, (one) => one.households),
          },
        }),
    ...(bands === undefined
      ? {}
      : {
          bands: bands.map((one) =>
            (one.households ?? 0) < smallest
              ? {
                  ...one,
                  households: small(one.households) ? null : one.households,
                  average: null,
                  ...(one.averageBefore === undefined ? {} : { averageBefore: null }),
                }
              : one,
          ),
        }),
  };
}

function small(count: Count): boolean {
  return count !== null && count > 0 && count < smallest;
}

function undecided({ judgement, unknown }: Undecided): Undecided {
  return { judgement: small(judgement) ? null : judgement, unknown: small(unknown) ? null : unknown };
}

function right(one: RightReport): RightReport {
  const { beforePerType, beforePerIncome, before, moves } = one;
  return {
    ...one,
    now: blocks([one.now])[0]!,
    perType: blocks(one.perType),
    perIncome: blocks(one.perIncome),
    ...(before === undefined ? {} : { before: blocks([before])[0]! }),
    ...(beforePerType === undefined ? {} : { beforePerType: blocks(beforePerType) }),
    ...(beforePerIncome === undefined ? {} : { beforePerIncome: blocks(beforePerIncome) }),
    ...(moves === undefined ? {} : { moves: hidden(moves) }),
  };
}

/** A row per group and a column per outcome. */
function blocks(list: readonly Block[]): readonly Block[] {
  const names = Object.keys(list[0]?.counts ?? {}) as (keyof Block["counts"])[];
  const shown = hidden(list.map(({ counts }) => names.map((name) => counts[name])));
  return list.map((block, row): Block => {
    const counts = Object.fromEntries(names.map((name, at) => [name, shown[row]![at]!])) as Block["counts"];
    const with_ = (count: Count, money: Money | undefined): Money | undefined =>
      count === null ? null : money;
    const [granted, judged] = [
      with_(counts.toegekend, block.granted),
      with_(counts["ter beoordeling"], block.toBeJudged),
    ];
    return {
      counts,
      households: counts.toegekend === null || small(block.households) ? null : block.households,
      ...(granted === undefined || block.granted === undefined ? {} : { granted }),
      ...(judged === undefined || block.toBeJudged === undefined ? {} : { toBeJudged: judged }),
      withoutAmount: small(block.withoutAmount) ? null : block.withoutAmount,
    };
  });
}

function changeBlocks(list: readonly ChangeBlock[]): readonly ChangeBlock[] {
  const names = Object.keys(list[0]?.households ?? {}) as (keyof ChangeBlock["households"])[];
  const shown = hidden(list.map(({ households }) => names.map((name) => households[name])));
  return list.map((block, row): ChangeBlock => {
    const households = Object.fromEntries(
      names.map((name, at) => [name, shown[row]![at]!]),
    ) as ChangeBlock["households"];
    return {
      households,
      gained: households.meer === null ? null : block.gained,
      lost: households.minder === null ? null : block.lost,
    };
  });
}

function groups(list: readonly Group[]): readonly Group[] {
  const shown = hidden(list.map(({ persons, households }) => [persons, households]));
  return list.map((group, row) => ({ ...group, persons: shown[row]![0]!, households: shown[row]![1]! }));
}

function withCounts<T extends { readonly households: Count }>(
  list: readonly T[],
  of: (one: T) => Count,
): readonly T[] {
  const shown = hidden(list.map((one) => [of(one)]));
  return list.map((one, row) => ({ ...one, households: shown[row]![0]! }));
}

/** Hides small cells, and as many more as it takes that no row or column has a single hidden one. */
export function hidden(cells: readonly (readonly Count[])[]): readonly (readonly Count[])[] {
  const shown = cells.map((row) => row.map((one) => (small(one) ? null : one)));
  const lines = [
    ...shown.map((row, at) => row.map((_, column) => [at, column] as const)),
    ...(shown[0] ?? []).map((_, column) => shown.map((__, row) => [row, column] as const)),
  ].filter((line) => line.length > 1);
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      const values = line.map(([row, column]) => shown[row]![column]!);
      if (values.filter((one) => one === null).length !== 1) continue;
      const rest = line.filter(([row, column]) => (shown[row]![column] ?? 0) > 0);
      const [next] = rest.sort((a, b) => shown[a[0]]![a[1]]! - shown[b[0]]![b[1]]!);
      if (next === undefined) continue;
      shown[next[0]]![next[1]] = null;
      changed = true;
    }
  }
  return shown;
}
