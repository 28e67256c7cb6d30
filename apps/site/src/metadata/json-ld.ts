import { dayOf } from '@zerodeps/content-schema/day'
import { fullName, summaryText, type Profile } from '@zerodeps/content-schema/profile'
import type { ProjectFacts } from '@zerodeps/content-schema/project'
import type {
  Blog,
  BlogPosting,
  BreadcrumbList,
  Dataset,
  Person,
  ProfilePage,
  SoftwareSourceCode,
  Thing
} from 'schema-dts'
import { cardPath, publicUrl, site } from '../site.ts'

const person = { '@id': publicUrl('/#person') }
const blog = { '@id': publicUrl('/posts/#blog') }

/** One graph as the text of a `<script type="application/ld+json">`, where nothing it quotes can end the element. */
export function jsonLd(nodes: Graph): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', String.raw`\u003c`)
}

/** The page at `path` as the profile of its owner, and the owner with every fact that has a name in the vocabulary. */
export function profileNodes(profile: Profile, path: string): [ProfilePage, Person] {
  const { givenName, familyName, role, technologies, interests, links } = profile

  return [
    { '@type': 'ProfilePage', '@id': publicUrl(path), url: publicUrl(path), mainEntity: person },
    {
      '@type': 'Person',
      ...person,
      name: fullName(profile),
      givenName,
      familyName,
      jobTitle: role,
      description: summaryText(profile),
      url: publicUrl('/'),
      knowsAbout: [...technologies, ...interests],
      sameAs: Object.values(links)
        .filter(({ me, url }) => me && url !== site.url)
        .map(({ url }) => url)
    }
  ]
}

/** The owner where another page names him: enough to know who it is without following the reference. */
export function personNode(name: string): Person {
  return { '@type': 'Person', ...person, name }
}

export function blogNode(): Blog {
  return {
    '@type': 'Blog',
    ...blog,
    name: site.title,
    url: publicUrl('/posts/'),
    author: person
  }
}

/** An article with its author by name, so that it is enough by itself. */
export function postNode({
  path,
  title,
  description,
  published,
  updated,
  lang,
  author,
  isListed
}: PostFacts): BlogPosting {
  return {
    '@type': 'BlogPosting',
    '@id': publicUrl(path),
    headline: title,
    description,
    // A page that no search engine may know has no card.
    ...(isListed ? { image: publicUrl(cardPath(path)) } : {}),
    datePublished: dayOf(published),
    ...(updated === undefined ? {} : { dateModified: dayOf(updated) }),
    inLanguage: lang,
    author: personNode(author)
  }
}

/** What was recorded for a page as one data set: the page links to the samples under each chart. */
export function datasetNode({ path, title, description }: Pick<PostFacts, 'path' | 'title' | 'description'>): Dataset {
  return { '@type': 'Dataset', name: title, description, url: publicUrl(path) }
}

/** A package. Its version carries the day it is the version of; the day the facts were read is not part of it. */
export function projectNode({ path, name, summary, facts }: ProjectSource): SoftwareSourceCode {
  return {
    '@type': 'SoftwareSourceCode',
    '@id': publicUrl(path),
    url: publicUrl(path),
    name,
    description: summary,
    codeRepository: facts.repository,
    license: `https://spdx.org/licenses/${facts.licence.spdx}.html`,
    version: facts.release.version,
    dateModified: facts.release.asOf.day,
    runtimePlatform: `Node.js ${facts.engines.node}`,
    author: person
  }
}

/** The way down to a page, from the home page on. The last crumb is the page itself. */
export function breadcrumbs(crumbs: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: '/' }, ...crumbs].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: publicUrl(path)
    }))
  }
}

/** The nodes that a page states; they refer to each other, and to nodes of other pages, by `@id`. */
export type Graph = readonly Thing[]

export interface Crumb {
  readonly name: string
  readonly path: string
}

export interface PostFacts {
  readonly path: string
  readonly title: string
  readonly description: string
  readonly published: string
  readonly updated?: string | undefined
  readonly lang: string
  readonly author: string
  readonly isListed: boolean
}

export interface ProjectSource {
  readonly path: string
  readonly name: string
  readonly summary: string
  readonly facts: ProjectFacts
}
