import { getContainerRenderer } from '@astrojs/mdx/container-renderer'
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import { loadRenderers } from 'astro:container'
import { render, type CollectionEntry } from 'astro:content'
import { postPath } from '@zerodeps/content-schema/paths'
import Conditions from '../components/Conditions.astro'
import Corrections from '../components/Corrections.astro'
import { feedComponents } from '../components/prose/vocabulary.ts'
import { itemHtml } from '../feeds/item-html.ts'
import { publicUrl, site } from '../site.ts'
import { byName, recordingsOf } from './recordings-of.ts'

const container = loadRenderers([getContainerRenderer()]).then((renderers) =>
  AstroContainer.create({ renderers, astroConfig: { site: site.url } })
)

const rendered = new Map<string, Promise<string>>()

/** The whole article as feeds carry it. A post is rendered once for the feeds of all its tags. */
export function feedBody(entry: CollectionEntry<'posts'>): Promise<string> {
  const key = `${entry.id} ${entry.digest}`
  const known = import.meta.env.DEV ? undefined : rendered.get(key)
  const body = known ?? renderedBody(entry)

  rendered.set(key, body)

  return body
}

async function renderedBody(entry: CollectionEntry<'posts'>): Promise<string> {
  const page = publicUrl(postPath(entry.id))
  const { corrections } = entry.data
  const recordings = recordingsOf(entry)
  const { Content } = await render(entry)
  const renderer = await container
  const parts = [
    await renderer.renderToString(Content, {
      props: { components: feedComponents, recordings: byName(recordings) },
      request: new Request(page)
    }),
    corrections ? await renderer.renderToString(Corrections, { props: { corrections } }) : '',
    recordings.length > 0 ? await renderer.renderToString(Conditions, { props: { recordings } }) : ''
  ]

  return itemHtml(parts.join(''), page)
}
