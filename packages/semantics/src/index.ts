// The public face of the semantics package.
export {};
