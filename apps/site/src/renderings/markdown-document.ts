import { dayOf } from '@zerodeps/content-schema/day'
import { postPath } from '@zerodeps/content-schema/paths'
import type { CollectionEntry } from 'astro:content'
import { stringify } from 'yaml'
import { conditions, type NamedRecording } from '../charts/conditions.ts'
import { publicUrl } from '../site.ts'
import { figureList } from './figure-list.ts'
import { plainText } from './plain-text.ts'
import { entryFile, postDocument } from './entry-file.ts'
import { recordingsOf } from './recordings-of.ts'

/** A post as a Markdown file that stands alone: who wrote it, when and where it lives, then the text, and where its figures come from. */
export function markdownDocument(post: CollectionEntry<'posts'>, author: string): string {
  const { id, data } = post
  const url = publicUrl(postPath(id))
  const document = postDocument(post)
  const frontMatter = stringify({
    title: data.title,
    description: data.description,
    author,
    published: data.published,
    ...(data.updated !== undefined && { updated: data.updated }),
    url
  })

  return `---\n${frontMatter}---\n\n${plainText(document, entryFile(post), url)}${corrected(data.corrections)}${howMeasured(recordingsOf(post))}${figureList(document)}`
}

function corrected(corrections: CollectionEntry<'posts'>['data']['corrections'] = []): string {
  const list = corrections.map(({ date, text }) => `- ${dayOf(date)}: ${text}`).join('\n')

  return list === '' ? '' : `\n**Corrections**\n\n${list}\n`
}

function howMeasured(recordings: readonly NamedRecording[]): string {
  const { occasions, command, followedBy } = conditions(recordings)
  const rest = followedBy.map((each) => `\`${each}\``)

  return recordings.length === 0
    ? ''
    : `\n**How it was measured**\n\n${occasions} \`${command}\` repeats ${rest.length > 0 ? `them, followed by ${oneOf.format(rest)}` : 'it'}.\n`
}

const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' })
