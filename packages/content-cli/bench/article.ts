import { scriptOf } from '@zerodeps/content-check/recordings/script'
import { recording } from '@zerodeps/content-schema/recording'
import { between, type Random } from './random.ts'
import type { Material } from './material.ts'

const SECTIONS = 9
const CHARTS = 5
const NOTES = 2

/**
 * The text of an article and the files beside it, by path. It has of everything what an article of this site has: words in
 * the order of a language, programs, charts, links, notes, a list, and now and then a drawing or a table.
 */
export function article(
  { words, modules, programs, recordings }: Material,
  random: Random,
  neighbour: string
): Article {
  const prose = (count: number) => sentence(words, random, count)
  const files = new Map<string, string>()
  const link = () =>
    `[${prose(3)}](https://github.com/nodejs/node/blob/v24.21.0/lib/${between(random, 100, 999)}.js#L${between(random, 1, 999)})`
  const program = () => `// ${prose(6)}\n${excerpt(programs, random)}`
  const module = () => `// ${prose(6)}\n${modules[between(random, 0, modules.length - 1)] ?? ''}`
  const chart = (index: number) => {
    const { script, json } = recordings[between(random, 0, recordings.length - 1)] ?? { script: '', json: '{}' }
    const scale = 0.5 + random()
    const path = `bench/chart-${index}.bench.ts`

    files.set(path, `// ${prose(8)}\n${script}`)

    const { code, files: own } = scriptOf(path, { text: (each) => files.get(each), module: () => undefined })
    const measured = { ...recording.parse(JSON.parse(json)), script: { code, files: own } }

    files.set(
      `bench/chart-${index}.json`,
      rescaled(JSON.stringify(measured), () => scale * (0.9 + random() * 0.2))
    )

    return `<Bench name="chart-${index}" caption="${capital(prose(12))}." />`
  }
  const extras = [
    () => `\`\`\`ts title="${between(random, 1, 99)}.ts"\n${module()}\`\`\``,
    () => `\`\`\`ts\n${module()}\`\`\``,
    () => {
      files.set('examples/shown.ts', program())

      return '<Snippet file="shown.ts" />'
    },
    () => `- ${[6, 20, 14, 9].map((count) => `${capital(prose(count))}.`).join('\n- ')}`,
    () => (random() < 2 / 3 ? drawing(prose) : table(prose)),
    ...Array.from({ length: CHARTS }, (_, index) => () => chart(index))
  ]
  const paragraphs = () => [paragraph(prose, link), paragraph(prose, () => `[${prose(2)}](${neighbour})`)]
  const sections = Array.from({ length: SECTIONS }, (_, index) => [
    `## ${capital(prose(5))} {/* #section-${index} */}`,
    ...paragraphs(),
    ...extras.filter((_extra, at) => at % SECTIONS === index).map((extra) => extra()),
    index < NOTES ? `${capital(prose(20))}.[^${index}]` : `${capital(prose(14))}.`
  ])
  const notes = Array.from({ length: NOTES }, (_, index) => `[^${index}]: ${capital(prose(12))}, ${link()}.`)

  return { text: `${[...paragraphs(), ...sections.flat(), ...notes].join('\n\n')}\n`, files }
}

/** Runs of a few words, so that a text has the phrases of the language and none of its sense. */
function sentence(words: readonly string[], random: Random, count: number): string {
  const chosen: string[] = []

  while (chosen.length < count) {
    const start = between(random, 0, words.length - 6)
    const run = words.slice(start, start + between(random, 2, 5))

    chosen.push(...run.filter((word, index) => word !== (run[index - 1] ?? chosen.at(-1))))
  }

  return chosen.slice(0, count).join(' ')
}

function paragraph(prose: (count: number) => string, link: () => string): string {
  return `${capital(prose(22))}. ${capital(prose(9))}, ${prose(14)} \`${prose(1)}\`, ${link()}. ${capital(prose(20))}.`
}

function drawing(prose: (count: number) => string): string {
  const nodes = [2, 1, 3, 2].map((count, index) => `  n${index} [label="${prose(count)}"]`)

  return `<Diagram alt="${capital(prose(18))}." caption="${capital(prose(9))}.">\n\n\`\`\`dot\ndigraph {\n${nodes.join('\n')}\n  n0 -> n1 -> n2\n  n0 -> n3 [label="${prose(1)}"]\n}\n\`\`\`\n\n</Diagram>`
}

function table(prose: (count: number) => string): string {
  const rows = Array.from({ length: 5 }, () => `| ${capital(prose(6))} | ${prose(5)} |`)

  return `| ${capital(prose(4))} | ${capital(prose(4))} |\n| --- | --- |\n${rows.join('\n')}`
}

function excerpt(lines: readonly string[], random: Random): string {
  const start = between(random, 0, lines.length - 24)

  return `${lines.slice(start, start + between(random, 10, 24)).join('\n')}\n`
}

/** A recording with other samples, as if measured again elsewhere. */
function rescaled(json: string, factor: () => number): string {
  return JSON.stringify(JSON.parse(json), (name, value: unknown) =>
    name === 'samples' && Array.isArray(value)
      ? value.map((sample) => Number((Number(sample) * factor()).toPrecision(4)))
      : value
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export interface Article {
  readonly text: string
  /** What lies beside it, by path. */
  readonly files: ReadonlyMap<string, string>
}
