// The pages that --help prints, in Dutch.

import type { Argument, Command, Help, HelpConfiguration, Option } from "commander";
import { styleFor } from "./report/style.js";
import { enumerate } from "./report/text.js";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "Gebruik:",
  "Arguments:": "Argumenten:",
  "Options:": "Opties:",
  "Commands:": "Opdrachten:",
};

/** How commander has to lay out and word its help. */
export function dutchHelp(colours: boolean, width: number): HelpConfiguration {
  const style = styleFor(colours);
  return {
    helpWidth: width,
    showGlobalOptions: false,
    styleTitle: (title) => style.strong(titles[title] ?? title),
    subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(" "),
    argumentTerm,
    argumentDescription: (argument) => argument.description,
    optionDescription,
    commandUsage,
  };
}

/** "PAD…" for any number, "[PAD]" when it may be left out. */
export function argumentTerm(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? "…" : "");
  return argument.required ? name : `[${name}]`;
}

/** The description with the values that are possible and the one that is taken when nothing is said. */
export function optionDescription(option: Option): string {
  const extra: string[] = [];
  if (option.argChoices !== undefined) extra.push(`kies ${enumerate(option.argChoices, "of")}`);
  if (option.defaultValue !== undefined) {
    extra.push(`standaard ${option.defaultValueDescription ?? String(option.defaultValue)}`);
  }
  return extra.length === 0 ? option.description : `${option.description} (${extra.join("; ")})`;
}

function commandUsage(this: Help | void, command: Command): string {
  return usageOf(command);
}

/** "andersom check [opties] [PAD…]". */
export function usageOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one !== null; one = one.parent) names.unshift(one.name());
  const rest = command.registeredArguments.map(argumentTerm);
  const needed = command.options.filter((option) => option.mandatory).map((option) => option.flags);
  if (command.commands.length > 0) rest.unshift("OPDRACHT");
  return [...names, ...needed, "[opties]", ...rest].join(" ");
}

/** How a command is used, below its help. */
export function examples(...lines: readonly string[]): string {
  return `\n${lines.length === 1 ? "Voorbeeld" : "Voorbeelden"}:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
