/** Endings of the compressed forms that the build puts beside a text, the smallest first, with their content codings. */
export const storedForms = { '.br': 'br', '.gz': 'gzip' } as const

/** Whether a path is the compressed form of another file, which nobody asks for by its own name. */
export function isStoredForm(path: string): boolean {
  return Object.keys(storedForms).some((ending) => path.endsWith(ending))
}
