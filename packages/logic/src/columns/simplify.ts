// Operations that need not be there: known outcomes, operands that change nothing, tests that their ranges decide.

import type { IrFold, IrOperation, ValueId } from "./ir.js";
import { lastBirthday } from "./birthdays.js";
import type { Builder } from "./builder.js";

/** The value itself where it exists already, else the operation in its simplest form. */
export function simplified(operation: IrOperation, builder: Builder): IrOperation | ValueId {
  switch (operation.op) {
    case "add":
    case "subtract":
    case "multiply":
    case "minimum":
    case "maximum":
    case "divide":
      return arithmetic(operation, builder);
    case "equal":
    case "unequal":
    case "less":
    case "at-most":
      return comparison(operation, builder);
    case "and":
    case "or":
    case "xor":
      return bits(operation, builder);
    case "need":
    case "truth": {
      const number = builder.constantOf(operation.arg);
      if (number !== undefined)
        return builder.constant(operation.op === "need" ? need(number) : truth(number));
      return isSettled(operation.op, operation.arg, builder) ? operation.arg : operation;
    }
    case "absolute": {
      const { low } = builder.valueOf(operation.arg);
      const number = builder.constantOf(operation.arg);
      if (low >= 0) return operation.arg;
      return number === undefined ? operation : builder.constant(Math.abs(number));
    }
    case "select":
      return selection(operation, builder);
    case "row-where":
      return builder.constantOf(operation.test) === 1 ? operation.row : operation;
    case "table": {
      const at = builder.constantOf(operation.at);
      return at === undefined ? operation : builder.constant(builder.tableOf(operation.table)[at]!);
    }
    case "fold":
      return folded(operation, builder);
    default:
      return operation;
  }
}

/** A state of operands that must be there. */
function need(state: number): number {
  if (state === 0 || (state & 16) !== 0) return state & 16;
  return (state & 38) === 0 ? 16 : state & 38;
}

/** The state of a condition that nothing decided. */
function truth(state: number): number {
  if ((state & 38) !== 0) return state & 38;
  return (state & 16) === 0 ? state : 16;
}

export function divided(rounding: "floor" | "ceiling" | "half-away", left: number, right: number): number {
  if (rounding === "floor") return Math.floor(left / right);
  if (rounding === "ceiling") return Math.ceil(left / right);
  const size = Math.floor((2 * Math.abs(left) + right) / (2 * right));
  return left < 0 ? -size : size;
}

function arithmetic(
  operation: Extract<IrOperation, { op: "add" | "subtract" | "multiply" | "minimum" | "maximum" | "divide" }>,
  builder: Builder,
): IrOperation | ValueId {
  const { op, left, right } = operation;
  const [a, b] = [left, right].map(builder.constantOf);
  const [x, y] = [builder.valueOf(left), builder.valueOf(right)];
  if (a !== undefined && b !== undefined)
    return builder.constant(op === "divide" ? divided(operation.rounding, a, b) : calculate[op](a, b));
  switch (op) {
    case "add":
      if (a === 0) return right;
      return b === 0 ? left : operation;
    case "subtract":
      if (left === right) return builder.constant(0);
      return b === 0 ? left : operation;
    case "multiply":
      if (a === 0 || b === 0) return builder.constant(0);
      if (a === 1) return right;
      if (b === 1) return left;
      // A constant stands at the right, and goes into what is fixed already.
      if (a !== undefined) return builder.multiply(right, left);
      if (b !== undefined) {
        if (x.op === "multiply" && builder.constantOf(x.right) !== undefined)
          return builder.multiply(x.left, builder.multiply(x.right, right));
        if (x.op === "select" && [x.yes, x.no].every((arm) => builder.constantOf(arm) !== undefined))
          return builder.select(x.test, builder.multiply(x.yes, right), builder.multiply(x.no, right));
      }
      return operation;
    case "minimum":
      return left === right || x.high <= y.low ? left : y.high <= x.low ? right : operation;
    case "maximum":
      return left === right || x.low >= y.high ? left : y.low >= x.high ? right : operation;
    case "divide":
      return b === 1 ? left : operation;
  }
}

const calculate = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  minimum: Math.min,
  maximum: Math.max,
} as const;

