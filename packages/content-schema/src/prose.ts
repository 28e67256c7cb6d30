import { z } from 'zod'
import { ratioPattern, shadePattern } from './bench-view.ts'
import { modelName } from './model-name.ts'
import { slug } from './slug.ts'
import { line } from './text.ts'

const file = z
  .string()
  .regex(/^\.\/[A-Za-z0-9_-][\w.-]*$/, 'expected a file beside the post, such as ./heap.png')
  .meta({ description: 'A file beside the post, such as ./heap.png.' })

const cells = line(300)
const digits = z
  .string()
  .regex(/^[1-9]$/, 'expected a number of digits from 1 to 9')
  .optional()
  .meta({ description: 'How many digits are meant, where zeros at the end are rounding: 8,000 with digits="1".' })

const switched = z.literal(['', 'true'], 'expected the bare name, without a value').optional()

/**
 * The HTML that an author may write inside a line: what Markdown has no sign for. None of it takes an attribute, and all but
 * `<br />` hold text. Other HTML does not exist.
 */
export const inlineHtml = ['kbd', 'sub', 'sup', 'br', 'mark', 'del', 'ins'] as const

/**
 * What an author may write by name in MDX, and the attributes of each. Every attribute is text: a post holds no
 * expressions. A component that is not here does not exist; an attribute that is not here is an error.
 */
export const proseComponents = {
  Callout: z.strictObject({
    kind: z.enum(['note', 'tip', 'warning']).meta({ description: 'What the reader should do with it.' }),
    title: line(80).optional().meta({ description: 'A heading; the kind, in words, when absent.' })
  }),
  Figure: z.strictObject({
    src: file,
    alt: line(400).meta({ description: 'What the picture shows, for those who cannot see it.' }),
    caption: line(400).optional().meta({ description: 'What to notice, under the picture.' })
  }),
  Snippet: z.strictObject({
    file: z
      .string()
      .regex(/^[A-Za-z0-9_-][\w.-]*$/, 'expected the name of a file in examples/')
      .meta({ description: 'A file in the examples folder beside the post.' }),
    region: slug.optional().meta({ description: 'The part between `// #region name` and `// #endregion name`.' }),
    mark: z
      .string()
      .regex(/^\d+(-\d+)?(,\d+(-\d+)?)*$/, 'expected lines such as 2,4-6')
      .optional()
      .meta({ description: 'Lines to mark, such as 2,4-6, counted in what is shown.' })
  }),
  Tabs: z.strictObject({
    group: slug.optional().meta({ description: 'Tabs of one group switch together and are remembered.' })
  }),
  Tab: z.strictObject({
    label: line(30).meta({ description: 'The name on the tab.' })
  }),
  Details: z.strictObject({
    summary: line(120).meta({ description: 'What the reader sees before opening it.' })
  }),
  Sidenote: z.strictObject({}),
  Abbr: z.strictObject({
    title: line(80).meta({ description: 'What the letters stand for.' })
  }),
  Diagram: z.strictObject({
    alt: line(600).meta({ description: 'What the drawing says, for those who cannot see it.' }),
    caption: line(400).optional().meta({ description: 'What to notice, under the drawing.' })
  }),
  Bench: z.strictObject({
    name: slug.meta({ description: 'The recording bench/<name>.json beside the post.' }),
    caption: line(400).optional().meta({ description: 'What to notice, under the chart.' }),
    table: switched.meta({ description: 'Show the table at once instead of folded.' }),
    x: line(60).optional().meta({ description: 'The x axis in words that suit the text better than those recorded.' }),
    lead: line(60)
      .optional()
      .meta({ description: 'The series to draw strongest, if not the first: its name up to the comma.' }),
    steps: switched.meta({ description: 'A histogram: each value holds until the next place.' }),
    cumulative: switched.meta({ description: 'Values across and percentiles up.' }),
    shade: line(80)
      .regex(shadePattern, 'expected two places and words, such as 0 to 200: the stall')
      .optional()
      .meta({ description: 'A part of the x axis, and what happened there: 0 to 200: the stall.' }),
    ratio: line(120)
      .regex(ratioPattern, 'expected two variants with a slash between blanks')
      .optional()
      .meta({ description: 'The medians of one variant divided by those of another: 8 KiB pool / 64 KiB pool.' })
  }),
  FlameGraph: z.strictObject({
    name: slug.meta({ description: 'The profile bench/<name>.cpuprofile beside the post.' }),
    title: line(120).meta({ description: 'What was profiled.' }),
    caption: line(400).optional().meta({ description: 'What to notice, under the graph.' })
  }),
  Num: z
    .strictObject({
      of: cells.meta({
        description:
          'The cell: recording/words of the series/place on the x axis, then min or max instead of the median.'
      }),
      more: cells.optional().meta({ description: 'A cell: the figure says how much more `of` is.' }),
      less: cells.optional().meta({ description: 'A cell: the figure says how much less `of` is.' }),
      below: cells.optional().meta({ description: 'A cell: the figure counts the rounds in which `of` is below it.' }),
      digits
    })
    .refine(({ more, less, below }) => [more, less, below].filter((other) => other !== undefined).length <= 1, {
      path: ['of'],
      error: 'expected at most one of more, less and below beside it'
    }),
  Ratio: z.strictObject({
    of: cells.meta({ description: 'The cell that is divided, or a quantity such as 1 s.' }),
    to: cells.meta({ description: 'The cell that it is divided by, or a number.' }),
    digits
  }),
  Model: z.strictObject({
    name: modelName.meta({ description: 'A model that the site can show.' }),
    caption: line(400).optional().meta({ description: 'What to notice, under the model.' }),
    code: switched.meta({ description: 'Show the lines of the model that decide instead of what they draw.' })
  })
} satisfies Record<string, z.ZodObject>

export type ProseComponent = keyof typeof proseComponents
export type ProseProps<Name extends ProseComponent> = z.infer<(typeof proseComponents)[Name]>
