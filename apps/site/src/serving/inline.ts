import { createHash } from 'node:crypto'

const ELEMENT = /<(script|style)\b((?:"[^"]*"|[^">])*)>(.*?)<\/\1>/gs
const ATTRIBUTE = /\s([^\s=>"/]+)(?:="([^"]*)")?/g

/** Script and style elements of a page that have their text in the page, with its hash as a policy writes it. */
export function inlineElements(html: string): InlineElement[] {
  return [...html.matchAll(ELEMENT)].flatMap(([, tag, attributes = '', text = '']) => {
    const { src, type } = attributesOf(attributes)
    const isRun = tag === 'style' || (src === undefined && isScriptType(type))

    return isRun ? [{ kind: tag === 'style' ? 'style' : 'script', hash: policyHash(text) }] : []
  })
}

/** Attributes that a policy without `unsafe-inline` refuses, such as `style="…"` and `onclick="…"`. */
export function inlineAttributes(html: string): string[] {
  return [...html.replace(ELEMENT, '').matchAll(/<[a-z][^\s>]*((?:"[^"]*"|[^">])*)>/gi)].flatMap(
    ([, attributes = '']) =>
      Object.entries(attributesOf(attributes))
        .filter(([name, value]) => name === 'style' || /^on/.test(name) || /^javascript:/i.test(value))
        .map(([name, value]) => `${name}="${value}"`)
  )
}

export function attributesOf(text: string): Partial<Record<string, string>> & Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name.toLowerCase(), value])
  )
}

/** A source expression of the policy: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** Any other type is a block of data, which the policy leaves alone: https://html.spec.whatwg.org/#prepare-the-script-element */
function isScriptType(type: string | undefined): boolean {
  return [undefined, '', 'module', 'text/javascript', 'speculationrules', 'importmap'].includes(type)
}

export interface InlineElement {
  readonly kind: 'script' | 'style'
  readonly hash: string
}