function comparison(
  operation: Extract<IrOperation, { op: "equal" | "unequal" | "less" | "at-most" }>,
  builder: Builder,
): IrOperation | ValueId {
  const { op, left, right } = operation;
  const [a, b] = [builder.valueOf(left), builder.valueOf(right)];
  const known = (holds: boolean): ValueId => builder.constant(Number(holds));
  const birthday = byBirthday(operation, builder);
  if (birthday !== undefined) return birthday;
  if (left === right) return known(op === "equal" || op === "at-most");
  switch (op) {
    case "equal":
    case "unequal": {
      if (a.high < b.low || b.high < a.low) return known(op === "unequal");
      if (a.op === "constant" && b.op === "constant")
        return known((a.value === b.value) === (op === "equal"));
      if (b.op === "constant" && b.value === 8 && neverEight(left, builder, 12))
        return known(op === "unequal");
      // "Is it 1" of a truth is that truth, "is it 0" its opposite.
      for (const [truthful, number] of [
        [left, b],
        [right, a],
      ] as const)
        if (number.op === "constant" && number.value <= 1 && builder.isTruth(truthful))
          return (number.value === 1) === (op === "equal")
            ? truthful
            : builder.xor(truthful, builder.constant(1));
      return left < right ? operation : { op, left: right, right: left };
    }
    case "less":
      if (a.high < b.low) return known(true);
      return a.low >= b.high ? known(false) : operation;
    case "at-most":
      if (a.high <= b.low) return known(true);
      return a.low > b.high ? known(false) : operation;
  }
}

/** "Minstens 18 jaar" is "geboren uiterlijk op" one fixed day: no age has to be worked out. */
function byBirthday(
  { op, left, right }: Extract<IrOperation, { op: "equal" | "unequal" | "less" | "at-most" }>,
  builder: Builder,
): ValueId | undefined {
  const ageOf = (id: ValueId): { readonly from: ValueId; readonly on: number } | undefined => {
    const value = builder.valueOf(id);
    const on = value.op === "completed-years" ? builder.constantOf(value.to) : undefined;
    return value.op === "completed-years" && on !== undefined ? { from: value.from, on } : undefined;
  };
  const [one, other] = [ageOf(left), ageOf(right)];
  const age = one ?? other;
  const years = builder.constantOf(one === undefined ? left : right);
  if (age === undefined || years === undefined || (one !== undefined && other !== undefined))
    return undefined;
  // Before birth and above the oldest age no fixed day decides.
  if (years < 1 || years >= 130) return undefined;
  const reached = (number: number): ValueId =>
    builder.atMost(age.from, builder.constant(lastBirthday(age.on, number)));
  const not = (id: ValueId): ValueId => builder.xor(id, builder.constant(1));
  switch (op) {
    case "equal":
      return builder.and(reached(years), not(reached(years + 1)));
    case "unequal":
      return not(builder.and(reached(years), not(reached(years + 1))));
    case "less":
      return one === undefined ? reached(years + 1) : not(reached(years));
    case "at-most":
      return one === undefined ? reached(years) : not(reached(years + 1));
  }
}

function bits(
  operation: Extract<IrOperation, { op: "and" | "or" | "xor" }>,
  builder: Builder,
): IrOperation | ValueId {
  const { op } = operation;
  const [left, right] = [operation.left, operation.right].sort((x, y) => x - y) as [ValueId, ValueId];
  const [a, b] = [left, right].map(builder.constantOf);
  if (a !== undefined && b !== undefined)
    return builder.constant(op === "and" ? a & b : op === "or" ? a | b : a ^ b);
  if (left === right) return op === "xor" ? builder.constant(0) : left;
  for (const [other, number] of [
    [left, b],
    [right, a],
  ] as const) {
    if (number === 0) return op === "and" ? builder.constant(0) : other;
    if (number === 1 && builder.isTruth(other)) {
      if (op === "and") return other;
      if (op === "or") return builder.constant(1);
      const inner = builder.valueOf(other);
      if (inner.op === "xor" && builder.constantOf(inner.right) === 1) return inner.left;
      if (inner.op === "xor" && builder.constantOf(inner.left) === 1) return inner.right;
      if (inner.op === "less") return { op: "at-most", left: inner.right, right: inner.left };
      if (inner.op === "at-most") return { op: "less", left: inner.right, right: inner.left };
      if (inner.op === "equal") return { op: "unequal", ...bare(inner) };
      if (inner.op === "unequal") return { op: "equal", ...bare(inner) };
    }
  }
  return { op, left, right };
}

function bare({ left, right }: { readonly left: ValueId; readonly right: ValueId }): {
  readonly left: ValueId;
  readonly right: ValueId;
} {
  return { left, right };
}

