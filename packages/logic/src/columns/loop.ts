// Loops over the same list, brought together: the people of a household are walked through once, not once per sum.

const open = "/*<*/";
const close = "/*>*/";

/** One statement that runs `body` for each row of a list, in a form that `fuseLoops` knows again. */
export function loopOver(
  from: string,
  end: string,
  rows: string,
  name: string,
  body: readonly string[],
): string {
  const head = `for (let k = ${from}, e = ${end}; k < e; k++) { const ${name} = ${rows === "" ? "k" : `${rows}[k]`};`;
  return [head, open, ...body, close, "}"].join("\n");
}

interface Loop {
  readonly key: string;
  readonly name: string;
  readonly body: string;
}

function parsed(statement: string): Loop | undefined {
  const head = /^for \(let k = (.+?); k < e; k\+\+\) \{ const (\w+) = (\w+(?:\[k\])?);/u.exec(statement);
  const [from, end] = [statement.indexOf(open), statement.lastIndexOf(close)];
  if (head === null || from < 0) return undefined;
  return { key: `${head[1]!} ${head[3]!}`, name: head[2]!, body: statement.slice(from + open.length, end) };
}

const declared = /^(?:const|let) (\w+)/u;
const start = /^let (?:\w+ = -?[0-9]+(?:, )?)+;$/u;

/** Each loop moves to an earlier one over the same list, where nothing in between makes what it reads. */
export function fuseLoops(statements: readonly string[]): readonly string[] {
  const result: string[] = [];
  // Within a branch nothing moves: a loop there runs only where the branch does.
  let depth = 0;
  for (const statement of statements) {
    const loop = depth === 0 ? parsed(statement) : undefined;
    const at = loop === undefined ? -1 : lastLoop(result, loop);
    if (parsed(statement) === undefined) depth += braces(statement);
    if (loop === undefined || at < 0) {
      result.push(statement);
      continue;
    }
    const between = result.slice(at + 1);
    const starts = between.filter((one) => start.test(one));
    const made = between.filter((one) => !start.test(one)).flatMap(namesMade);
    if (made.some((name) => new RegExp(`\\b${name}\\b`, "u").test(loop.body))) {
      result.push(statement);
      continue;
    }
    const earlier = parsed(result[at]!)!;
    const body = loop.body.replace(new RegExp(`\\b${loop.name}\\b`, "gu"), earlier.name);
    const text = result[at]!;
    const end = text.lastIndexOf(close);
    const fused = `${text.slice(0, end)}${body.trimStart()}${text.slice(end)}`;
    result.splice(at, result.length - at, ...starts, fused, ...between.filter((one) => !start.test(one)));
  }
  return result;
}

function braces(statement: string): number {
  return [...statement].reduce((depth, one) => depth + (one === "{" ? 1 : one === "}" ? -1 : 0), 0);
}

/** The last loop over the same list; one that stands in a branch has other statements after it and is not found. */
function lastLoop(statements: readonly string[], { key }: Loop): number {
  let depth = 0;
  let found = -1;
  statements.forEach((one, at) => {
    const loop = parsed(one);
    if (loop === undefined) depth += braces(one);
    else if (depth === 0 && loop.key === key) found = at;
  });
  return found;
}

/** The names that a statement declares or changes. */
function namesMade(statement: string): readonly string[] {
  const name = declared.exec(statement)?.[1];
  return name === undefined
    ? [...statement.matchAll(/\b(_?[a-z]+[0-9]+\w*)\b/gu)].map(([, one]) => one!)
    : [name];
}
