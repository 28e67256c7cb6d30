import { getEntry } from 'astro:content'

/** What the licence file of the repository says of code and of texts, by paragraph. */
export async function licenceNotice(): Promise<readonly string[]> {
  const entry = await getEntry('licence', 'notice')

  return entry?.data.paragraphs ?? []
}
