/** The hashed files that the next release keeps: all but those that only an unlisted page shows. Anyone may read it. */
export const keptFilesPath = '/kept-files.json'

/** Files of a build by path. */
export type Manifest = Record<string, { readonly bytes: number; readonly sha256: string }>
