// The generated module, loaded as a stranger's program would.

import { generateModule, type Plan } from "@andersom/logic";
import { loadModule } from "../../load.js";
import type { Executor } from "../executor.js";
import { answersOf } from "./interpreter.js";

export const module: Executor = {
  name: "module",
  async run({ model, households }) {
    const { decidePlan } = await loadModule(generateModule(model).js);
    const plans: Plan[] = households.map((household) => decidePlan(household));
    return { plans, answers: plans.map(answersOf), left: [] };
  },
};
