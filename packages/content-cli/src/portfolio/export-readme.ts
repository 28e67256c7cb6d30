import { dayOf } from '@zerodeps/content-schema/day'
import { siteOrigin } from '@zerodeps/content-schema/pages'
import { postPath, projectPath, systemPath } from '@zerodeps/content-schema/paths'
import { fullName, summaryText, type Link, type Profile } from '@zerodeps/content-schema/profile'

/**
 * The README of the owner's profile on GitHub, as Markdown: the whole profile, the projects, and the posts in the order
 * they are given. The same input gives the same bytes, so that a scheduled commit changes nothing without a reason.
 */
export function profileReadme(
  profile: Profile,
  projects: readonly ReadmeProject[],
  posts: readonly ReadmePost[]
): string {
  const { role, focus, stack, interests, areas, ecosystem, exploring, technologies, links, contact } = profile
  const { heading, name, kind, purpose, parts, philosophy, wording } = ecosystem

  return sections(
    `# ${escaped(fullName(profile))}`,
    `**${escaped(role)}**`,
    escaped(summaryText(profile)),
    list([`**Focus:** ${joined(focus)}`, `**Stack:** ${joined(stack)}`, `**Interests:** ${joined(interests)}`]),
    '## Systems',
    ...areas.flatMap(({ id, title, aside, work }) => [
      `### ${link(title, systemPath(id))}${aside === undefined ? '' : ` (${escaped(aside)})`}`,
      list(
        work.map(({ text, estimates }) =>
          estimates.length === 0
            ? escaped(text)
            : `${escaped(text)}: **${joined(estimates.map((estimate) => estimate.text))}**`
        )
      )
    ]),
    `## ${link(name, '/projects/')}`,
    escaped(`${heading}: ${kind} for ${purpose}: ${parts.join(', ')}. ${wording}`),
    `Philosophy: ${joined(philosophy)}.`,
    list(projects.map(({ name: project, summary }) => `${link(project, projectPath(project))}: ${escaped(summary)}`)),
    ...(posts.length > 0 ? ['## Newest posts', list(posts.map(post))] : []),
    '## Currently exploring',
    list(exploring.map(escaped)),
    '## Technologies',
    technologies.map((technology) => `\`${technology}\``).join(' '),
    '## Links',
    list(Object.values(links).map(place)),
    `${escaped(contact.invitation)} ${escaped(new Intl.ListFormat('en-GB').format(contact.topics))}.`
  )
}

function post({ slug, title, published }: ReadmePost): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(dayOf(published))
  )

  return `${link(title, postPath(slug))}, ${day}`
}

function place({ label, text, url }: Link): string {
  return `${escaped(label)}: [${escaped(text)}](${url})`
}

function link(text: string, path: string): string {
  return `[${escaped(text)}](${siteOrigin}${path})`
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function joined(phrases: readonly string[]): string {
  return escaped(phrases.join(', '))
}

function sections(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}

/** Text that Markdown takes for nothing but text. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~|]/g, String.raw`\$&`)
}

export interface ReadmeProject {
  readonly name: string
  readonly summary: string
}

export interface ReadmePost {
  readonly slug: string
  readonly title: string
  readonly published: string
}
