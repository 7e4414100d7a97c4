// The public face of the logic package.
export {};
