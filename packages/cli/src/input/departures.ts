// What became of each departure next to what was asked: the record of a departure that a register can learn from.

import { readHousehold, type DepartureOutcome, type Household } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";

export interface DepartureRecord extends DepartureOutcome {
  readonly by?: string;
  readonly direction?: string;
  readonly effect?: string;
  readonly motivation?: string;
  /** For a clause about the whole ordinance: the article that is departed from. */
  readonly from?: string;
}

type Request = Household["departures"][number];

/** The requests of a household file, as the outcomes of a person's decision follow them. */
export function departureRecords(
  model: DecisionModel,
  input: unknown,
): (outcomes: readonly DepartureOutcome[], person?: string) => readonly DepartureRecord[] {
  const { departures } = readHousehold(model, input);
  return (outcomes, person) => {
    const own = departures.filter((one) => one.person === undefined || nameOf(one.person.key) === person);
    // One outcome for each request, in its order; without that nothing is added.
    return outcomes.map((outcome, index) =>
      own.length === outcomes.length ? { ...outcome, ...asked(own[index]) } : outcome,
    );
  };
}

function asked(request: Request | undefined): Partial<DepartureRecord> {
  if (request === undefined) return {};
  const { by, direction, effect, motivation, from } = request;
  return {
    ...(by === undefined ? {} : { by }),
    ...(direction === undefined ? {} : { direction }),
    ...(effect === undefined ? {} : { effect }),
    ...(motivation === "" ? {} : { motivation }),
    ...(from === undefined ? {} : { from }),
  };
}

/** The key of a person as the file writes the name. */
function nameOf(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
