// The public face of the command's package.
export {};
