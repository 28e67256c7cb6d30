import { post } from '@zerodeps/content-schema/post'
import { project } from '@zerodeps/content-schema/project'
import { system } from '@zerodeps/content-schema/system'
import type { z } from 'zod'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import type { Collection } from '../files/folder.ts'
import { offsetAt } from '../findings/place.ts'
import { frontMatterWords, shapeFaults } from '../findings/shape.ts'

/** The front matter is what the schema of its collection says. */
export function* frontMatterShape({ folder, matter, text }: Document): Iterable<Fault> {
  if (!matter.data) {
    return
  }

  for (const fault of shapeFaults(schemas[folder.collection], matter.data, {
    ...frontMatterWords,
    place: matter.place
  })) {
    const written = /^(?:[\w-]+|\d+)/.exec(text.slice(offsetAt(text, fault)))?.[0] ?? ''

    yield folder.collection === 'posts' ? withMeaning(fault, written, matter.data) : fault
  }
}

/** What is usual elsewhere has a name of its own here, and a version of Node.js is text. */
function withMeaning(fault: Fault, written: string, data: Readonly<Record<string, unknown>>): Fault {
  const { line, column } = fault

  if (fault.code === 'wrong-value' && fault.message.includes('`node.') && /^\d{2}$/.test(written)) {
    const text = `'${written}'`

    return { ...fault, hint: `Write \`${text}\`, in quotes.`, fix: { line, column, length: written.length, text } }
  }

  if (fault.code !== 'unknown-key' || !Object.hasOwn(ELSEWHERE, written)) {
    return fault
  }

  const field = ELSEWHERE[written] ?? ''
  const others = Object.keys(data).filter((key) => key !== written && (key === field || ELSEWHERE[key] === field))
  const isFree = RENAMED.has(field) && others.length === 0

  return {
    ...fault,
    hint: RENAMED.has(field) ? `Here the field is \`${field}\`.` : field,
    fix: isFree ? { line, column, length: written.length, text: field } : undefined
  }
}

const schemas: Record<Collection, z.ZodType> = { posts: post, projects: project, systems: system }

/** The fields that take the value as it is under another name. */
const RENAMED: ReadonlySet<string> = new Set(['published', 'updated', 'description', 'lang', 'canonical'])

/** What Hugo, Jekyll, Astro and others call a field, and what it is here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  date: 'published',
  pubDate: 'published',
  publishDate: 'published',
  lastmod: 'updated',
  modified: 'updated',
  updatedDate: 'updated',
  summary: 'description',
  excerpt: 'description',
  language: 'lang',
  locale: 'lang',
  canonicalURL: 'canonical',
  image: 'Write `cover: { src: ./name.png, alt: … }`.',
  heroImage: 'Write `cover: { src: ./name.png, alt: … }`.',
  thumbnail: 'Write `cover: { src: ./name.png, alt: … }`.',
  slug: 'The slug is the name of the folder; `pnpm content move` gives another one.',
  permalink: 'The slug is the name of the folder; an older address goes to `aliases`.',
  url: 'The slug is the name of the folder; an older address goes to `aliases`.',
  categories: 'Write `tags`, with tags of content/tags.yaml.',
  category: 'Write `tags`, with tags of content/tags.yaml.',
  keywords: 'Write `tags`, with tags of content/tags.yaml.',
  author: 'Remove it: every post is by the owner of content/profile.yaml.',
  layout: 'Remove it: every post has the same layout.'
}
