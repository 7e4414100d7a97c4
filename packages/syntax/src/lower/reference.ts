/** Reference parts to references: one state machine for both styles and for several at once. */
import type { CstNode, IToken } from "chevrotain";
import type { Reference, WordGroup } from "../ast/index.js";
import { ordinals } from "../phrases/references.js";
import { atomsOf } from "../tokens/make.js";
import { spanOf } from "../tokens/place.js";
import { group } from "./words.js";
import { tokensOf, type LowerContext } from "./tree.js";

interface Draft {
  article?: string;
  articleTo?: string;
  lid?: string;
  lidTo?: string;
  onderdeel?: string;
  onderdeelNumber?: string;
  stap?: string;
  hoofdstuk?: string;
  self?: NonNullable<Reference["self"]>;
  law?: WordGroup;
  tokens: IToken[];
}

export function references(context: LowerContext, node: CstNode): Reference[] {
  return referencesFrom(context, tokensOf(node));
}

/** `artikel 8 en 8a`, `lid 1 en lid 5`, `onderdeel a en onderdeel b Jeugdwet`: what is not said again is taken over. */
export function referencesFrom(context: LowerContext, tokens: readonly IToken[]): Reference[] {
  const drafts: Draft[] = [];
  let draft: Draft = { tokens: [] };
  let joined = false;
  let range = false;
  let last: "article" | "lid" | "onderdeel" | "other" = "other";
  let ordinal: string | undefined;

  const start = (keep: "none" | "article" | "lid"): void => {
    if (draft.tokens.length > 0) drafts.push(draft);
    const previous = draft;
    draft = { tokens: [] };
    if (keep !== "none" && previous.article !== undefined) draft.article = previous.article;
    if (keep === "lid" && previous.lid !== undefined) draft.lid = previous.lid;
  };

  for (const token of tokens) {
    const image = token.image;
    switch (token.tokenType.name) {
      case "RefJoin":
        // A comma before a finer part goes on with the same place (`artikel 3, derde lid`); the part decides.
        joined = true;
        continue;
      case "RefRange":
        range = true;
        break;
      case "RefArtikel":
        start("none");
        last = "article";
        joined = false;
        break;
      case "RefLid":
        if (draft.lid !== undefined || draft.onderdeel !== undefined) start("article");
        joined = false;
        last = "lid";
        if (ordinal !== undefined) draft.lid = ordinal;
        ordinal = undefined;
        break;
      case "RefOrdinal":
        if (draft.lid !== undefined || draft.onderdeel !== undefined) start("article");
        ordinal = ordinalNumber(image);
        break;
      case "RefOnderdeel":
        if (draft.onderdeel !== undefined) start("lid");
        joined = false;
        last = "onderdeel";
        break;
      case "RefStap":
        start("none");
        draft.stap = "";
        break;
      case "RefHoofdstuk":
        start("none");
        draft.hoofdstuk = "";
        break;
      case "RefSelf":
        if (draft.tokens.some((part) => part.tokenType.name !== "RefVan")) {
          // `lid 2 van dit artikel`: the place is this text itself.
          if (joined) start("none");
        }
        // Beleidsregels speak of themselves by that name.
        draft.self = image.toLowerCase().replace(/beleidsregels$/u, "verordening") as NonNullable<
          Reference["self"]
        >;
        break;
      case "RefNumber":
        if (draft.stap === "") draft.stap = image;
        else if (draft.hoofdstuk === "") draft.hoofdstuk = image;
        else if (last === "lid") {
          if (range) draft.lidTo = image;
          else {
            if (joined) start("article");
            draft.lid = image;
          }
        } else if (range) draft.articleTo = image;
        else {
          if (joined) start("none");
          draft.article = image;
        }
        range = joined = false;
        break;
      case "RefLetter":
        if (joined) start("lid");
        draft.onderdeel = image[0]!.toLowerCase();
        joined = false;
        break;
      case "RefDegree":
        draft.onderdeelNumber = image.replace(/[^0-9]/g, "");
        break;
      case "RefLaw":
        draft.law = lawName(context, token);
        break;
      default:
        break;
    }
    draft.tokens.push(token);
  }
  if (draft.tokens.length > 0) drafts.push(draft);
  return shareLaw(drafts).map(({ tokens: parts, ...fields }) => ({
    kind: "Reference",
    span: spanOf(context.uri, parts),
    ...fields,
  }));
}

/** The law named at the end counts for the references before it that name none. */
function shareLaw(drafts: readonly Draft[]): Draft[] {
  let law: WordGroup | undefined;
  return [...drafts]
    .reverse()
    .map((draft) => {
      law = draft.law ?? law;
      return law === undefined || draft.self !== undefined ? draft : { ...draft, law };
    })
    .reverse();
}

/** The name of the law without its article: `de Wmo 2015` and `Wmo 2015` are one name. */
function lawName(context: LowerContext, token: IToken): WordGroup {
  const atoms = atomsOf(token);
  return group(context, atoms.length > 1 && /^(?:de|het)$/i.test(atoms[0]!.image) ? atoms.slice(1) : atoms);
}

function ordinalNumber(image: string): string {
  const word = image.toLowerCase().replace(/^het /, "");
  const at = ordinals.indexOf(word);
  return at >= 0 ? String(at + 1) : word.replace(/[^0-9]/g, "");
}
