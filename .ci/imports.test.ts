import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

// Types are not needed to judge an import, and the compiler knows none of the files that stand here as examples.
const eslint = new ESLint({
  cwd: resolve(import.meta.dirname, '..'),
  overrideConfig: [tseslint.configs.disableTypeChecked]
})

const rows = [
  ['packages/simulations/src/queue.ts', ['./seed.ts'], ['node:fs', 'zod', 'astro', '@zerodeps/content-schema/post']],
  ['packages/content-schema/src/post.ts', ['./day.ts', 'zod'], ['node:fs', 'yaml', 'astro:content', 'astro']],
  [
    'packages/content-check/src/check.ts',
    ['./rules/dates.ts', 'node:fs', 'yaml', '@zerodeps/content-schema/post'],
    ['astro', 'astro:content', '@astrojs/mdx', '@zerodeps/simulations/queue', '@zerodeps/content-cli/run']
  ],
  [
    'packages/content-cli/src/run.ts',
    ['./commands/new.ts', 'node:fs', '@zerodeps/content-check/check', '@zerodeps/content-schema/post'],
    ['astro', '@astrojs/mdx', '@zerodeps/simulations/queue']
  ],
  [
    'apps/site/src/pages/posts/[slug].astro',
    ['../../layouts/Article.astro', '../../queries/posts.ts', '../../metadata/head.ts', '../../site.ts'],
    ['../../charts/bars.ts', '../../markdown/options.ts', 'astro/container', 'node:fs']
  ],
  [
    'apps/site/src/pages/atom.xml.ts',
    ['../feeds/rss.ts', '@zerodeps/content-schema/order'],
    ['@astrojs/rss', 'astro/loaders']
  ],
  [
    'apps/site/src/layouts/Article.astro',
    ['./Base.astro', '../components/Header.astro', '../styles/base.css', '@zerodeps/content-schema/paths'],
    ['astro:content', '../queries/posts.ts', '../feeds/rss.ts', 'node:fs']
  ],
  [
    'apps/site/src/components/prose/Bench.astro',
    ['../../charts/bars.ts', '../Figure.astro', './Num.astro', '@zerodeps/simulations/queue', 'astro:assets'],
    ['astro:content', '../../queries/posts.ts', '../../layouts/Base.astro', '../../metadata/head.ts', 'node:fs']
  ],
  [
    'apps/site/src/queries/posts.ts',
    ['astro:content', '@zerodeps/content-schema/visibility', './tags.ts', '../clock.ts'],
    ['../components/Header.astro', '../pages/index.astro', '@zerodeps/content-check/check', 'node:fs']
  ],
  [
    'apps/site/src/feeds/rss.ts',
    ['feedsmith', '@zerodeps/content-schema/post', './escape.ts', '../site.ts'],
    ['astro:content', 'astro/container', '../queries/posts.ts', '../components/Header.astro', 'node:fs']
  ],
  [
    'apps/site/src/charts/bars.ts',
    ['./scale.ts', '@zerodeps/content-schema/recording'],
    ['astro:assets', '../queries/posts.ts']
  ],
  [
    'apps/site/src/models/views/queue.ts',
    ['../view.ts', '../../charts/quantities.ts', '@zerodeps/simulations/queue', '@zerodeps/content-schema/model-name'],
    ['d3-scale', 'node:fs', 'astro:assets', '../../queries/posts.ts', '../../components/Header.astro']
  ],
  [
    'apps/site/src/integrations/search-index.ts',
    ['astro', 'node:fs', '../metadata/built-page.ts', '../finish/measured-site.ts', '@zerodeps/content-check/check'],
    ['astro:content', '../queries/posts.ts', '../components/Header.astro']
  ],
  [
    'apps/site/src/finish/hosts.ts',
    ['node:fs', './built-site.ts', '../serving/nginx.ts', '@zerodeps/content-schema/ledger-faults'],
    ['astro:content', '../integrations/findable.ts', '../pages/404.astro']
  ],
  [
    'apps/site/src/serving/preview.ts',
    ['node:http', './answers.ts', '../site.ts'],
    ['../finish/manifest.ts', '../integrations/findable.ts', '../queries/posts.ts']
  ],
  ['apps/site/src/metadata/social.ts', ['sharp', '../site.ts'], ['astro:content', '../queries/posts.ts']]
] as const

describe.each(rows)('%s', (file, allowed, refused) => {
  it.each(allowed)('may import %s', async (module) => {
    expect(await findings(file, `import '${module}'\n`)).toEqual([])
  })

  it.each(refused)('may not import %s', async (module) => {
    expect(await findings(file, `import '${module}'\n`)).toEqual(['@typescript-eslint/no-restricted-imports'])
  })
})

it.each([
  ['apps/site/src/components/PostList.astro', "import type { PostSummary } from '../queries/posts.ts'"],
  ['apps/site/src/components/PostList.astro', "import type { HTMLAttributes } from 'astro/types'"],
  ['apps/site/src/pages/posts/[slug].astro', "import { render } from 'astro:content'"]
])('allows in %s: %s', async (file, code) => {
  expect(await findings(file, `${code}\n`)).not.toContain('@typescript-eslint/no-restricted-imports')
})

it.each([
  ['apps/site/src/components/PostList.astro', "import { listedPosts } from '../queries/posts.ts'"],
  ['apps/site/src/components/PostList.astro', "import { AstroError } from 'astro/errors'"],
  ['apps/site/src/pages/posts/[slug].astro', "import { getCollection } from 'astro:content'"]
])('refuses in %s: %s', async (file, code) => {
  expect(await findings(file, `${code}\n`)).toContain('@typescript-eslint/no-restricted-imports')
})

it.each([
  ['packages/content-check/src/check.ts', "import 'fs'\n"],
  ['packages/content-check/src/check.ts', "import './rules'\n"],
  ['packages/content-check/src/check.ts', "import '../../content-schema/src/post.ts'\n"],
  ['apps/site/src/pages/index.astro', "import '@zerodeps/content-schema'\n"]
])('refuses in %s: %s', async (file, code) => {
  expect(await findings(file, code)).toContain('no-restricted-imports')
})

it.each([
  ['packages/content-schema/src/post.ts', 'const now = Date.now()\n\nexport { now }\n', 'no-restricted-properties'],
  ['packages/content-schema/src/post.ts', 'export const now = new Date()\n', 'no-restricted-syntax'],
  ['packages/simulations/src/queue.ts', 'export const x = Math.random()\n', 'no-restricted-properties'],
  ['apps/site/src/feeds/rss.ts', "export const lazy = () => import('astro:content')\n", 'no-restricted-syntax'],
  ['packages/content-cli/src/utils/path.ts', '\n', 'no-restricted-syntax'],
  ['packages/content-cli/src/postPath.ts', '\n', 'no-restricted-syntax'],
  ['packages/content-schema/src/index.ts', '\n', 'no-restricted-syntax'],
  ['apps/site/src/components/post-list.astro', '\n', 'no-restricted-syntax']
])('refuses in %s: %s', async (file, code, rule) => {
  expect(await findings(file, code)).toContain(rule)
})

async function findings(filePath: string, code: string) {
  const text = filePath.endsWith('.astro') ? `---\n${code}---\n` : code
  const [result] = await eslint.lintText(text, { filePath })

  return result?.messages.map(({ ruleId, message }) => ruleId ?? message)
}
