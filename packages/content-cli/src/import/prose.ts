import { dollarFormula } from '@zerodeps/content-check/mdx/dollar-formula'
import { htmlTag } from './html.ts'
import type { Surroundings } from './surroundings.ts'

/** What is no code of another generator's Markdown, with its HTML, shortcodes, pictures and links as a post writes them. */
export function convertedProse(text: string, start: number, around: Surroundings): string {
  return text.replaceAll(TOKEN, (token, ...rest: unknown[]) => {
    const index = rest.find((each): each is number => typeof each === 'number') ?? 0

    return convertedToken(token, start + index, around, text.slice(0, index))
  })
}

function convertedToken(token: string, offset: number, around: Surroundings, before: string): string {
  if (token.startsWith('`') || token.startsWith('\\')) {
    return token
  }

  if (token.startsWith('$')) {
    return `$${token}$`
  }

  if (token.startsWith('<!--')) {
    const words = token.slice(4, -3).replaceAll('*/', '* /').trim()

    return /^\s*more\s*$/i.test(words) ? '' : `{/* ${words} */}`
  }

  if (/^\{[{%]/.test(token)) {
    return shortcode(token, offset, around)
  }

  if (token === '{' || token === '<') {
    return `\\${token}`
  }

  if (/^\{#/.test(token)) {
    return `{/* ${token.slice(1, -1).trim()} */}`
  }

  if (/^!?\[\[[^\]\n]+\]\]$/.test(token)) {
    const [, target = '', words = target] = /^!?\[\[([^\]|]*)\|?([^\]]*)\]\]$/.exec(token) ?? []

    around.lose(offset, `the link of a wiki to "${target}" leads nowhere here; its words stay`)

    return words === '' ? target : words
  }

  if (/^!?\[/.test(token)) {
    return pictureOrLink(token, offset, around)
  }

  return angle(token, offset, around, before)
}

function pictureOrLink(token: string, offset: number, around: Surroundings): string {
  // Hugo and Jekyll name another text in the address of a link.
  const plain = token.replace(/\{(?:\{[<%]\s*(?:rel)?ref|%-?\s*post_url)\s+"?([^\s"]+)"?\s*(?:[>%]\}|-?%)\}/, '$1')
  const parts = /^(!?)\[([\s\S]*)\]\(\s*<?([^\s)<>]*)>?(\s+(?:"[^"]*"|'[^']*'))?\s*\)$/.exec(plain)
  const [, bang = '', words = '', url = '', title = ''] = parts ?? []

  if (!parts) {
    const mark = token.startsWith('!') ? '![' : '['

    return mark + convertedProse(token.slice(mark.length), offset + mark.length, around)
  }

  if (bang === '!') {
    return `![${words}](${around.picture(url)}${title})`
  }

  const inner = convertedProse(words, offset + 1, around)
  const address = around.link(url)

  if (address === undefined) {
    around.lose(offset, `no page here answers to "${url}"; the words of the link stay`)
  }

  return address === undefined ? inner : `[${inner}](${address}${title})`
}

/** What stands in angle brackets: an address, or HTML. */
function angle(token: string, offset: number, around: Surroundings, before: string): string {
  const address = /^<(https?:\/\/[^\s<>]+)>$/.exec(token)?.[1]
  const mail = /^<([^\s<>@]+@[^\s<>@]+)>$/.exec(token)?.[1]
  const anchor = /^<a\b[^>]*\bhref=["']([^"']*)["'][^>]*>([\s\S]*)<\/a>$/i.exec(token)

  if (address !== undefined) {
    // Readers cannot reach it, so it is shown and not linked.
    return /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0)/.test(address) ? `\`${address}\`` : address
  }

  if (mail !== undefined) {
    return `[${mail}](mailto:${mail})`
  }

  return anchor
    ? pictureOrLink(`[${anchor[2] ?? ''}](${anchor[1] ?? ''})`, offset, around)
    : htmlTag(token, offset, around, before)
}

function shortcode(token: string, offset: number, around: Surroundings): string {
  const inner = token.replace(/^\{(?:\{[<%]?|%-?)\s*/, '').replace(/\s*(?:-?%|[>%]?\})\}$/, '')
  const [name = ''] = inner.split(/\s/, 1)
  const value = (attribute: string): string => new RegExp(`\\b${attribute}=["']([^"']*)["']`).exec(inner)?.[1] ?? ''
  const [, id = ''] = /^\S+\s+"?([^\s"]+)"?/.exec(inner) ?? []

  if (name === 'youtube' || name === 'vimeo') {
    const address = name === 'youtube' ? `https://www.youtube.com/watch?v=${id}` : `https://vimeo.com/${id}`
    const site = name === 'youtube' ? 'YouTube' : 'Vimeo'

    around.lose(offset, `the video ${id} of ${site} is now a link`)

    return `[${around.lang === 'ru' ? 'Видео на' : 'The video on'} ${site}](${address})`
  }

  if (name === 'figure' || name === 'img') {
    const caption = value('caption') || value('title')

    return `![${value('alt')}](${around.picture(value('src'))}${caption === '' ? '' : ` "${caption}"`})`
  }

  around.lose(offset, `the shortcode ${token.replaceAll(/\s+/g, ' ')} means nothing here; it stands as code`)

  return `\`${token.replaceAll('`', "'")}\``
}

const TOKEN = new RegExp(
  [
    /(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\1(?!`)/,
    /\\[\s\S]/,
    /<!--[\s\S]*?-->/,
    /<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>/,
    /<details\b[^>]*>\s*<summary\b[^>]*>[\s\S]*?<\/summary>/,
    /<a\b[^>]*\bhref=["'][^"']*["'][^>]*>[\s\S]*?<\/a>/,
    /<https?:\/\/[^\s<>]+>|<[^\s<>@]+@[^\s<>@]+>/,
    /<\/?[a-z][a-z0-9-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/,
    /!?\[\[[^\]\n]+\]\]/,
    /!?\[(?:[^[\]]|!?\[[^[\]]*\](?:\([^()]*\))?)*\]\((?:[^()]|\{\{[<%][^\n]*?[>%]\}\})*\)/,
    /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/,
    /\{#[a-z][a-z0-9-]*\}(?=[ \t]*$)/,
    new RegExp(dollarFormula.source, 'u'),
    /[{<]/
  ]
    .map(({ source }) => source)
    .join('|'),
  'gimu'
)
