/** Types of `expressions.mjs`, for its test. */
export function plainExpression(literal: string): string;
