// The forms in which most commands print their result, and the option that chooses one.

import { Option } from "commander";
import { choice } from "./usage.js";

const formats = ["pretty", "json"] as const;
export type Format = (typeof formats)[number];

export function formatOption(): Option {
  return new Option("--format <vorm>", "de vorm van het resultaat: voor mensen of voor programma’s")
    .choices(formats)
    .argParser(choice("--format", formats))
    .default("pretty");
}
