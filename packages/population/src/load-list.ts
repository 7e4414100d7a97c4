// Reads a list beside the people: what belongs to the owners in the piece, in their order.

import { columnState } from "@andersom/logic";
import type { DuckDBConnection } from "@duckdb/node-api";
import { openCursor } from "./cursor.js";
import type { Range } from "./layout.js";
import { livesElsewhere, nobody } from "./lists.js";
import { fill, type FilledList, type Piece } from "./piece.js";
import { relation } from "./source.js";

export interface ListReader {
  /** Fills the list for the piece that was just read. */
  readonly take: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openList(
  connection: DuckDBConnection,
  into: FilledList,
  piece: Piece,
  { first, household }: Range,
): Promise<ListReader> {
  const { list, offsets, values, states } = into;
  const things = list.kind === "things";
  const filled = things ? piece.filled.filter(({ slot }) => slot.table === list.table) : [];
  const fields = [
    "CAST(a_eigenaar AS DOUBLE)",
    ...(things ? filled.map(({ slot }) => slot.sql) : ["CAST(a_deel AS DOUBLE)"]),
  ];
  // Owners and people as they are counted over the whole population.
  let ownersBefore = list.owner === "persons" ? first : household;
  let peopleBefore = first;
  const cursor = await openCursor(
    connection,
    `SELECT ${fields.join(", ")} FROM ${relation(list.parquet)} WHERE a_eigenaar >= ${ownersBefore}`,
  );
  let row = 0;
  const more = async (): Promise<boolean> => {
    if (row < cursor.rows) return true;
    row = 0;
    return cursor.next();
  };
  return {
    close: () => cursor.close(),
    async take() {
      const owners = piece[list.owner];
      states.fill(list.kind === "one" ? columnState.missingFact : columnState.known, 0, owners);
      let [elements, owner] = [0, 0];
      const reach = (next: number): void => {
        while (owner < next) offsets[++owner] = elements;
      };
      offsets[0] = 0;
      while (await more()) {
        const of = cursor.numbers(0);
        const from = row;
        for (; row < cursor.rows && of[row]! < ownersBefore + owners; row++) {
          const own = of[row]! - ownersBefore;
          if (things) {
            reach(own);
            elements++;
          } else person(own, cursor.numbers(1)[row]!, reach, () => elements++);
        }
        filled.forEach((to, at) => fill(to, elements - (row - from), cursor.numbers(1 + at), from, row));
        if (row < cursor.rows) break;
      }
      reach(owners);
      into.rows = elements;
      ownersBefore += owners;
      peopleBefore += piece.persons;
    },
  };

  function person(owner: number, who: number, reach: (next: number) => void, next: () => number): void {
    if (list.kind === "one") {
      states[owner] =
        who === nobody
          ? columnState.notApplicable
          : who === livesElsewhere
            ? columnState.missingFact
            : columnState.known;
      values[owner] = who < 0 ? 0 : who - peopleBefore;
      return;
    }
    if (who === livesElsewhere) {
      states[owner] = columnState.missingFact;
      return;
    }
    reach(owner);
    values[next()] = who - peopleBefore;
  }
}
