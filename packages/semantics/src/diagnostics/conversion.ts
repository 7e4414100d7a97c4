// From one period to another: the sentence that a writer needs, in the words of the writer.

/** The period of `een bedrag per maand`. */
function periodOf(type: string): string | undefined {
  return / per (.+)$/u.exec(type)?.[1];
}

/** The sentence that gives the right-hand name in the period of the left-hand one; undefined when one of them is no name. */
export function conversionOf({
  left,
  leftType,
  right,
  rightType,
}: {
  readonly left: string;
  readonly leftType: string;
  readonly right: string;
  readonly rightType: string;
}): { readonly name: string; readonly sentence: string } | undefined {
  const period = periodOf(leftType);
  const isName = (text: string): boolean => /^(?:de|het) [\p{L} -]+$/iu.test(text) && !/ per /u.test(text);
  if (period === undefined || periodOf(rightType) === undefined || !isName(right) || !/^\p{L}/u.test(left))
    return undefined;
  const name = `${right} per ${period}`;
  const many = /^de .*(?:en|s)$/iu.test(right.replace(/ (?:van|voor|in|aan|bij|met|uit) .*$/u, ""));
  const start = name.charAt(0).toUpperCase() + name.slice(1);
  return { name, sentence: `${start} ${many ? "zijn" : "is"} ${right}, omgerekend per ${period}.` };
}
