import type { Fault, Place } from '../findings/finding.ts'
import { offsetAt, placeAt, wholeFile } from '../findings/place.ts'
import { quote } from '../findings/quote.ts'

/** What the parser's error means to an author, and the places whose character must go before the rest can be read. */
export function mdxFault(error: unknown, body: string): { fault: Fault; places: Place[] } {
  const text = error instanceof Error ? error.message : String(error)
  const match = /^(\d+):(\d+): (.*)$/s.exec(text)

  if (!match) {
    return { fault: { code: 'mdx-syntax', ...wholeFile, message: `the parser gave up: ${quote(text)}` }, places: [] }
  }

  const place = { line: Number(match[1]), column: Number(match[2]) }
  const reason = match[3] ?? ''
  const shortcode = shortcodeAt(body, place)

  if (shortcode) {
    return shortcode
  }

  const opened = /\((\d+):(\d+)\)/.exec(reason)
  const places = opened ? [place, { line: Number(opened[1]), column: Number(opened[2]) }] : [place]

  if (reason.includes('with oxc')) {
    const start = expressionStart(body, place)

    return { fault: expression(body, start), places: [start] }
  }

  const rest = body.slice(offsetAt(body, place))
  const fault = { ...place, ...meaning(reason, rest.slice(0, 80)) }
  const [source = '', instead] = certain(rest)

  return {
    fault: instead === undefined ? fault : { ...fault, fix: { ...place, length: source.length, text: instead } },
    places
  }
}

/** What cannot be read here and has one meaning alone, with what stands for it in MDX. */
function certain(source: string): [source: string, text: string] | [] {
  const comment = /^<!--((?:(?!-->|\*\/)[\s\S])*)-->/.exec(source)
  const address = /^<(https?:\/\/[^\s<>]+)>/.exec(source)
  const end = /^<br\s*>/.exec(source)

  if (comment) {
    return [comment[0], `{/* ${comment[1]?.trim() ?? ''} */}`]
  }

  if (address) {
    return [address[0], address[1] ?? '']
  }

  return end ? [end[0], '<br />'] : []
}

function meaning(reason: string, source: string): Omit<Fault, keyof Place> {
  const tag = /`(<[^`]*>)`/.exec(reason)?.[1] ?? '<'

  if (reason.includes('closing brace')) {
    return { code: 'mdx-brace', message: 'a `{` opens an expression that never ends' }
  }

  if (source.startsWith('<!--')) {
    return { code: 'mdx-comment', message: 'an HTML comment is no comment in MDX' }
  }

  const instead = ALONE.get(tag)

  if (instead !== undefined) {
    return { code: 'mdx-unclosed', message: `${tag} is never closed`, hint: `Write ${instead}.` }
  }

  if (reason.includes('before the end of')) {
    const hint = `Put \`${tag}\` and its closing tag on lines of their own, with blank lines round what stands between.`

    return { code: 'mdx-unclosed', message: `${tag} is not closed in the block it was opened in`, hint }
  }

  if (reason.startsWith('Expected a closing tag')) {
    return {
      code: 'mdx-unclosed',
      message: `${tag} is never closed`,
      hint: `Add \`${tag.replace('<', '</')}\`, or end the tag with \`/>\`.`
    }
  }

  if (reason.startsWith('Unexpected closing tag')) {
    return { code: 'mdx-unclosed', message: `${tag} closes what is not open here` }
  }

  if (/^<(?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)/i.test(source)) {
    return { code: 'mdx-autolink', message: 'an address in `<…>` is no link in MDX' }
  }

  if (/^<[A-Za-z]/.test(source)) {
    return {
      code: 'mdx-tag',
      message: `the tag ${quote(source.split(/[\n>]/, 1)[0])} cannot be read`,
      hint: /[“”„‟‘’]/.test(source.split(/[\n>]/, 1)[0] ?? '')
        ? 'Write straight quotes, `"`, round the values.'
        : 'Write attributes as `name="value"` and end the tag with `>` or `/>`; for a plain `<`, write `&lt;` or use code.'
    }
  }

  return source.startsWith('<')
    ? { code: 'mdx-tag', message: 'a `<` opens a tag that has no name' }
    : { code: 'mdx-syntax', message: `the MDX cannot be read: ${reason.replace(/ \(mdx-[^)]*\)$/, '')}` }
}

/** The tags that HTML has without a partner, and what MDX has in their place. */
const ALONE: ReadonlyMap<string, string> = new Map([
  ['<br>', '`<br />`'],
  ['<hr>', '`---` on a line of its own'],
  ['<img>', '`![alt](./name.png)`, or `<Figure src="./name.png" alt="…" />`']
])

/** The shortcode of Hugo, or the tag of Jekyll, whose braces cannot be read here. */
function shortcodeAt(body: string, { line }: Place): { fault: Fault; places: Place[] } | undefined {
  const start = offsetAt(body, { line, column: 1 })
  const source = body.slice(start, start + 1_000).split('\n', 1)[0] ?? ''
  const found = /\{(?:\{\s*[<%]|%)[^\n{}]*/.exec(source)

  if (!found) {
    return undefined
  }

  const column = found.index + 1
  const message = `${quote(found[0])} is a shortcode of another generator`
  const hint = 'Write what it stands for: a link, a picture, a component.'

  return {
    fault: { code: 'mdx-brace', line, column, message, hint },
    places: [
      { line, column },
      { line, column: column + 1 }
    ]
  }
}

function expressionStart(body: string, place: Place): Place {
  return placeAt(body, Math.max(0, body.lastIndexOf('{', offsetAt(body, place) - 1)))
}

function expression(body: string, place: Place): Fault {
  const pin = /^\{\s*#([^}]*)\}/.exec(body.slice(offsetAt(body, place)))

  return pin
    ? {
        code: 'mdx-brace',
        ...place,
        message: `${quote(pin[0])} is no id in MDX`,
        hint: `Write \`{/* #${pin[1]?.trim()} */}\`.`,
        fix: { ...place, length: pin[0].length, text: `{/* #${pin[1]?.trim()} */}` }
      }
    : { code: 'mdx-brace', ...place, message: 'a `{` opens an expression that cannot be read' }
}
