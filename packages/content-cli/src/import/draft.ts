import { placeAt } from '@zerodeps/content-check/findings/place'
import { languageOf } from '@zerodeps/content-check/rules/language'
import { postPath } from '@zerodeps/content-schema/paths'
import { stringify } from 'yaml'
import { converted } from './body.ts'
import { UNWRITTEN } from '../command-line/unwritten.ts'
import { picturesOf } from './pictures.ts'
import type { ForeignPost } from './foreign-post.ts'

/** A post of another generator as a draft: its files by name, and what could not be kept, each at its line of the source. */
export function draftOf(post: ForeignPost, today: string, link: (url: string) => string | undefined): Draft {
  const { file, body, bodyLine, fields } = post
  const lost: Loss[] = fields.lost.map((message) => ({ line: 1, message }))
  const isRussian = languageOf(`${fields.title ?? ''}\n${body}`) === 'ru'
  const lang = fields.lang ?? (isRussian ? 'ru' : 'en')
  const pictures = picturesOf(file)
  const text = converted(body, {
    lang,
    picture: pictures.name,
    link,
    lose: (offset, message) => void lost.push({ line: bodyLine - 1 + placeAt(body, offset).line, message })
  })
  const description = fields.description ?? beginningOf(text)
  const cover = fields.image && {
    src: pictures.name(fields.image.src),
    alt: fields.image.alt ?? altIn(text, pictures.name(fields.image.src))
  }
  const isCover = cover && pictures.isFound(cover.src) && cover.alt !== undefined

  if (fields.image && !isCover) {
    lost.push({
      line: 1,
      message: `the picture "${fields.image.src}" is no cover: ${cover && pictures.isFound(cover.src) ? 'nothing says what it shows' : 'there is no such file'}`
    })
  }

  if (fields.description === undefined) {
    lost.push({ line: 1, message: 'the description is made of the beginning of the text' })
  }

  if (fields.published === undefined) {
    lost.push({ line: 1, message: `no date can be read; it is ${today}` })
  }

  const matter = {
    title: fields.title ?? post.slug,
    description,
    published: fields.published ?? today,
    ...(fields.updated !== undefined && { updated: fields.updated }),
    draft: true,
    ...(fields.tags.length > 0 && { tags: fields.tags }),
    ...(lang !== 'en' && { lang }),
    ...(isCover && { cover }),
    ...(fields.canonical !== undefined && { canonical: fields.canonical }),
    ...(fields.aliases.length > 0 && { aliases: fields.aliases.filter((alias) => alias !== postPath(post.slug)) })
  }

  return {
    text: `---\n${stringify(matter, { lineWidth: 0, flowCollectionPadding: false })}---\n\n${text}`,
    pictures: pictures.bytes(),
    lost: lost.toSorted((a, b) => a.line - b.line)
  }
}

/** As much of the beginning as a description holds, without marks; what is too little says so. */
function beginningOf(mdx: string): string {
  const plain = mdx
    .replaceAll(/^(?:#{1,6} .*|```[\s\S]*?^```|\|.*|!\[.*|<.*|[-*>] .*)$/gm, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}|<[^>]*>|\[\^[^\]]*\]|[*`\\]|~~/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const whole = /^.{50,160}?[.!?…](?=\s|$)/.exec(plain)?.[0] ?? plain.slice(0, 159).replace(/\s+\S*$/, '…')

  return whole.length < 50 ? UNWRITTEN : whole
}

function altIn(mdx: string, src: string): string | undefined {
  return [...mdx.matchAll(/!\[([^\]]+)\]\(([^\s)]+)/g)].find(([, , other]) => other === src)?.[1]
}

interface Draft {
  readonly text: string
  readonly pictures: Readonly<Record<string, Uint8Array>>
  readonly lost: readonly Loss[]
}

export interface Loss {
  readonly line: number
  readonly message: string
}
