// The public face of the runtime package.
export {};
