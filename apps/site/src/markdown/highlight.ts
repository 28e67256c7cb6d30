import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  bundledLanguages,
  createHighlighter,
  type BundledLanguage,
  type ThemedToken,
  type ThemeRegistrationRaw
} from 'shiki'
import { z } from 'zod'
import { kept } from '../kept.ts'

/**
 * Tokens are told apart by their role, not by a colour: the theme gives each role a colour number, and the number becomes
 * a class of one letter that the stylesheet paints in both schemes. What has no role stays bare text.
 */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  c: ['comment', 'punctuation.definition.comment', 'string.comment'],
  s: ['string', 'punctuation.definition.string', 'constant.other.symbol', 'string.regexp', 'markup.inline.raw'],
  n: ['constant.numeric', 'constant.language', 'constant.character', 'variable.language', 'support.constant'],
  k: ['keyword', 'storage', 'keyword.operator.new', 'keyword.operator.expression', 'entity.name.tag', 'markup.heading'],
  f: [
    'entity.name.function',
    'support.function',
    'entity.other.attribute-name',
    'meta.function-call.generic',
    'entity.name.type',
    'entity.name.class',
    'support.type',
    'support.class',
    'entity.other.inherited-class'
  ],
  i: ['markup.inserted', 'punctuation.definition.inserted'],
  d: ['markup.deleted', 'punctuation.definition.deleted']
}

/** Operators read as text; they would otherwise be the keywords that their scope says they are. */
const PLAIN = [
  'keyword.operator',
  'storage.type.function.arrow',
  'punctuation',
  'meta.template.expression',
  'support.type.property-name'
]

const FOREGROUND = '#000000'

const theme: ThemeRegistrationRaw = {
  name: 'roles',
  type: 'light',
  fg: FOREGROUND,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: FOREGROUND } },
    ...Object.values(ROLES).map((scope, index) => ({ scope: [...scope], settings: { foreground: colour(index) } })),
    { scope: PLAIN, settings: { foreground: FOREGROUND } }
  ]
}

const classes = new Map(Object.keys(ROLES).map((role, index) => [colour(index).toUpperCase(), role]))
const blocks = kept('code')

/** This file has the theme and the markup, and the path of Shiki has its version. */
const rules = `${readFileSync(new URL(import.meta.url), 'utf8')} ${import.meta.resolve('shiki')}`

let highlighter: ReturnType<typeof createHighlighter> | undefined

/**
 * The lines of a program as escaped HTML, tokens in `<span class="k">` and the like. The text of the result is the text that
 * came in, to the letter. A language that Shiki does not know is shown plain.
 */
export async function highlight(code: string, lang: string): Promise<string[]> {
  const key = createHash('sha256')
    .update(JSON.stringify([rules, lang, code]))
    .digest('hex')

  return z.array(z.string()).parse(JSON.parse((await blocks.of(key, () => made(code, lang))).toString()))
}

async function made(code: string, lang: string): Promise<Buffer> {
  return Buffer.from(JSON.stringify(await highlighted(code, lang)))
}

async function highlighted(code: string, lang: string): Promise<string[]> {
  const shiki = await (highlighter ??= createHighlighter({ themes: [theme], langs: [] }))
  const known = isBundled(lang) ? lang : 'text'

  if (known !== 'text') {
    await shiki.loadLanguage(known)
  }

  // The default gives a line up after half a second, so that a busy machine would build another page.
  const { tokens } = shiki.codeToTokens(code, { lang: known, theme: 'roles', tokenizeTimeLimit: 0 })

  return tokens.map((line) => line.reduce(joinRole, []).map(markup).join(''))
}

function isBundled(lang: string): lang is BundledLanguage {
  return lang in bundledLanguages
}

/** Neighbours of one role become one element; a blank belongs to what stands before it. */
function joinRole(joined: Run[], { content, color }: ThemedToken): Run[] {
  const role = classes.get(color?.toUpperCase() ?? '')
  const last = joined.at(-1)

  if (last && (last.role === role || content.trim() === '')) {
    last.text += content
  } else {
    joined.push({ role: content.trim() === '' ? undefined : role, text: content })
  }

  return joined
}

function markup({ role, text }: Run): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

  return role === undefined ? escaped : `<span class="${role}">${escaped}</span>`
}

function colour(index: number): string {
  return `#00000${index + 1}`
}

interface Run {
  readonly role: string | undefined
  text: string
}
