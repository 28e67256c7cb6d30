import { z } from 'zod'
import { position, spokenLanguage, study } from './career.ts'
import { estimate, type Estimate } from './estimate.ts'
import { slug } from './slug.ts'
import { line } from './text.ts'

/** The four areas: each has an entry in the profile, a case study under `content/systems/` and a page. */
export const areaId = z.enum(['realtime', 'automation', 'platform', 'runtime'])

const phrases = z.array(line(120)).min(1).refine(isUnique, 'expected each entry once')

const work = z.strictObject({
  text: line(160).meta({ description: 'One kind of work, without its estimates, as a phrase without a full stop.' }),
  estimates: z.array(estimate).default([]).meta({ description: 'The ranges and bounds that belong to this work.' })
})

const area = z.strictObject({
  id: areaId.meta({ description: 'The area, which names its page /systems/<id>/.' }),
  title: line(80).meta({ description: 'The name of the area as readers see it.' }),
  aside: line(80).optional().meta({ description: 'What qualifies the title, shown beside it in smaller type.' }),
  work: z.array(work).min(1).meta({ description: 'What is built in this area, in order of weight.' })
})

const link = z.strictObject({
  label: line(30).meta({ description: 'The kind of place, such as GitHub.' }),
  text: line(60).meta({ description: 'The name there, spelt as that place spells it.' }),
  url: z.url({ protocol: /^https$/, error: 'expected an https URL' }).meta({ description: 'The address.' }),
  me: z.boolean().meta({ description: 'true for an account that is the person: its link gets rel="me".' })
})

/** `content/profile.yaml`, the one source of every page and export that states a fact about the owner. */
export const profile = z
  .strictObject({
    givenName: line(60).meta({ description: 'The given name.' }),
    familyName: line(60).meta({ description: 'The family name.' }),
    slug: slug.meta({ description: 'Names the files of the person, /<slug>.vcf and /<slug>.pdf. It never changes.' }),
    role: line(80).meta({ description: 'The role, as it stands under the name.' }),
    summary: z
      .strictObject({
        builds: line(120).meta({ description: 'What is built; completes "Builds …".' }),
        kinds: phrases.meta({ description: 'The kinds of system that this means.' }),
        priority: line(160).meta({ description: 'What matters most in them; completes "where …".' })
      })
      .meta({ description: 'Who this is, in parts that summaryText joins to one sentence.' }),
    focus: phrases.meta({ description: 'The qualities the work is judged by.' }),
    stack: phrases.meta({ description: 'The short list of what the systems are built with.' }),
    interests: phrases.meta({ description: 'Fields of lasting interest.' }),
    areas: z
      .array(area)
      .length(areaId.options.length)
      .refine((areas) => isUnique(areas.map(({ id }) => id)), 'expected each area once')
      .meta({ description: 'The four areas, in the order in which pages show them.' }),
    ecosystem: z
      .strictObject({
        heading: line(40).meta({ description: 'What it is to its owner, such as "Pet project".' }),
        name: line(60).meta({ description: 'The name of the organisation that holds the packages.' }),
        kind: line(120).meta({ description: 'What sort of undertaking it is.' }),
        purpose: line(160).meta({ description: 'What it is for.' }),
        parts: phrases.meta({ description: 'What it consists of.' }),
        philosophy: phrases.meta({ description: 'The principles it is built by.' }),
        wording: line(300).meta({ description: 'The sentence that limits the purpose, shown beside it.' })
      })
      .meta({ description: 'The packages as a whole; each has its own page under /projects/.' }),
    exploring: phrases.meta({ description: 'What is being looked into at present.' }),
    technologies: phrases.meta({ description: 'The full list of technologies, in the order of the CV.' }),
    links: z
      .strictObject({
        github: link.meta({ description: 'The account of the person.' }),
        organization: link.meta({ description: 'The organisation that holds the packages.' }),
        blog: link.meta({ description: 'This site.' }),
        telegram: link.meta({ description: 'Where a message reaches the person.' })
      })
      .meta({ description: 'Where to find the person, the packages and the articles.' }),
    email: z.email().optional().meta({ description: 'Where mail reaches the person, as readers see it.' }),
    work: z.array(position).min(1).optional().meta({ description: 'Where the person worked, newest first.' }),
    education: z.array(study).min(1).optional().meta({ description: 'What the person studied, newest first.' }),
    languages: z
      .array(spokenLanguage)
      .min(1)
      .optional()
      .meta({ description: 'What the person speaks, the native language first.' }),
    contact: z
      .strictObject({
        invitation: line(120).meta({ description: 'What a message is welcome for; the topics complete it.' }),
        topics: phrases.meta({ description: 'What to write about.' })
      })
      .meta({ description: 'The invitation at the end of a page.' })
  })
  .refine(({ areas }) => isUnique(areas.flatMap(areaEstimates).map(({ id }) => id)), {
    path: ['areas'],
    error: 'expected each estimate id once'
  })

/** The name in reading order. */
export function fullName({ givenName, familyName }: Profile): string {
  return `${givenName} ${familyName}`
}

/** Where the vCard answers. */
export function vcardPath({ slug: name }: Pick<Profile, 'slug'>): string {
  return `/${name}.vcf`
}

/** Where the printed CV answers, on a site whose build had a browser to print it. */
export function pdfPath({ slug: name }: Pick<Profile, 'slug'>): string {
  return `/${name}.pdf`
}

/** The summary as one sentence with its full stop. */
export function summaryText({ summary: { builds, kinds, priority } }: Profile): string {
  return `Builds ${builds}: ${new Intl.ListFormat('en-GB').format(kinds)}, where ${priority}.`
}

/** Every estimate of an area, in the order of the work it belongs to. */
export function areaEstimates({ work }: Pick<Area, 'work'>): Estimate[] {
  return work.flatMap(({ estimates }) => estimates)
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

export type AreaId = z.infer<typeof areaId>
export type Area = z.infer<typeof area>
export type Link = z.infer<typeof link>
export type Profile = z.infer<typeof profile>
