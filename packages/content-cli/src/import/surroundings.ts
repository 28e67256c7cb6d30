/** What a text is imported into: where its pictures and links lead, and who hears of what could not be kept. */
export interface Surroundings {
  readonly lang: 'en' | 'ru'
  /** The name under which a picture will lie beside the post. */
  readonly picture: (src: string) => string
  /** The address that a link of the earlier site has here; `undefined` where nothing answers there. */
  readonly link: (url: string) => string | undefined
  /** `offset` in the text that is converted. */
  readonly lose: (offset: number, message: string) => void
}