/** What `need` or `truth` would leave as it is: what comes from them, 0, 16, bits of 38 only, and for `truth` also 1. */
function isSettled(op: "need" | "truth", id: ValueId, builder: Builder): boolean {
  const value = builder.valueOf(id);
  if (op === "truth" && builder.isTruth(id)) return true;
  switch (value.op) {
    case "constant":
      return value.value === 16 || (value.value & ~38) === 0;
    case "need":
      return true;
    case "truth":
      return op === "truth";
    case "select":
      return isSettled(op, value.yes, builder) && isSettled(op, value.no, builder);
    default:
      return false;
  }
}

function selection(
  operation: Extract<IrOperation, { op: "select" }>,
  builder: Builder,
): IrOperation | ValueId {
  const { test, yes, no } = operation;
  const known = builder.constantOf(test);
  if (known !== undefined) return known === 1 ? yes : no;
  if (yes === no) return yes;
  const [a, b] = [yes, no].map(builder.constantOf);
  if (a === 1 && b === 0) return test;
  if (a === 0 && b === 1) return builder.xor(test, builder.constant(1));
  const asked = builder.valueOf(test);
  // The opposite of a test asks for the other value.
  if (asked.op === "xor" && builder.constantOf(asked.right) === 1 && builder.isTruth(asked.left))
    return { op: "select", test: asked.left, yes: no, no: yes };
  if (asked.op === "xor" && builder.constantOf(asked.left) === 1 && builder.isTruth(asked.right))
    return { op: "select", test: asked.right, yes: no, no: yes };
  if (asked.op === "unequal")
    return { op: "select", test: builder.equal(asked.left, asked.right), yes: no, no: yes };
  // Within a branch the same test is decided.
  const inner = builder.valueOf(yes);
  if (inner.op === "select" && inner.test === test) return builder.select(test, inner.yes, no);
  const other = builder.valueOf(no);
  if (other.op === "select" && other.test === test) return builder.select(test, yes, other.no);
  if (other.op === "select" && other.yes === yes)
    return builder.select(builder.or(test, other.test), yes, other.no);
  if (a === 0 && builder.isTruth(no)) return builder.and(builder.xor(test, builder.constant(1)), no);
  if (b === 0 && builder.isTruth(yes)) return builder.and(test, yes);
  if (a === 1 && builder.isTruth(no)) return builder.or(test, no);
  // Where the state is 0 it is the state, and elsewhere too.
  if (asked.op === "equal" && a === 0 && builder.constantOf(asked.left) === 0 && asked.right === no)
    return no;
  if (asked.op === "equal" && a === 0 && builder.constantOf(asked.right) === 0 && asked.left === no)
    return no;
  return operation;
}

function folded(operation: IrFold, builder: Builder): IrOperation | ValueId {
  const { walk, reduce, body, when } = operation;
  if (builder.walkOf(walk).list.kind === "nobody") return builder.constant(0);
  if (when !== undefined) {
    const known = builder.constantOf(when);
    if (known === 0) return builder.constant(0);
    if (known === 1) return { op: "fold", walk, reduce, body };
  }
  return (reduce === "sum" || reduce === "or") && builder.isZero(body) ? builder.constant(0) : operation;
}

/** A condition or state that cannot be "not applicable": what is asked of it as a truth, or must be there, no longer is. */
function neverEight(id: ValueId, builder: Builder, depth: number): boolean {
  const value = builder.valueOf(id);
  if (value.high < 8 || depth === 0) return value.high < 8;
  const never = (part: ValueId): boolean => neverEight(part, builder, depth - 1);
  switch (value.op) {
    case "constant":
      return value.value !== 8;
    case "need":
      return true;
    case "truth":
      return never(value.arg);
    case "or":
      return never(value.left) && never(value.right);
    case "fold":
      return value.reduce === "or" && never(value.body);
    case "xor":
      return builder.constantOf(value.left) === 1
        ? never(value.right)
        : builder.constantOf(value.right) === 1 && never(value.left);
    case "select": {
      const test = builder.valueOf(value.test);
      const asked =
        test.op === "equal" &&
        [
          [test.left, test.right],
          [test.right, test.left],
        ].some(([one, other]) => one === value.no && builder.constantOf(other!) === 8);
      return never(value.yes) && (asked || never(value.no));
    }
    default:
      return false;
  }
}
