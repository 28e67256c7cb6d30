import { render, type CollectionEntry } from 'astro:content'

/** The text of an entry as a component, with its headings in reading order. */
export async function body(entry: CollectionEntry<'posts' | 'projects' | 'systems'>): Promise<Body> {
  const { Content, headings } = await render(entry)

  return { Content, headings }
}

type Body = Pick<Awaited<ReturnType<typeof render>>, 'Content' | 'headings'>
