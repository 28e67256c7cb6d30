import { generateOpml } from 'feedsmith'

/** The feeds of a site as a list that readers import, OPML 2.0: the first one on top, the others in named groups. */
export function opml({ title, owner, modifiedMs, main, groups }: Subscriptions): string {
  return generateOpml(
    {
      head: { title, ownerName: owner, dateModified: new Date(modifiedMs) },
      body: {
        outlines: [
          outline(main),
          ...groups
            .filter(({ feeds }) => feeds.length > 0)
            .map(({ name, feeds }) => ({ text: name, outlines: feeds.map(outline) }))
        ]
      }
    },
    { strict: true }
  )
}

function outline({ title, description, url, home }: Subscription) {
  return { text: title, title, description, type: 'rss', version: 'RSS2', xmlUrl: url, htmlUrl: home }
}

export interface Subscriptions {
  readonly title: string
  readonly owner: string
  readonly modifiedMs: number
  readonly main: Subscription
  readonly groups: readonly { readonly name: string; readonly feeds: readonly Subscription[] }[]
}

export interface Subscription {
  readonly title: string
  readonly description: string
  readonly url: string
  readonly home: string
}
