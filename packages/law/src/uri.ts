// Where the laws on board stand.

/** No path of a user looks like this. */
export const scheme = "andersom:wet/";
