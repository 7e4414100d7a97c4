// The examples have the layout of the house: `andersom format --check examples`.

import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { nodeHost } from "../../packages/cli/src/host.js";
import { run } from "../../packages/cli/src/program.js";

it("is the layout of every file of the examples", async () => {
  const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
  expect(await run(["format", "--check", examples], nodeHost())).toEqual({
    exitCode: 0,
    output: expect.stringMatching(/^\d+ bestanden in de huisstijl\.\n$/u) as string,
  });
});
