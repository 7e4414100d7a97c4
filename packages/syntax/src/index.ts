// The public face of the syntax package.
export {};
