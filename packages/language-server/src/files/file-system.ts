// The files of a workspace as the server sees them; who starts the server says where they are.

/** A file that is there, of which the bytes are no UTF-8: UTF-16 from a notepad, or Latin-1. `andersom check` refuses it too. */
export const notUtf8 = Symbol("not UTF-8");

/** What the disk says of a file; undefined where it is not there or cannot be read. */
export type DiskText = string | typeof notUtf8 | undefined;

/** What the server may ask of the disk. Uris go in and come out; nothing throws. */
export interface FileSystem {
  /** The uris of all ordinance files below a folder, sorted; empty when it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /** The uris of the ordinance files in the folder of a file, itself included; empty when it has none. */
  beside(uri: string): Promise<readonly string[]>;
  /** What a file says. */
  read(uri: string): Promise<DiskText>;
}

/** For a server without a disk: there is only what the editor sends. */
export const noFileSystem: FileSystem = {
  list: () => Promise.resolve([]),
  beside: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
};
