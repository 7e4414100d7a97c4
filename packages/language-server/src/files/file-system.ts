// The files of a workspace as the server sees them; who starts the server says where they are.

/** What the server may ask of the disk. Uris go in and come out; nothing throws. */
export interface FileSystem {
  /** The uris of all ordinance files below a folder, sorted; empty when it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /** The uris of the ordinance files in the folder of a file, itself included; empty when it has none. */
  beside(uri: string): Promise<readonly string[]>;
  /** The text of a file; undefined when it cannot be read as UTF-8. */
  read(uri: string): Promise<string | undefined>;
}

/** For a server without a disk: there is only what the editor sends. */
export const noFileSystem: FileSystem = {
  list: () => Promise.resolve([]),
  beside: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
};
