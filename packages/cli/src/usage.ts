// What a user typed wrong, in Dutch: unknown commands and options, missing arguments, values that do not fit.

import {
  compare,
  formatIsoDate,
  parseDutchDate,
  parseDutchNumber,
  parseIsoDate,
  suggestion,
  zero,
  type Rational,
} from "@andersom/runtime";
import type { Command, CommanderError } from "commander";
import { enumerate } from "./report/text.js";

/** Thrown while reading the command line; the message is for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The error of commander in Dutch, with the name that was probably meant and where to find more. */
export function usageMessage(error: CommanderError, command: Command): string {
  const help = `Typ ‘${fullName(command)} --help’ om te zien wat er kan.`;
  return `${what(error, command)} ${help}`;
}

function what(error: CommanderError, command: Command): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownCommand":
      return `‘${quoted}’ is geen opdracht van andersom.${meant(
        quoted,
        command.commands.map((one) => one.name()),
      )}`;
    case "commander.unknownOption":
      return `${fullName(command)} kent de optie ‘${quoted}’ niet.${meant(
        quoted,
        command.options.flatMap(({ long }) => long ?? []),
      )}`;
    case "commander.missingArgument":
      return `Bij ${fullName(command)} ontbreekt ${argumentText(command, quoted)}.`;
    case "commander.optionMissingArgument":
      return `Achter de optie ‘${quoted}’ ontbreekt een waarde.`;
    case "commander.missingMandatoryOptionValue":
      return `Bij ${fullName(command)} ontbreekt de optie ‘${quoted}’.`;
    case "commander.excessArguments":
      return `${fullName(command)} krijgt te veel argumenten.`;
    default:
      return `De opdracht kan niet worden gelezen (${error.code}).`;
  }
}

function argumentText(command: Command, name: string): string {
  const argument = command.registeredArguments.find((one) => one.name() === name);
  return argument === undefined ? name : `${name} (${argument.description})`;
}

function meant(typed: string, known: readonly string[]): string {
  const guess = suggestion(typed, known);
  return guess === undefined ? "" : ` Bedoelt u ‘${guess}’?`;
}

/** "andersom check". */
export function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

/** Reads one of a few words. */
export function choice<T extends string>(option: string, options: readonly T[]): (value: string) => T {
  return (value) => {
    const found = options.find((one) => one === value);
    if (found !== undefined) return found;
    const hint = meant(value, options) || ` Kies uit ${enumerate(options, "of")}.`;
    throw new UsageError(`Bij ${option} kan ‘${value}’ niet.${hint}`);
  };
}

/** Reads words between commas. */
export function choices<T extends string>(
  option: string,
  options: readonly T[],
): (value: string) => readonly T[] {
  const one = choice(option, options);
  return (value) => [...new Set(value.split(",").map((part) => one(part.trim())))];
}

/** Reads a whole number of at least one. */
export function wholeNumber(option: string): (value: string) => number {
  return (value) => {
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    throw new UsageError(`Bij ${option} kan ‘${value}’ niet: schrijf een geheel getal vanaf 1.`);
  };
}

/** Reads a port of this machine; 0 stands for any that is free. */
export function portNumber(option: string): (value: string) => number {
  return (value) => {
    if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
    throw new UsageError(`Bij ${option} kan ‘${value}’ niet: schrijf een getal van 0 tot en met 65535.`);
  };
}

/** Reads a positive number as people write it: "103,2". */
export function positiveNumber(option: string): (value: string) => Rational {
  return (value) => {
    const number = parseDutchNumber(value.replace(/^(\d+)\.(\d{1,2})$/u, "$1,$2"));
    if (number !== undefined && compare(number, zero) > 0) return number;
    throw new UsageError(`Bij ${option} kan ‘${value}’ niet: schrijf een getal boven nul, zoals 103,2.`);
  };
}

/** Reads a year of four digits. */
export function year(option: string): (value: string) => number {
  return (value) => {
    if (/^[12]\d{3}$/u.test(value)) return Number(value);
    throw new UsageError(`Bij ${option} kan ‘${value}’ niet: schrijf een jaar, zoals 2027.`);
  };
}

/** Reads "2026-03-15" or "15 maart 2026". @returns the first form. */
export function isoDate(option: string): (value: string) => string {
  return (value) => {
    const day = parseIsoDate(value) ?? parseDutchDate(value);
    if (day !== undefined) return formatIsoDate(day);
    throw new UsageError(
      `Bij ${option} kan ‘${value}’ niet: schrijf een bestaande datum als 2026-03-15 of als \"15 maart 2026\".`,
    );
  };
}

/** The code of a municipality as official publications know it. */
export function authorityCode(option: string): (value: string) => string {
  return (value) => {
    if (/^(?:gm|pv|ws|mnre)\d{2,4}$/u.test(value)) return value;
    throw new UsageError(
      `Bij ${option} kan ‘${value}’ niet: schrijf de code van uw gemeente met gm ervoor, bijvoorbeeld gm0599.`,
    );
  };
}

/** `maatregelen=bestand.parquet`, as often as there are lists. */
export function listFile(
  option: string,
): (
  value: string,
  earlier: readonly { readonly list: string; readonly file: string }[] | undefined,
) => readonly { readonly list: string; readonly file: string }[] {
  return (value, earlier = []) => {
    const at = value.indexOf("=");
    const [list, file] = [value.slice(0, Math.max(0, at)).trim(), value.slice(at + 1).trim()];
    if (list === "" || file === "")
      throw new UsageError(
        `Bij ‘${option}’ hoort een lijst met een bestand, bijvoorbeeld maatregelen=maatregelen.parquet. U gaf ‘${value}’.`,
      );
    return [...earlier, { list, file }];
  };
}

/** Months back, or none; longer than this nobody looks back. */
export function monthCount(option: string): (value: string) => number {
  return (value) => {
    if (/^\d{1,3}$/.test(value) && Number(value) <= 240) return Number(value);
    throw new UsageError(`Bij ${option} kan ‘${value}’ niet: schrijf een getal van 0 tot en met 240.`);
  };
}
