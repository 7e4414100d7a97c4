// The version of the API, apart from that of the ordinance and of andersom.

/** Raise the first number for a change that can break a client, the second for what is added. */
export const apiVersion = "1.1.0";
