import { day, moment } from '@zerodeps/content-schema/day'
import { post } from '@zerodeps/content-schema/post'
import { oldPath } from '@zerodeps/content-schema/ledger'
import type { z } from 'zod'

/** What the fields of another generator are here, as far as they have a meaning; `lost` says what had none, and why. */
export function fieldsOf(data: Readonly<Record<string, unknown>>, tags: Tags): Fields {
  const lost: string[] = []
  const first = (names: readonly string[]): unknown =>
    names.map((name) => data[name]).find((value) => value !== undefined && value !== null && value !== '')
  const valid = <Schema extends z.ZodType>(schema: Schema, names: readonly string[]): z.output<Schema> | undefined =>
    schema.safeParse(first(names)).data
  const published = dateOf(first(['date', 'published', 'pubDate', 'publishDate', 'publishedAt']))
  const updated = dateOf(first(['updated', 'lastmod', 'modified', 'updatedDate', 'last_modified_at']))
  const named = [...list(data['tags']), ...list(data['tag']), ...list(data['categories']), ...list(data['category'])]
  const found = named.map((name) => [name, tagOf(name, tags)] as const)
  const unknown = found.flatMap(([name, tag]) => (tag === undefined ? [name] : []))
  const addresses = [
    ...list(data['aliases']),
    ...list(data['redirect_from']),
    ...list(data['permalink']),
    ...list(data['url'])
  ]
  const aliases = addresses.map((address) => address.replace(/(?<=\/[^./]+)$/, '/'))

  if (unknown.length > 0) {
    lost.push(`no tag of content/tags.yaml is ${unknown.map((name) => `"${name}"`).join(', ')}`)
  }

  for (const address of aliases.filter((alias) => !oldPath.safeParse(alias).success)) {
    lost.push(`"${address}" can be no alias; redirect it where the site is served`)
  }

  const others = Object.keys(data).filter((name) => !KNOWN.has(name))

  if (others.length > 0) {
    lost.push(`no field here is ${others.map((name) => `\`${name}\``).join(', ')}`)
  }

  return {
    title: valid(post.shape.title, ['title']),
    description: valid(post.shape.description, ['description', 'summary', 'excerpt', 'subtitle']),
    published,
    updated: updated !== undefined && published !== undefined && updated > published ? updated : undefined,
    slug: typeof data['slug'] === 'string' ? data['slug'] : undefined,
    tags: [...new Set(found.flatMap(([, tag]) => tag ?? []))].slice(0, 5),
    image: imageOf(first(['image', 'cover', 'heroImage', 'thumbnail', 'featured_image', 'images'])),
    lang: valid(post.shape.lang.unwrap(), ['lang', 'language', 'locale']),
    canonical: valid(post.shape.canonical, ['canonical', 'canonicalURL', 'canonical_url']),
    aliases: [...new Set(aliases.filter((alias) => oldPath.safeParse(alias).success))],
    lost
  }
}

/** A day or a moment as a post states it: what is already one, or what Jekyll writes, `2021-03-14 10:20:00 +0300`. */
function dateOf(value: unknown): string | undefined {
  const text = String(value ?? '')
  const [, date = '', time = '00:00:00', sign = '', hours = '00', minutes = '00'] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(?:Z|([+-])(\d{2}):?(\d{2}))?$/.exec(text) ?? []
  const offset = sign === '' ? 'Z' : `${sign}${hours}:${minutes}`
  const written = `${date}T${time.length === 5 ? `${time}:00` : time}${offset}`

  return moment.safeParse(text).data ?? moment.safeParse(written).data ?? day.safeParse(text.slice(0, 10)).data
}

/** A tag by its id or its name, in whatever letters and with whatever signs between them. */
function tagOf(name: string, tags: Tags): string | undefined {
  const key = plain(name)

  return Object.entries(tags).find(([id, tag]) => plain(id) === key || plain(tag.name) === key)?.[0]
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function list(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s*,\s*/) : []

  return all.filter((each) => typeof each === 'string' && each !== '').map(String)
}

function imageOf(value: unknown): Image | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value

  if (typeof one === 'string') {
    return { src: one, alt: undefined }
  }

  const src: unknown =
    Reflect.get(Object(one), 'src') ?? Reflect.get(Object(one), 'url') ?? Reflect.get(Object(one), 'image')
  const alt: unknown = Reflect.get(Object(one), 'alt')

  return typeof src === 'string' ? { src, alt: typeof alt === 'string' && alt !== '' ? alt : undefined } : undefined
}

const KNOWN: ReadonlySet<string> = new Set(
  'title date published pubDate publishDate publishedAt updated lastmod modified updatedDate last_modified_at tags tag categories category aliases redirect_from permalink url description summary excerpt subtitle slug image cover heroImage thumbnail featured_image images lang language locale canonical canonicalURL canonical_url draft'.split(
    ' '
  )
)

type Tags = Readonly<Record<string, { readonly name: string }>>

interface Image {
  readonly src: string
  readonly alt: string | undefined
}

interface Fields {
  readonly title: string | undefined
  readonly description: string | undefined
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly slug: string | undefined
  readonly tags: readonly string[]
  readonly image: Image | undefined
  readonly lang: 'en' | 'ru' | undefined
  readonly canonical: string | undefined
  readonly aliases: readonly string[]
  readonly lost: readonly string[]
}
