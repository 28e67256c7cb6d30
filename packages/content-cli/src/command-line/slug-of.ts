import slugify from '@sindresorhus/slugify'

/** A slug made from a title: its words in Latin letters, joined by hyphens. Empty where it has none, as in Chinese. */
export function slugOf(title: string): string {
  return slugify(title, { decamelize: false }).slice(0, 80).replace(/-$/, '')
}
