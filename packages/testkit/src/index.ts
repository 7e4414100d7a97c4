// The public face of the testkit package.
export {};
