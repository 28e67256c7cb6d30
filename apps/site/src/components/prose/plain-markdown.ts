import type { BenchView } from '@zerodeps/content-schema/bench-view'
import type { Recording } from '@zerodeps/content-schema/recording'
import { benchTable } from '../../charts/bench-table.ts'
import { benchAlt, STALE } from '../../charts/bench-words.ts'
import type { Flame } from '../../charts/flame.ts'
import { FLAME_COLUMNS, flameAlt, flameNote } from '../../charts/flame-words.ts'
import { share } from '../../charts/quantities.ts'
import { firstFigure, type ShownModel } from '../../models/first-figure.ts'
import { cellText, storyTable, storyTitle } from '../../models/story-table.ts'
import { words } from '../../models/words.ts'
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
  InlinePicture: ({ alt, title, still }) => image(alt, still, title),
  Tabs: (_, inner) => inner.trim(),
  Tab: ({ label }, inner) => `**${label}**\n\n${inner.trim()}`,
  Details: ({ summary }, inner) => `**${summary}**\n\n${inner.trim()}`,
  Sidenote: (_, inner) => `(${inner.trim()})`,
  Abbr: ({ title }, inner) => `${inner.trim()} (${title})`,
  Diagram: ({ dot, alt, caption, still }) => `${picture(alt, still, caption)}\n\n${fenced(dot, 'dot')}`,
  Bench: bench,
  FlameGraph: flameGraph,
  Num: (_, inner) => inner,
  Ratio: (_, inner) => inner,
  Model: model,
  CodeBlock: ({ code: shown, lang, title, file }) =>
    `**${file === undefined ? title : `[${title}](${file})`}**\n\n${fenced(shown, lang)}`,
  InlineCode: (props) => code(props.code),
  Formula: (_, inner) => inner,
  TableBox: (_, inner) => inner
} satisfies PlainMarkdown

function bench({ recording, view, caption, still, source, stale, history }: MarkdownProps['Bench']): string {
  const { title, note } = recording
  const { head, rows } = benchTable(recording)
  const files = [`[Script](${source}.bench.ts)`, `[samples](${source}.json)`, `[CSV](${source}.csv)`]
  const links = [...files, ...(history === undefined ? [] : [`[history](${history})`])].join(', ')
  const cells = rows.map((row) => [
    row.name,
    ...row.cells.map((cell) =>
      cell?.extremes === undefined ? (cell?.median ?? '') : `${cell.median} (${cell.extremes})`
    )
  ])

  return [
    `**${title}**`,
    picture(benchAlt(recording, view), still),
    [caption, note, `${links}.`, stale ? STALE : undefined].filter((text) => text !== undefined).join(' '),
    table(head, cells)
  ].join('\n\n')
}

function flameGraph({ title, caption, flame, still, source }: MarkdownProps['FlameGraph']): string {
  const cells = flame.heaviest.map(({ name, place, self, total }) => [
    `${code(name)}${place === '' ? '' : ` ${code(place)}`}`,
    share(self),
    share(total)
  ])
  const links = `[The whole graph](${source}.svg), [profile](${source}.cpuprofile).`

  return [
    `**${title}**`,
    picture(flameAlt(title, flame), still),
    [caption, flameNote(flame), links].filter((text) => text !== undefined).join(' '),
    table(FLAME_COLUMNS, cells)
  ].join('\n\n')
}

function model(props: MarkdownProps['Model']): string {
  const { title, question, leftOut } = words[props.name]

  return [
    `**${title}**`,
    question,
    ...(props.name === 'explorer' ? stories() : moved(props)),
    [props.caption, `Left out: ${leftOut}.`].filter((text) => text !== undefined).join(' ')
  ].join('\n\n')
}

function moved({ name, still }: Exclude<MarkdownProps['Model'], { name: 'explorer' }>): string[] {
  const { alt, frame, rows, sentence, settings } = firstFigure(name)

  return [picture(alt, still), `${sentence} Drawn for: ${settings}.`, table(frame.head, rows)]
}

function stories(): string[] {
  const { head, rows, stories: told } = storyTable()

  return [
    table(
      head,
      rows.map(({ name, cells }) => [name, ...cells.map(cellText)])
    ),
    ...told.map((story) => `${storyTitle(story)}: ${story.steps.join(', ')}.`)
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---:'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

function picture(alt: string, path: string, caption?: string): string {
  return caption === undefined ? image(alt, path) : `${image(alt, path)}\n\n${caption}`
}

function image(alt: string, path: string, title?: string): string {
  const words = title === undefined ? '' : ` "${title.replaceAll(/["\\]/g, '\\$&')}"`

  return `![${alt.replaceAll(/[[\]\\]/g, '\\$&')}](${publicUrl(path)}${words})`
}

/** Code in a line, between longer runs of backticks than it holds. */
function code(text: string): string {
  const ticks = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1)

  return ticks === '`' ? `\`${text}\`` : `${ticks} ${text} ${ticks}`
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
  readonly InlinePicture: { readonly alt: string; readonly title: string | undefined; readonly still: string }
  readonly Tabs: ProseProps<'Tabs'>
  readonly Tab: ProseProps<'Tab'>
  readonly Details: ProseProps<'Details'>
  readonly Sidenote: ProseProps<'Sidenote'>
  readonly Abbr: ProseProps<'Abbr'>
  readonly Diagram: MarkdownProps['Figure'] & { readonly dot: string }
  readonly Bench: {
    readonly recording: Recording
    readonly view: BenchView
    readonly caption: string | undefined
    readonly still: string
    /** The public URL of script and samples, without their endings. */
    readonly source: string
    readonly stale: boolean
    readonly history: string | undefined
  }
  readonly FlameGraph: {
    readonly title: string
    readonly caption: string | undefined
    readonly flame: Flame
    readonly still: string
    /** The public URL of profile and graph, without their endings. */
    readonly source: string
  }
  readonly Num: object
  readonly Ratio: object
  readonly Model: ShownModel
  readonly CodeBlock: {
    readonly code: string
    readonly lang: string
    readonly title: string
    /** The public URL of the whole file, where it has one. */
    readonly file: string | undefined
  }
  readonly InlineCode: { readonly code: string }
  readonly Formula: object
  readonly TableBox: object
}
