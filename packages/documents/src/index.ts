// The public face of the documents package.
export {};
