/** A slug made from a title: its letters without accents, its words joined by hyphens. Empty where it has none of these. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)

  return (words ?? []).join('-').slice(0, 80).replace(/-$/, '')
}
