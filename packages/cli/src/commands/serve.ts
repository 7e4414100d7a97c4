// `andersom serve PAD`: the ordinance as an HTTP service, until somebody asks it to stop.

import { openApi, serviceLimits, startService, type Contact, type Service } from "@andersom/service";
import type { Host } from "../host.js";
import { runnable } from "../project.js";
import { printable } from "../report/text.js";
import { isProblem, refused, type CommandResult, type Problem } from "../result.js";

export interface ServeArgs {
  readonly path: string;
  readonly poort: number;
  readonly adres: string;
  /** Print the description of the service in place of starting it. */
  readonly openapi?: boolean;
  readonly contactNaam?: string;
  readonly contactEmail?: string;
  readonly contactUrl?: string;
}

/**
 * Exit code 1 when the ordinance has errors, 2 when the service cannot start or had to break off requests; 0 after a
 * clean stop.
 */
export async function serve(args: ServeArgs, host: Host): Promise<CommandResult> {
  const ordinance = runnable(args.path, host, "de dienst is niet gestart");
  if ("exitCode" in ordinance) return ordinance;
  const contact = contactOf(args);
  if (contact !== undefined && isProblem(contact)) return refused(contact.problem);
  if (args.openapi === true) return description(openApi(ordinance.model, contact), contact);

  let service: Service;
  try {
    service = await startService(ordinance.model, {
      port: args.poort,
      address: args.adres,
      contact,
      log: (line) => {
        host.print(line, "output");
      },
    });
  } catch (error) {
    return refused(cannotListen(error, args));
  }
  const shown = args.adres.includes(":") ? `[${args.adres}]` : args.adres;
  host.print(
    `${printable(ordinance.title)}\nDe dienst luistert op http://${shown}:${String(service.port)}/v1\n`,
    "note",
  );
  if (!isLoopback(args.adres)) host.print(openToOthers, "note");
  await stopAsked(host);
  host.print("De dienst stopt; wat onderweg is, wordt afgemaakt.\n", "note");
  const clean = await service.stop();
  if (clean) return { exitCode: 0, output: "", problem: "De dienst is gestopt." };
  const seconds = serviceLimits.stopping / 1000;
  return refused(`De dienst is gestopt; wat na ${String(seconds)} seconden nog onderweg was, is afgebroken.`);
}

async function stopAsked(host: Host): Promise<void> {
  await new Promise<void>((resolve) => {
    const forget = host.onStop(() => {
      forget();
      resolve();
    });
  });
}

/** All three or none: half an address helps nobody. */
function contactOf(args: ServeArgs): Contact | Problem | undefined {
  const { contactNaam: name, contactEmail: email, contactUrl: url } = args;
  if (name === undefined && email === undefined && url === undefined) return undefined;
  if (name !== undefined && email !== undefined && url !== undefined) return { name, email, url };
  return {
    problem: "Geef --contact-naam, --contact-email en --contact-url alle drie, of geen van drieën.",
  };
}

function description(document: object, contact: Contact | undefined): CommandResult {
  const output = `${JSON.stringify(document, null, 2)}\n`;
  if (contact !== undefined) return { exitCode: 0, output };
  const problem =
    "De beschrijving noemt geen contact; de API Design Rules vragen dat wel. Geef --contact-naam, --contact-email en --contact-url.";
  return { exitCode: 0, output, problem };
}

function cannotListen(error: unknown, { poort, adres }: ServeArgs): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const port = `poort ${String(poort)}`;
  switch (code) {
    case "EADDRINUSE":
      return `Op ${port} van ${adres} luistert al een ander programma. Stop dat, of kies met --poort een andere poort.`;
    case "EACCES":
      return `U mag ${port} niet gebruiken. Kies met --poort een poort vanaf 1024.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EINVAL":
      return `‘${printable(adres)}’ is geen adres van deze machine. Gebruik 127.0.0.1 voor alleen deze machine, of 0.0.0.0 voor alle adressen.`;
    default:
      throw error;
  }
}

function isLoopback(address: string): boolean {
  return /^127\./.test(address) || address === "::1" || address === "localhost";
}

const openToOthers =
  "Andere machines kunnen de dienst bereiken. Ze heeft zelf geen inloggen en geen TLS: zet er een gateway voor die dat regelt.\n";
