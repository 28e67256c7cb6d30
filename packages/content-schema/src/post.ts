import { z } from 'zod'
import { epochMs, moment } from './day.ts'
import { oldPath } from './ledger.ts'
import { slug } from './slug.ts'
import { line } from './text.ts'

const cell = line(120)

/**
 * The front matter of `content/posts/<slug>/index.mdx`. Unknown keys are errors.
 *
 * @param image - what a picture path becomes; Astro passes its own `image()`, everyone else keeps the path
 */
export function postSchema<Image extends z.ZodType = z.ZodString>({ image }: { image: () => Image }) {
  return z
    .strictObject({
      title: line(120).meta({ description: 'The headline, plain text. It also names the post in feeds and search.' }),
      description: line(160, 50).meta({
        description: 'What the reader learns, in 50 to 160 characters of plain text. Feeds and search show it.'
      }),
      published: moment.meta({
        description: 'The day the post goes public, YYYY-MM-DD. A later day schedules it. It never changes afterwards.'
      }),
      updated: moment
        .optional()
        .meta({ description: 'The day of the last change of substance, on or after published.' }),
      corrections: z
        .array(
          z.strictObject({
            date: moment.meta({ description: 'The day of the correction.' }),
            text: line(400).meta({ description: 'What was wrong, and what is right now, as plain text.' })
          })
        )
        .min(1)
        .optional()
        .meta({ description: 'What was wrong in the published text, newest first. The newest is also an update.' }),
      draft: z.boolean().default(false).meta({ description: 'true keeps the post out of every build.' }),
      unlisted: z
        .boolean()
        .default(false)
        .meta({ description: 'true gives the post its page but no place in lists, feeds, search or the sitemap.' }),
      tags: z
        .array(slug)
        .min(1, 'expected at least one tag')
        .max(5, 'expected at most five tags')
        .refine((tags) => new Set(tags).size === tags.length, 'expected each tag once')
        .meta({ description: 'One to five tags, each defined in content/tags.yaml.' }),
      series: z
        .strictObject({
          name: slug.meta({ description: 'A series defined in content/series.yaml.' }),
          part: z.int().min(1).max(99).meta({ description: 'The place in the series, from 1.' })
        })
        .optional()
        .meta({ description: 'The series this post belongs to.' }),
      cover: z
        .strictObject({
          src: image().meta({ description: 'A picture beside the post, such as ./cover.png.' }),
          alt: line(300).meta({ description: 'What the picture shows, for those who cannot see it.' })
        })
        .optional()
        .meta({ description: 'A picture that stands for the post.' }),
      lang: z.enum(['en', 'ru']).default('en').meta({ description: 'The language of the text.' }),
      translationOf: slug.optional().meta({ description: 'The slug of the post that this one translates.' }),
      canonical: z
        .url({ protocol: /^https$/, error: 'expected an https URL' })
        .optional()
        .meta({ description: 'Where the text first appeared, if that is another site.' }),
      node: z
        .array(z.string().regex(/^\d{2}$/, "expected a major version in quotes, such as '24'"))
        .optional()
        .meta({ description: "The Node.js majors that the post's claims hold for." }),
      measured: z
        .strictObject({
          what: line(80).meta({ description: 'What both values are, in a few words without a figure.' }),
          from: cell.meta({ description: 'The cell of the one value, as a Num names it: eviction/fresh 24/200000.' }),
          to: cell.meta({ description: 'The cell of the other.' })
        })
        .optional()
        .meta({ description: 'What the post found, as two recorded values, which the home page shows.' }),
      aliases: z
        .array(z.union([slug, oldPath], 'expected a slug, or a path such as /2021/03/queues.html'))
        .optional()
        .meta({ description: 'Earlier slugs, and paths of an earlier site, which redirect to this post.' })
    })
    .refine(({ published, updated }) => updated === undefined || epochMs(updated) >= epochMs(published), {
      path: ['updated'],
      error: 'expected a day on or after published'
    })
    .refine(
      ({ updated, corrections = [] }) =>
        corrections.every(({ date }) => updated !== undefined && epochMs(date) <= epochMs(updated)),
      { path: ['updated'], error: 'expected the day of the newest correction, or a later one' }
    )
    .refine(
      ({ published, corrections = [] }) =>
        corrections.every(
          ({ date }, index) =>
            epochMs(date) >= epochMs(published) && epochMs(date) <= epochMs(corrections[index - 1]?.date ?? date)
        ),
      { path: ['corrections'], error: 'expected days on or after published, newest first' }
    )
}

/** The schema for everyone who reads posts without Astro: pictures stay paths. */
export const post = postSchema({ image: () => z.string() })

export type Post = z.infer<typeof post>
