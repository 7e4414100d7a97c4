// The fast path of the generated module. A household that it leaves to the exact path is not compared, and the reason told.

import { generateModule } from "@andersom/logic";
import { rational, toDecimalString } from "@andersom/runtime";
import { loadModule, type FastRight } from "../../load.js";
import { answerKey, type Answer, type Executor, type Unexpressed } from "../executor.js";

export const fast: Executor = {
  name: "fast",
  async run({ model, households }) {
    const { decideFast } = await loadModule(generateModule(model).js);
    const reasons = new Set<string>();
    const answers = households.map((household) => {
      const { rights, path, reason } = decideFast(household);
      if (path === "fast")
        return new Map(rights.map((one) => [answerKey(one.thing, one.right), answerOf(one)]));
      reasons.add(reason ?? "");
      return new Map<string, Answer>();
    });
    const left = [...reasons].map((reason): Unexpressed => ({ what: "programma", reason }));
    return { answers, left };
  },
};

function answerOf({ outcome, cents, open }: FastRight): Answer {
  if (cents !== undefined) return { outcome, amount: toDecimalString(rational(BigInt(cents), 100n)) };
  return open === undefined || open === "geen bedrag" ? { outcome } : { outcome, amount: open };
}
