import { fileURLToPath } from 'node:url'
import { examine } from '@zerodeps/content-check/examine'
import type { Folder } from '@zerodeps/content-check/files/folder'
import { markdownFeatures as features } from '@zerodeps/content-schema/markdown'
import fc from 'fast-check'
import { evaluate } from 'satteri'
import { expect, test } from 'vitest'
import { vocabulary } from '../components/prose/vocabulary.ts'
import { elements } from './elements.ts'
import { headings } from './headings.ts'
import { tableCells } from './table-cells.ts'
import { taskItems } from './task-items.ts'

const FRONT =
  '---\ntitle: A post\ndescription: What is written here, in words made up for this very test, again and again.\npublished: 2026-11-01\ntags: [v8]\ndraft: true\n---\n\n'

/** Stands for a word of the text; each becomes another one, so that each can be sought on the page. */
const WORD = '§'
const WORD_PATTERN = /(?:(?<=\s)--)?q\d+z/g

const marks = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' ',
    ' ',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '``',
    '|',
    '||',
    '\\',
    '"',
    "'",
    '--',
    '...',
    ':',
    '$',
    '$$',
    '=='
  ],
  ...[
    '[',
    ']',
    '](',
    '] (',
    ')',
    '![',
    '[^1]',
    '[[',
    ']]',
    '&amp;',
    '&',
    '#',
    '##',
    '- ',
    '> ',
    '1. ',
    '• ',
    '+ ',
    '^',
    '='
  ],
  ...[
    '\n',
    '\n\n',
    '\n    ',
    '\n\n    ',
    '\n\t',
    '  \n',
    '\\\n',
    '\n: ',
    '\n---\n',
    '\n| ',
    ' |\n',
    '\n```\n',
    '\n~~~\n'
  ]
)
const text = fc
  .array(marks, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((mark) => WORD + mark).join(' ') + WORD)
