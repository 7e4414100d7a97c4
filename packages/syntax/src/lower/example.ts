/** Sentences of voorbeelden to their nodes. */
import type { CstNode } from "chevrotain";
import type {
  Condition,
  DateLiteral,
  ExpectItem,
  Expectation,
  GivenDeparture,
  Statement,
  Word,
  WordGroup,
} from "../ast/index.js";
import { cover } from "../span.js";
import { clause, conjunction, quotedOnly } from "./condition.js";
import { dateLiteral } from "./expression.js";
import { references } from "./reference.js";
import { isToken, kid, kids, need, nodeSpan, tok, toks, type LowerContext } from "./tree.js";
import { groupOf, labelOf, unquote } from "./words.js";

export function exampleSentence(context: LowerContext, form: string, node: CstNode): Statement | undefined {
  const span = nodeSpan(context, node);
  const date = (): DateLiteral => dateLiteral(context, tok(node, "DateLit")!);
  switch (form) {
    case "given": {
      const [first, second] = kids(node, "conjunction").map((one) => conjunction(context, one));
      if (second === undefined) return { kind: "Given", span, condition: first! };
      const firstNode = kids(node, "conjunction")[0]!;
      return { kind: "Given", span, newThing: groupOf(context, firstNode), condition: second };
    }
    case "givenDeparture":
      return givenDeparture(context, node);
    case "basedOn":
      return { kind: "BasedOn", span, title: unquote(tok(node, "Quoted")!.image) };
    case "expect":
      return { kind: "Expect", span, expectation: expectation(context, need(node, "expectation")) };
    case "expectList": {
      const labels = toks(node, "LabelLetter");
      const items = kids(node, "expectation").map((one, at): ExpectItem => {
        const label = labelOf(context, labels[at]!);
        return {
          kind: "ExpectItem",
          span: cover(label.span, nodeSpan(context, one)),
          label,
          expectation: expectation(context, one),
        };
      });
      const when = kid(node, "text");
      return {
        kind: "ExpectList",
        span,
        ...(tok(node, "DateLit") === undefined ? {} : { date: date() }),
        ...(when === undefined ? {} : { when: groupOf(context, when) }),
        items,
      };
    }
    case "onThisDate":
      return { kind: "OnDate", span, date: date() };
    case "reportedOn":
      return { kind: "ReportedOn", span, event: groupOf(context, need(node, "name")), date: date() };
    case "personRow":
      return {
        kind: "PersonRow",
        span,
        name: groupOf(context, need(node, "name")),
        parts: kids(node, "clause").map((one) => clause(context, one)),
      };
    case "household": {
      const [, of] = splitAt(groupOf(context, need(node, "name")), "van");
      return {
        kind: "HouseholdOf",
        span,
        ...(of === undefined ? {} : { of }),
        members: names(context, need(node, "nameList")),
      };
    }
    case "relation": {
      const [subjects, rest] = kids(node, "nameList").map((one) => names(context, one));
      const [relation, of] = splitAt(rest![0]!, "van");
      return {
        kind: "Relation",
        span,
        subjects: subjects!,
        relation,
        of: of === undefined ? [] : [of, ...rest!.slice(1)],
      };
    }
    case "restIsNo":
      return { kind: "RestIsNo", span };
    case "asks":
      return {
        kind: "Asks",
        span,
        who: groupOf(context, need(node, "name")),
        what: kids(node, "text").map((one) => groupOf(context, one)),
      };
    case "judgeSays": {
      const [judge, about] = kids(node, "name").map((one) => groupOf(context, one));
      return {
        kind: "JudgeSays",
        span,
        judge: judge!,
        ...(about === undefined ? {} : { about }),
        answers: kids(node, "conjunction").map((one) => conjunction(context, one)),
      };
    }
    case "departsFrom": {
      const said = kids(node, "conjunction").map((one) => conjunction(context, one));
      const motivation = said.map(quotedOnly).find((one) => one !== undefined);
      const value = said.find((one) => quotedOnly(one) === undefined);
      return {
        kind: "DepartsFrom",
        span,
        actor: groupOf(context, need(node, "name")),
        references: references(context, need(node, "references")),
        ...(value === undefined ? {} : { value }),
        ...(motivation === undefined ? {} : { motivation }),
      };
    }
    default:
      return undefined;
  }
}

function givenDeparture(context: LowerContext, node: CstNode): GivenDeparture {
  const said = kids(node, "conjunction").map((one) => conjunction(context, one));
  const motivation = said.map(quotedOnly).find((one) => one !== undefined) ?? "";
  const value = said.find(
    (one): one is Extract<Condition, { kind: "IsCondition" }> =>
      one.kind === "IsCondition" && one.comparisons.length === 1 && one.left.kind === "NameExpression",
  );
  const by = kids(node, "text")
    .map((one) => groupOf(context, one))
    .find((one) => one.words[0]?.text.toLowerCase() === "door");
  let effect: WordGroup | undefined;
  let favour: GivenDeparture["favour"];
  for (const one of kids(node, "nameTail")) {
    if (tok(one, "VoorHetEffect")) effect = groupOf(context, need(one, "name"));
    if (tok(one, "TenGunsteVan")) favour = "ten gunste";
    if (tok(one, "TenNadeleVan")) favour = "ten nadele";
  }
  return {
    kind: "GivenDeparture",
    span: nodeSpan(context, node),
    references: references(context, need(node, "references")),
    ...(by === undefined ? {} : { by: rest(by, 1) }),
    ...(effect === undefined ? {} : { effect }),
    ...(favour === undefined ? {} : { favour }),
    ...(value === undefined || value.left.kind !== "NameExpression"
      ? {}
      : { value: { name: value.left.name, value: value.comparisons[0]!.value } }),
    motivation,
  };
}

