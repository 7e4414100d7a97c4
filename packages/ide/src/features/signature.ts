// The form of the sentence that is being written, with the part at the cursor.

import { placeAt, type InSentence } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";
import { forms, type Form } from "../completion/forms.js";

export interface SignatureHelp {
  /** The whole form: `de inwoner heeft recht op [voorziening] als [voorwaarde].` */
  readonly label: string;
  readonly documentation: string;
  /** Where each part stands in the label. */
  readonly parts: readonly { readonly start: number; readonly end: number; readonly documentation: string }[];
  /** The part that is being written. */
  readonly active: number;
}

/** The form of the sentence at the offset; undefined where there is no sentence, or it may still become anything. */
export function signatureHelp(workspace: Workspace, uri: string, offset: number): SignatureHelp | undefined {
  const text = workspace.source(uri)?.text;
  if (text === undefined || offset < 0 || offset > text.length) return undefined;
  const place = placeAt(text, workspace.parse(uri).entries, offset);
  const form = place.kind === "sentence" ? formOf(place) : undefined;
  return form === undefined || place.kind !== "sentence" ? undefined : told(form, place);
}

function formOf({ before, core, expected, block }: InSentence): Form | undefined {
  const types = new Set(core.map(({ type }) => type));
  const first = core[0]?.type;
  const opener = before[0]?.type;
  if (first === undefined && opener === "InAfwijkingVan") return forms.uitzondering;
  if (first === "InAfwijkingVan" || first === "Onverminderd") return forms.uitzondering;
  if (first === "Gegeven") return forms.gegeven;
  if (first === "Dan") return types.has("Is") ? forms["verwachte waarde"] : forms.verwachting;
  if (first === "PlichtVoor") return forms.plicht;
  if (types.has("HeeftRechtOp") && block !== "voorbeeld") return forms.recht;
  if (types.has("HeeftGeenRechtOp")) return forms.weigering;
  if (types.has("Modal")) return forms.bevoegdheid;
  if (types.has("Binnen") || types.has("Uiterlijk")) return forms.handeling;
  if (expected.next.get("Anything")?.has("factPart") === true && types.has("Colon")) return forms.rij;
  if (types.has("Is") && first !== "PropertyLabel") return forms.waarde;
  return undefined;
}

function told({ documentation, parts, end }: Form, { core }: InSentence): SignatureHelp {
  let label = "";
  const places = parts.map(({ before, name, documentation: about }) => {
    label += before;
    const start = label.length;
    label += `[${name}]`;
    return { start, end: label.length, documentation: about };
  });
  const reached = parts.map(({ after }) => core.findIndex(({ type }) => after.includes(type)));
  // The part whose words came last; parts may be left out.
  const active = reached.reduce((best, at, i) => (at >= 0 && at >= (reached[best] ?? -1) ? i : best), 0);
  return { label: label + end, documentation, parts: places, active };
}
