// The public face of the publish package.
export {};