function expectation(context: LowerContext, node: CstNode): Expectation {
  const labelled = kid(node, "labelled");
  if (labelled !== undefined) return labelledExpectation(context, labelled);
  const refs = kid(node, "references");
  if (refs !== undefined) return { form: "niet van toepassing", references: references(context, refs) };
  const expected = expectedCondition(context, need(node, "conjunction"));
  const because = kid(node, "text");
  return expected.form === "afwijking" && because !== undefined
    ? { ...expected, reason: groupOf(context, because) }
    : expected;
}

function labelledExpectation(context: LowerContext, node: CstNode): Expectation {
  const form = tok(node, "ExpectLabel")!.image.toLowerCase().replace(/\s+/g, " ");
  const colon = tok(node, "Colon")!.startOffset;
  const before = kids(node, "text")
    .filter((one) => (one.location?.startOffset ?? 0) < colon)
    .map((one) => groupOf(context, one));
  const after = kids(node, "text")
    .filter((one) => (one.location?.startOffset ?? 0) > colon)
    .map((one) => groupOf(context, one));
  if (form !== "ter beoordeling") return { form: form as "nog onbekend", names: after };
  const by = before[0]?.words[0]?.text.toLowerCase() === "door" ? rest(before[0], 1) : undefined;
  const what = after.reduce((all, one) => ({
    ...all,
    words: [...all.words, ...one.words],
    span: cover(all.span, one.span),
  }));
  return { form: "ter beoordeling", ...(by === undefined ? {} : { by }), what };
}

/** Conditions that are no question about the household: a term, a departure, a signal. */
function expectedCondition(context: LowerContext, node: CstNode): Expectation {
  const lowered = conjunction(context, node);
  if (
    lowered.kind === "IsCondition" &&
    lowered.left.kind === "NameExpression" &&
    lowered.comparisons.length === 1
  ) {
    const value = lowered.comparisons[0]!.value;
    const words = lowered.left.name.words.map((one) => one.text.toLowerCase());
    if (value.kind === "DateLiteral" && deadline(node))
      return { form: "term", name: lowered.left.name, date: value };
    const chosen = words[0] === "de" && words[1] === "keuze" && (words.length === 2 || words[2] === "voor");
    const said = chosen && value.kind === "NameExpression" ? verdictOf(value.name) : undefined;
    if (said !== undefined)
      return {
        form: "keuze",
        accepted: said,
        ...(words.length > 3 ? { name: rest(lowered.left.name, 3) } : {}),
      };
    if (words.join(" ") === "de afwijking" && value.kind === "NameExpression") {
      const [verdict, ...more] = value.name.words;
      const accepted = /^(?:toegestaan|aanvaard)$/i.test(verdict?.text ?? "");
      if (accepted || /^geweigerd$/i.test(verdict?.text ?? ""))
        return { form: "afwijking", accepted, ...(more.length > 0 ? { reason: rest(value.name, 1) } : {}) };
    }
  }
  if (lowered.kind === "Exists" && lowered.where === undefined && lowered.count === undefined) {
    const at = lowered.name.words.findIndex((one) => one.text.toLowerCase() === "signaal");
    if ((at === 0 || at === 1) && lowered.name.words.length > at + 1)
      return { form: "signaal", name: rest(lowered.name, at + 1), present: lowered.negation === undefined };
  }
  return { form: "condition", condition: lowered };
}

/** `aanvaard` or `geweigerd`, and no more words. */
function verdictOf({ words: [verdict, more] }: WordGroup): boolean | undefined {
  const text = more === undefined ? verdict?.text.toLowerCase() : undefined;
  if (text === "geweigerd") return false;
  return text === "aanvaard" || text === "toegestaan" ? true : undefined;
}

/** Did `uiterlijk op` stand in this condition? */
function deadline(node: CstNode): boolean {
  return Object.entries(node.children).some(
    ([name, elements]) => name === "UiterlijkOp" || elements.some((one) => !isToken(one) && deadline(one)),
  );
}

function names(context: LowerContext, node: CstNode): WordGroup[] {
  return kids(node, "name").map((one) => groupOf(context, one));
}

function rest(name: WordGroup, from: number): WordGroup {
  return part(name, name.words.slice(from));
}
function part(name: WordGroup, words: readonly Word[]): WordGroup {
  if (words.length === 0) return { ...name, words };
  return { kind: "WordGroup", span: cover(words[0]!.span, words[words.length - 1]!.span), words };
}
function splitAt(name: WordGroup, by: string): [WordGroup, WordGroup | undefined] {
  const at = name.words.findIndex((one) => one.text.toLowerCase() === by);
  return at < 1 ? [name, undefined] : [part(name, name.words.slice(0, at)), rest(name, at + 1)];
}
