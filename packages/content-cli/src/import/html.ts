import { inlineHtml } from '@zerodeps/content-schema/prose'
import type { Surroundings } from './surroundings.ts'

/** What stands for a tag of HTML in a post. `before` is the text before it; what is lost is told. */
export function htmlTag(token: string, offset: number, around: Surroundings, before: string): string {
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(token)?.[1]?.toLowerCase() ?? ''
  const isEnd = token.startsWith('</')
  const value = (attribute: string): string =>
    new RegExp(`\\b${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
      .exec(token)
      ?.slice(1)
      .find(Boolean) ?? ''

  if (name === 'br') {
    return '<br />'
  }

  if (INLINE.has(name)) {
    return isEnd ? `</${name}>` : `<${name}>`
  }

  if (Object.hasOwn(MARKS, name)) {
    return MARKS[name] ?? ''
  }

  switch (name) {
    case 'details': {
      const [, summary = ''] = /<summary\b[^>]*>([\s\S]*?)<\/summary>/i.exec(token) ?? []
      const words = summary
        .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
        .replaceAll('<', '&lt;')
        .replaceAll('"', '&quot;')
        .replaceAll(/\s+/g, ' ')
        .trim()

      return isEnd ? '\n\n</Details>\n\n' : `\n\n<Details summary="${words === '' ? '…' : words}">\n\n`
    }

    case 'img': {
      return `![${value('alt')}](${around.picture(value('src'))})`
    }

    case 'h2':
    case 'h3':
    case 'h4': {
      return isEnd ? '\n\n' : `\n\n${'#'.repeat(Number(name.slice(1)))} `
    }

    case 'p': {
      return '\n\n'
    }

    case 'hr': {
      return '\n\n---\n\n'
    }

    case 'li': {
      return isEnd ? '' : `${before === '' || before.endsWith('\n') ? '' : '\n'}- `
    }

    case 'ul':
    case 'figure': {
      return '\n'
    }

    case 'a': {
      const anchor = value('name') || value('id')

      if (anchor !== '') {
        around.lose(offset, `the anchor #${anchor} is gone; pin an id to a heading: \`## Heading {/* #${anchor} */}\``)
      }

      return ''
    }

    case 'script':
    case 'style': {
      around.lose(offset, `the <${name}> is gone`)

      return ''
    }

    case 'iframe':
    case 'video':
    case 'audio':
    case 'embed': {
      const src = value('src')

      if (!isEnd) {
        around.lose(offset, `the <${name}>${src === '' ? ' is gone' : ' is now a link'}`)
      }

      return src === '' ? '' : `[${new URL(src, 'https://example.org').hostname}](${src})`
    }

    default: {
      if (!isEnd && name !== 'summary') {
        around.lose(offset, `the tag <${name}> is gone; what stood in it stays`)
      }

      return ''
    }
  }
}

const INLINE: ReadonlySet<string> = new Set<string>(inlineHtml)

/** What Markdown has a sign for, the same before and after. */
const MARKS: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  u: '**',
  i: '*',
  em: '*',
  s: '~~',
  strike: '~~',
  code: '`',
  tt: '`'
}