const row = fc.array(
  fc.constantFrom(WORD, `\`${WORD}\``, `\`${WORD}|${WORD}\``, `\`${WORD} || ${WORD}\``, '', `${WORD} \\| ${WORD}`),
  {
    minLength: 1,
    maxLength: 4
  }
)
const block = fc.oneof(
  { weight: 3, arbitrary: text },
  text.map((inner) => `## ${inner.replaceAll('\n', ' ')}`),
  text.map((inner) => `- ${inner}\n- [ ] ${WORD}\n  - ${WORD}`),
  text.map((inner) => `> ${inner.replaceAll('\n', '\n> ')}`),
  fc
    .array(row, { minLength: 2, maxLength: 4 })
    .map(([head = [], ...rows]) =>
      [head, head.map(() => '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
    ),
  text.map((inner) => `\`\`\`text\n${inner.replaceAll('`', '')}\n  --${WORD}\n\`\`\``),
  fc.constant(`    run --${WORD} "${WORD}"\n    ${WORD}`),
  text.map((inner) => `<Callout kind="note" title="${WORD}">\n\n${inner}\n\n</Callout>`),
  text.map((inner) => `<Tabs>\n\n<Tab label="${WORD}">\n\n${inner}\n\n</Tab>\n\n</Tabs>`),
  fc.constant(`${WORD}[^a] and ${WORD}<Sidenote>${WORD}</Sidenote>.\n\n[^a]: ${WORD}\n\n    ${WORD}`),
  text.map((inner) => `<Details summary="${WORD}">\n\n${inner}\n\n</Details>`),
  fc.constant(`<kbd>${WORD}</kbd>${WORD}<sub>${WORD}</sub><br />${WORD} <mark>*${WORD}*</mark>`),
  fc.constant(`[${WORD}][b] and [${WORD}](/posts/ "${WORD}")\n\n[b]: /posts/ "x"`),
  fc.constant(`![${WORD} bars](./steps.svg "${WORD}")\n\n${WORD} ![${WORD} bars](./steps.svg)`),
  fc.constant(`${WORD}\n: ${WORD}\n\n$$\n${WORD}\n$$`),
  ...[
    `| ${WORD} | ${WORD} |\n| - | - |\n| ${WORD}[^t] | ![${WORD} bars](./steps.svg) |\n\n[^t]: ${WORD}\n\n    - ${WORD}`,
    `> | ${WORD} | ${WORD} |\n> | :-: | -: |\n> | ${WORD} | \`${WORD} \\| ${WORD}\` |\n>\n> > - ${WORD}\n> >   > ${WORD}`,
    `- ${WORD}\n  - [x] ${WORD}\n    \`\`\`text\n    ${WORD}\n      --${WORD}\n    \`\`\`\n  - ![${WORD} bars](./steps.svg "${WORD}")\n\n    ${WORD}`,
    `7) ${WORD}\n8) ${WORD}\n\n0. ${WORD}\n1. ${WORD}`,
    `${WORD}&nbsp;${WORD} &copy;${WORD} &#65;${WORD} &lt;${WORD}&gt; &unknown;${WORD} \\${WORD}`,
    `${WORD}  \n${WORD}\\\n${WORD}<br />${WORD}\n${WORD}`,
    `[![${WORD} bars](./steps.svg "${WORD}")](/posts/) ![${WORD} bars](./steps.svg) ${WORD}`,
    `### ${WORD}[^h] \`${WORD}\` ###\n\n[^h]: ${WORD}`,
    `${WORD}\n${WORD}\n: ${WORD}\n\n  ${WORD}\n: - ${WORD}`,
    `***${WORD}** ${WORD}* _${WORD}__${WORD}_ ~${WORD}~ :${WORD}: https://example.org/${WORD}`
  ].map((written) => fc.constant(written))
)
const source = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => numbered(blocks.join('\n\n')))

test(
  'no word, number, cell or line of code is missing on the page unless a finding says so',
  { timeout: 600_000 },
  async () => {
    let sound = 0

    await fc.assert(
      fc.asyncProperty(source, async (body) => {
        const { findings } = await examine(folderOf(FRONT + body))

        // An error stops the page itself.
        if (findings.some(({ severity }) => severity === 'error')) {
          return
        }

        sound++

        const page = await shown(body)
        const lost = [...body.matchAll(WORD_PATTERN)].filter(([word]) => !page.includes(word))
        const told = new Set(findings.flatMap(({ line }) => blockOf(FRONT + body, line)))

        expect(lost.filter(([word]) => !told.has(word)).map(([word]) => word)).toEqual([])
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 1_000) }
    )
    expect(sound).toBeGreaterThan(100)
  }
)

function numbered(body: string): string {
  let word = 0

  return body.replaceAll(WORD, () => `q${word++}z`)
}

/** The words of the block that a line is in. */
function blockOf(whole: string, line: number): string[] {
  const lines = whole.split('\n')
  let [first, last] = [line - 1, line - 1]

  while (first > 0 && lines[first - 1] !== '') {
    first--
  }

  while (last < lines.length && lines[last] !== '') {
    last++
  }

  return [...lines.slice(first, last).join('\n').matchAll(WORD_PATTERN)].map(([word]) => word)
}

/** What a reader of the page sees or hears: the text, and the attributes that are words. */
async function shown(body: string): Promise<string> {
  const { default: content } = await evaluate(body, {
    features,
    mdastPlugins: [headings, elements],
    hastPlugins: [tableCells, taskItems],
    Fragment: 'fragment',
    jsx: seen,
    jsxs: seen
  })

  return typeof content === 'function' ? String(content({ components })) : ''
}

function seen(type: unknown, props: unknown): string {
  if (typeof type === 'function') {
    return String(type(props))
  }

  const { children = '', ...attributes } = Object(props)
  const words = READ.flatMap((name) =>
    name in attributes ? [String(attributes[name]).replaceAll(/<\/?m[^>]*>/g, '')] : []
  )

  return [...words, ...[children].flat(9)].join(type === 'fragment' ? '' : ' ')
}

const READ = ['alt', 'title', 'label', 'summary', 'caption', 'code', 'mathml', 'html']
const components = Object.fromEntries(Object.keys(vocabulary).map((name) => [name, name]))

function folderOf(content: string): Folder {
  return {
    collection: 'posts',
    name: 'a',
    file: 'posts/a',
    files: [],
    has: (path) => path === 'steps.svg',
    absolute: (path) => fileURLToPath(new URL(`../../gallery/${path}`, import.meta.url)),
    bytes: () => Buffer.from(content),
    beside: () => folderOf(content)
  }
}
