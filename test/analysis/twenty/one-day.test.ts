// Check 18 of the twenty: what changes on one day, for everyone in a household. The command that owns it is the timeline.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { nodeHost } from "../../../packages/cli/src/host.js";
import { run } from "../../../packages/cli/src/program.js";

const example = fileURLToPath(new URL("../../../examples/sociaal-domein", import.meta.url));

it("tells what a daughter of 18 loses and gets, and what that does to her parents", async () => {
  const household = join(example, "huishoudens", "gezin-met-veel-hulp.json");
  const { output } = await run(
    ["timeline", example, "--gegevens", household, "--van", "2026-06-01", "--tot", "2026-07-01"],
    nodeHost(),
  );
  const days = output.split(/^(?=\d+ \p{L}+ \d{4}$)/mu);
  const day = days.find((text) => text.startsWith("15 juni 2026\n"));
  for (const told of [
    "Noor: jeugdhulp: toegekend → geweigerd",
    "Noor: begeleiding: geweigerd → toegekend",
    "Noor: ondersteuning naar werk: geweigerd → toegekend",
    "Vader: hoogte van kindbijdrage: € 500 per jaar → € 250 per jaar",
    "Moeder: hulp in het huishouden: toegekend → ter beoordeling",
    "de inwoner kan het huishouden overnemen",
  ])
    expect(day).toContain(told);
});
