import { newestFirst } from '@zerodeps/content-schema/order'
import { postPath } from '@zerodeps/content-schema/paths'
import { archivePath, feedPath, type FeedFormat } from '@zerodeps/content-schema/feed-path'
import type { FeedDocument, FeedItem } from '../feeds/feed.ts'
import { paged } from '../feeds/paged.ts'
import type { FeedSource } from '../queries/feeds.ts'
import type { PostSummary } from '../queries/posts.ts'
import { author } from '../queries/profile.ts'
import { namedTag } from '../queries/tags.ts'
import { publicUrl, site } from '../site.ts'
import { feedBody } from './feed-body.ts'

/** The document of a feed that readers poll. */
export async function newestDocument(source: FeedSource, format: FeedFormat): Promise<FeedDocument> {
  const { newest, archives } = paged(await items(source))

  return {
    ...frame(source),
    self: publicUrl(feedPath(source.base, format)),
    items: newest,
    archive: archives.length > 0 ? { previous: publicUrl(archivePath(source.base, format, archives.length)) } : {}
  }
}

/** Its archives, oldest first. */
export async function archiveDocuments(source: FeedSource, format: FeedFormat): Promise<FeedDocument[]> {
  const { archives } = paged(await items(source))
  const current = publicUrl(feedPath(source.base, format))
  const url = (number: number) => publicUrl(archivePath(source.base, format, number))

  return archives.map((page, index) => ({
    ...frame(source),
    self: url(index + 1),
    items: page,
    archive: {
      current,
      previous: index > 0 ? url(index) : undefined,
      // An archive without neighbours counts as incomplete; what follows the last one is the document that is polled.
      next: index + 1 < archives.length ? url(index + 2) : current
    }
  }))
}

function frame({ base, home, title, description, lang }: FeedSource): Pick<FeedDocument, 'feed' | 'hub'> {
  return {
    feed: {
      id: `tag:${site.name},${site.since}:feed${base}/`,
      title,
      description,
      lang,
      home: publicUrl(home),
      icon: publicUrl('/feed-icon.png')
    },
    hub: process.env.WEBSUB_HUB === '' ? undefined : process.env.WEBSUB_HUB
  }
}

async function items({ posts }: FeedSource): Promise<FeedItem[]> {
  return Promise.all(posts.toSorted(newestFirst).map(item))
}

async function item(post: PostSummary): Promise<FeedItem> {
  const { id, data } = post.entry

  return {
    id: post.feedId,
    url: publicUrl(postPath(id)),
    title: data.title,
    summary: data.description,
    html: await feedBody(post.entry),
    author: { name: await author(), url: publicUrl('/') },
    publishedMs: post.momentMs,
    updatedMs: post.updatedMs,
    tags: await Promise.all(data.tags.map(namedTag))
  }
}
