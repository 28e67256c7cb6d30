import { postPath, projectPath, systemPath } from '@zerodeps/content-schema/paths'
import { navigation } from '../site.ts'
import { listedPosts } from './posts.ts'
import { projects } from './projects.ts'
import { systems } from './systems.ts'

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
    { path: '/tags/', title: 'Tags' },
    { path: '/subscribe/', title: 'Subscribe' }
  ]
}

interface Address {
  readonly path: string
  readonly title: string
}
