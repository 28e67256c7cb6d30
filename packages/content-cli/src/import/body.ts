import { codeBlocks } from '@zerodeps/content-check/mdx/code-blocks'
import { convertedProse } from './prose.ts'
import { withoutGenerator, withWideHeads } from './blocks.ts'
import type { Surroundings } from './surroundings.ts'

/** The Markdown of another generator as the MDX of a post. What had no place in a post is told; its words stay. */
export function converted(markdown: string, around: Surroundings): string {
  const source = withWideHeads(withoutGenerator(markdown), around)
  const parts: string[] = []
  let end = 0

  for (const { start, end: after, code, lang, isFenced } of codeBlocks(source)) {
    const lineStart = source.lastIndexOf('\n', start - 1) + 1
    const indent = isFenced ? '' : ' '.repeat(Math.max(0, start - lineStart - 4))
    const begin = isFenced ? start : lineStart

    parts.push(convertedProse(source.slice(end, begin), end, around))
    parts.push(
      isFenced && lang !== undefined
        ? source.slice(start, after)
        : isFenced
          ? named(source.slice(start, after), code)
          : fenced(code, indent)
    )
    end = after
  }

  return `${[...parts, convertedProse(source.slice(end), end, around)]
    .join('')
    .replaceAll(/[ \t]+$/gm, (blanks) => (blanks === '  ' ? blanks : ''))
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

/** A fence that names no language, with the one its code has. */
function named(block: string, code: string): string {
  return block.replace(/^(`{3,}|~{3,})[ \t]*/, `$1${languageOf(code)}`)
}

function fenced(code: string, indent: string): string {
  const fence = code.includes('```') ? '~~~~' : '```'

  return [`${fence}${languageOf(code)}`, ...code.split('\n'), fence].map((line) => indent + line).join('\n')
}

function languageOf(code: string): 'json' | 'text' {
  try {
    JSON.parse(code)

    return 'json'
  } catch {
    return 'text'
  }
}
