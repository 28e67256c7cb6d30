import type { Examined } from '@zerodeps/content-check/library/examined'
import type { Library } from '@zerodeps/content-check/library/library'
import { didYouMean } from '@zerodeps/content-check/findings/near-miss'
import { UsageError } from './usage.ts'

/** The slug that an argument names: itself, or the folder, file or URL of a post, as shells and browsers complete them. */
export function slugNamed(argument: string): string {
  return /^(?:.*\/)?posts\/([^/]+)(?:\/(?:index\.mdx)?)?$/.exec(argument)?.[1] ?? argument.replace(/(?<=.)\/$/, '')
}

/** The post of a slug; an unknown one is wrong usage and names the nearest. */
export function postOf({ posts }: Library, slug: string): Examined {
  const post = posts.find(({ folder }) => folder.name === slug)

  if (!post) {
    const slugs = posts.map(({ folder }) => folder.name)

    throw new UsageError(`there is no post "${slug}". ${didYouMean(slug, slugs) ?? ''}`)
  }

  return post
}
