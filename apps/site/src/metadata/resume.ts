import { fullName, summaryText, type Profile } from '@zerodeps/content-schema/profile'
import { publicUrl } from '../site.ts'

/**
 * The profile as a JSON Resume (https://docs.jsonresume.org/schema). The areas of work are skills with their estimates as
 * keywords: a `work` entry has to name an employer and dates. What the profile leaves out, the document does.
 */
export function resume(profile: Profile, projects: readonly Project[]) {
  const { role, email, focus, stack, technologies, areas, interests, exploring, ecosystem, links } = profile
  const { work, education, languages } = profile

  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      name: fullName(profile),
      label: role,
      email,
      url: publicUrl('/'),
      summary: summaryText(profile),
      profiles: [links.github, links.telegram].map(({ label, text, url }) => ({
        network: label,
        username: text.replace('@', ''),
        url
      }))
    },
    work: work?.map(({ employer, start, end, ...entry }) => ({
      name: employer,
      ...entry,
      startDate: start,
      endDate: end
    })),
    education: education?.map(({ degree, start, end, ...entry }) => ({
      ...entry,
      studyType: degree,
      startDate: start,
      endDate: end
    })),
    languages,
    skills: [
      ...areas.map(({ title, aside, work }) => ({
        name: aside === undefined ? title : `${title} (${aside})`,
        keywords: work.flatMap(({ text, estimates }) => [
          text,
          ...estimates.map((estimate) => `${estimate.label}: ${estimate.text}`)
        ])
      })),
      { name: 'Focus', keywords: focus },
      { name: 'Stack', keywords: stack },
      { name: 'Technologies', keywords: technologies }
    ],
    projects: projects.map(({ name, path, summary, repository }) => ({
      name,
      description: summary,
      highlights: [repository],
      url: publicUrl(path),
      entity: ecosystem.name,
      type: ecosystem.heading
    })),
    interests: [
      { name: 'Interests', keywords: interests },
      { name: 'Currently exploring', keywords: exploring }
    ],
    meta: { canonical: publicUrl('/cv.json'), version: 'v1.0.0' }
  }
}

export interface Project {
  readonly name: string
  readonly path: string
  readonly summary: string
  readonly repository: string
}
