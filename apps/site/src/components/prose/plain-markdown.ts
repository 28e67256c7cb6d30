import type { Recording } from '@zerodeps/content-schema/recording'
import { benchTable, conditions } from '../../charts/bench-table.ts'
import { publicUrl } from '../../site.ts'
import { calloutTitle } from './callout-title.ts'
import type { ProseProps } from '@zerodeps/content-schema/prose'

/**
 * What stands for each component in plain Markdown. `inner` is what the author wrote between its tags, already plain;
 * pictures are named by their public URLs.
 */
export const plainMarkdown = {
  Callout: (props, inner) => quoted(`**${calloutTitle(props)}**\n\n${inner.trim()}`),
  Figure: ({ alt, caption, still }) => picture(alt, still, caption),
  Tabs: (_, inner) => inner.trim(),
  Tab: ({ label }, inner) => `**${label}**\n\n${inner.trim()}`,
  Details: ({ summary }, inner) => `**${summary}**\n\n${inner.trim()}`,
  Sidenote: (_, inner) => `(${inner.trim()})`,
  Abbr: ({ title }, inner) => `${inner.trim()} (${title})`,
  Diagram: ({ dot, alt, caption, still }) => `${picture(alt, still, caption)}\n\n${fenced(dot, 'dot')}`,
  Bench: bench,
  Num: (_, inner) => inner,
  Ratio: (_, inner) => inner,
  CodeBlock: ({ code, lang, title }) => `**${title}**\n\n${fenced(code, lang)}`,
  InlineCode: ({ code }) => (code.includes('`') ? `\`\` ${code} \`\`` : `\`${code}\``),
  Formula: (_, inner) => inner,
  TableBox: (_, inner) => inner
} satisfies PlainMarkdown

function bench({ recording, caption, still, source }: MarkdownProps['Bench']): string {
  const { title, note, x, y, command } = recording
  const { head, rows } = benchTable(recording)
  const again = `[Script](${source}.bench.ts), [samples](${source}.json); run again with \`${command}\`.`
  const table = [
    head,
    head.map(() => '---:'),
    ...rows.map(({ name, cells }) => [
      name,
      ...cells.map((cell) =>
        cell?.extremes === undefined ? (cell?.median ?? '') : `${cell.median} (${cell.extremes})`
      )
    ])
  ]

  return [
    `**${title}**`,
    picture(`${title}. ${y.label} against ${x.label}; the table below has the figures.`, still),
    [caption, note, conditions(recording), again].filter((text) => text !== undefined).join(' '),
    table.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
  ].join('\n\n')
}

function picture(alt: string, path: string, caption?: string): string {
  const image = `![${alt.replaceAll(/[[\]\\]/g, '\\$&')}](${publicUrl(path)})`

  return caption === undefined ? image : `${image}\n\n${caption}`
}

/** A fence longer than any run of backticks inside. */
function fenced(code: string, lang: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)

  return `${fence}${lang}\n${code}\n${fence}`
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

type PlainMarkdown = { readonly [Name in keyof MarkdownProps]: (props: MarkdownProps[Name], inner: string) => string }

/** What each component is told. */
export interface MarkdownProps {
  readonly Callout: ProseProps<'Callout'>
  readonly Figure: { readonly alt: string; readonly caption: string | undefined; readonly still: string }
  readonly Tabs: ProseProps<'Tabs'>
  readonly Tab: ProseProps<'Tab'>
  readonly Details: ProseProps<'Details'>
  readonly Sidenote: ProseProps<'Sidenote'>
  readonly Abbr: ProseProps<'Abbr'>
  readonly Diagram: MarkdownProps['Figure'] & { readonly dot: string }
  readonly Bench: {
    readonly recording: Recording
    readonly caption: string | undefined
    readonly still: string
    /** The public URL of script and samples, without their endings. */
    readonly source: string
  }
  readonly Num: object
  readonly Ratio: object
  readonly CodeBlock: { readonly code: string; readonly lang: string; readonly title: string }
  readonly InlineCode: { readonly code: string }
  readonly Formula: object
  readonly TableBox: object
}
