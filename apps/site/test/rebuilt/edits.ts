import type { Post } from '@zerodeps/content-schema/post'
import { picture, recordOf, type Content } from './content.ts'

/** One edit of every field of a post, each in another post. A field without its edit does not compile. */
export const fieldEdits: Readonly<Record<keyof Post, Edit>> = {
  title: (content) => content.replace(post('first-part'), 'The first-part post', 'The first of the parts'),
  description: (content) => content.replace(post('second-part'), 'says little', 'says less'),
  published: (content) => {
    content.replace(post('plain'), 'published: 2025-03-01', 'published: 2025-04-02')
    content.record({ '/posts/plain/': recordOf('plain', '2025-04-02') })
  },
  updated: (content) => content.replace(post('first-part'), 'updated: 2026-11-02', 'updated: 2026-11-03'),
  corrections: (content) =>
    content.replace(post('first-part'), 'tags:', 'corrections: [{ date: 2026-11-02, text: It was another. }]\ntags:'),
  draft: (content) => {
    content.replace(post('draft'), 'draft: true\n', '')
    content.record({ '/posts/draft/': recordOf('draft') })
  },
  unlisted: (content) => content.replace(post('leaving'), 'tags:', 'unlisted: true\ntags:'),
  tags: (content) => content.replace(post('second-part'), '[v8]', '[quiet, v8]'),
  series: (content) => {
    content.replace(post('second-part'), 'name: parts, part: 2', 'name: others, part: 2')
    content.replace(post('alone'), 'part: 1', 'part: 3')
  },
  cover: (content) => content.replace(post('covered'), 'alt: A cover.', 'alt: Another cover.'),
  lang: (content) => content.replace(post('linking'), 'tags:', 'lang: ru\ntags:'),
  translationOf: (content) => content.replace(post('translated'), 'first-part', 'alone'),
  canonical: (content) => content.replace(post('alone'), 'tags:', 'canonical: https://example.com/alone/\ntags:'),
  node: (content) => content.replace(post('covered'), 'tags:', "node: ['24']\ntags:"),
  measured: (content) =>
    content.replace(
      post('illustrated'),
      'tags:',
      'measured: { what: time per replacement, from: churn/Map 24/1000, to: churn/object 24/1000 }\ntags:'
    ),
  aliases: (content) => {
    content.replace(post('moving'), 'tags:', 'aliases: [once]\ntags:')
    content.record({ '/posts/once/': { redirect: '/posts/moving/' } })
  }
}

/** Edits of everything else that pages are made of. */
export const otherEdits: Readonly<Record<string, Edit>> = {
  'the text of a post': (content) => content.replace(post('plain'), 'Text.', 'Another text.'),
  'a link': (content) => content.replace(post('linking'), '/posts/second-part/', '/posts/first-part/'),
  'a heading': (content) => content.replace(post('illustrated'), '## Programs', '## Some programs'),
  'a diagram': (content) => content.replace(post('illustrated'), 'a -> b', 'a -> c'),
  'a picture': async (content) => content.write('posts/illustrated/exact.png', await picture('#543', 'png')),
  'a photograph': async (content) => content.write('posts/illustrated/photograph.jpg', await picture('#543', 'jpeg')),
  'a program': (content) => content.replace('posts/illustrated/examples/shown.ts', '41', '42'),
  'a recording': (content) => {
    content.replace('posts/illustrated/bench/churn.json', '"rounds": 20', '"rounds": 21')
    content.replace(post('illustrated'), '>20</Num>', '>21</Num>')
  },
  'the script of a recording': (content) =>
    content.write(
      'posts/illustrated/bench/churn.bench.ts',
      `// Another line.\n${content.read('posts/illustrated/bench/churn.bench.ts')}`
    ),
  'the name of a tag': (content) => content.replace('tags.yaml', 'name: V8', 'name: Engine V8'),
  'the description of a tag': (content) => content.replace('tags.yaml', 'The engine under', 'What is under'),
  'the name of a series': (content) => content.replace('series.yaml', 'The others', 'The other ones'),
  'a slug': (content) => {
    content.rename('posts/moving', 'posts/moved')
    content.replace(post('linking'), '/posts/moving/', '/posts/moved/')
    content.record({ '/posts/moving/': { redirect: '/posts/moved/' }, '/posts/moved/': recordOf('moving') })

    if (content.read(post('moved')).includes('aliases:')) {
      content.record({ '/posts/once/': { redirect: '/posts/moved/' } })
    }
  },
  'a post that goes': (content) => {
    content.remove('posts/leaving')
    content.record({ '/posts/leaving/': { gone: '2026-11-20' } })
  },
  'a post that comes': (content) => {
    content.write(post('coming'), content.read(post('plain')).replace('The plain post', 'The coming post'))
    content.record({
      '/posts/coming/': recordOf('coming', /^published: (.*)$/m.exec(content.read(post('coming')))?.[1])
    })
  },
  'the role of the owner': (content) =>
    content.replace('profile.yaml', 'role: Backend / Platform Engineer', 'role: Clockmaker'),
  'the name of the owner': (content) => content.replace('profile.yaml', 'familyName: Kotovskiy', 'familyName: Example'),
  'a link of the owner': (content) =>
    content.replace('profile.yaml', 'https://t.me/vaskadegama', 'https://t.me/another'),
  'a recording of a project': (content) =>
    content.replace('projects/swm-core/bench/core-http.json', '211116', '211117'),
  'a figure of a project': (content) => content.replace('projects/benchkit/facts.yaml', "'0.3.1'", "'0.3.2'"),
  'the summary of a project': (content) =>
    content.replace('projects/benchkit/index.mdx', 'summary: ', 'summary: Today '),
  'the text of a system': (content) =>
    content.replace('systems/automation/index.mdx', 'spends nearly all of its life', 'spends most of its life')
}

function post(slug: string): string {
  return `posts/${slug}/index.mdx`
}

export type Edit = (content: Content) => void | Promise<void>
