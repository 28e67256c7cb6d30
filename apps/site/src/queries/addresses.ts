import { postPath, projectPath, systemPath, tagPath } from '@zerodeps/content-schema/paths'
import { navigation } from '../site.ts'
import { languageFeeds } from './feeds.ts'
import { listedPosts } from './posts.ts'
import { projects } from './projects.ts'
import { systems } from './systems.ts'
import { tagsInUse } from './tags.ts'

/** So many posts are known to the page for lost readers; older ones its search finds. */
const POSTS = 25

/** The addresses that a mistyped one may have meant, posts first, each with its title. */
export async function addresses(): Promise<Address[]> {
  return [
    ...(await listedPosts())
      .slice(0, POSTS)
      .map(({ entry: { id, data } }) => ({ path: postPath(id), title: data.title })),
    ...(await projects()).map(({ entry: { id, data } }) => ({ path: projectPath(id), title: data.name })),
    ...(await systems()).map(({ entry: { id, data } }) => ({ path: systemPath(id), title: data.title })),
    ...navigation.map(({ path, label }) => ({ path, title: label })),
    ...(await tagsInUse()).map(({ tag: { id, data } }) => ({ path: tagPath(id), title: data.name })),
    { path: '/tags/', title: 'Tags' },
    { path: '/subscribe/', title: 'Subscribe' },
    { path: '/rss.xml', title: 'RSS' },
    ...(await languageFeeds()).map(({ base, title }) => ({ path: `${base}/rss.xml`, title })),
    { path: '/feed.json', title: 'JSON Feed' }
  ]
}

interface Address {
  readonly path: string
  readonly title: string
}
