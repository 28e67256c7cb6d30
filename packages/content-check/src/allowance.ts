import { codes } from './findings/codes.ts'
import type { Document } from './mdx/document.ts'
import type { Code, Fault, Place } from './findings/finding.ts'
import { didYouMean } from './findings/near-miss.ts'
import { childrenOf, placeOf } from './mdx/nodes.ts'
import { wholeFile } from './findings/place.ts'
import { quote } from './findings/quote.ts'

/**
 * Drops the faults that the author allowed, and adds one for each allowance that is broken or allowed nothing. A comment
 * before a block covers that block; in the front matter it covers its own line and the next, and what concerns the file
 * as a whole.
 */
export function withoutAllowed(document: Document, faults: readonly Fault[]): Fault[] {
  const allowances = [...inBody(document), ...inFrontMatter(document)].map(judged)
  const used = new Set<Allowance>()
  const rest = faults.filter((fault) => {
    const allowance = allowances.find((entry) => 'code' in entry && entry.code === fault.code && entry.covers(fault))

    if (allowance && 'covers' in allowance) {
      used.add(allowance)
    }

    return !allowance
  })
  const own = allowances.flatMap((entry): Fault[] => {
    if ('fault' in entry) {
      return [entry.fault]
    }

    const message = `nothing here needs \`allow ${entry.code}\``

    return used.has(entry) ? [] : [{ code: 'allow-unused', ...entry.place, message }]
  })

  return [...rest, ...own]
}

function* inBody({ nodes }: Document): Iterable<Written> {
  for (const node of nodes.of('mdxFlowExpression')) {
    const match = /^\s*\/\*\s*allow\b\s*(.*?)\s*\*\/\s*$/s.exec(node.value)

    if (match) {
      const siblings = childrenOf(nodes.parent(node) ?? node)
      const next = siblings.slice(siblings.indexOf(node) + 1).find(({ type }) => type !== 'mdxFlowExpression')
      const first = node.position?.start.line ?? 0
      const last = (next ?? node).position?.end.line ?? first

      yield { text: match[1] ?? '', place: placeOf(node), covers: ({ line }) => line >= first && line <= last }
    }
  }
}

function* inFrontMatter({ text, body }: Document): Iterable<Written> {
  const lines = text.split('\n', /^\n*/.exec(body)?.[0].length ?? 0)

  for (const [index, source] of lines.entries()) {
    const match = /(?:^|\s)#\s*allow\b\s*(.*?)\s*$/.exec(source)
    const line = index + 1

    if (match) {
      yield {
        text: match[1] ?? '',
        place: { line, column: source.indexOf('#', match.index) + 1 },
        covers: (place) =>
          place.line === line ||
          place.line === line + 1 ||
          (place.line === wholeFile.line && place.column === wholeFile.column)
      }
    }
  }
}

function judged({ text, place, covers }: Written): Allowance | { fault: Fault } {
  const match = /^([\w-]+)\s*:\s*(\S.*)$/s.exec(text)
  const code = match?.[1]

  if (code === undefined) {
    return {
      fault: { code: 'allow-broken', ...place, message: `the allowance ${quote(text)} lacks its code or its reason` }
    }
  }

  if (!isCode(code)) {
    const hint = didYouMean(code, Object.keys(codes))

    return { fault: { code: 'allow-broken', ...place, message: `there is no code \`${code}\``, hint } }
  }

  if (!codes[code].allowable) {
    return {
      fault: { code: 'allow-broken', ...place, message: `\`${code}\` cannot be allowed`, hint: codes[code].cure }
    }
  }

  return { code, place, covers }
}

function isCode(text: string): text is Code {
  return Object.hasOwn(codes, text)
}

interface Written {
  readonly text: string
  readonly place: Place
  readonly covers: (place: Place) => boolean
}

interface Allowance {
  readonly code: Code
  readonly place: Place
  readonly covers: (place: Place) => boolean
}
