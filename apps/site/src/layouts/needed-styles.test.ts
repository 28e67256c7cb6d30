import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { neededStyles } from './needed-styles.ts'

const sheet = (name: string) => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8')
const isNeeded = (name: string, html: string) => neededStyles(html).some((needed) => needed.name === name)
const order = /^@layer reset, tokens, base, prose, components, utilities;$/m

test.each(['site', 'occasional', 'model'])(
  '%s.css names the layers first, whichever sheet a page has first',
  (name) => {
    expect(sheet(name)).toMatch(order)
  }
)

test.each([
  ['occasional', '<blockquote><p>Said.</p></blockquote>'],
  ['occasional', '<hr>'],
  ['occasional', '<p>An <abbr title="ECMAScript">ES</abbr>.</p>'],
  ['occasional', '<figure><a href="/a.webp"><picture></picture></a></figure>'],
  ['occasional', '<div class="callout warning" role="note"></div>'],
  ['occasional', '<span class="sidenote" role="note"></span>'],
  ['occasional', '<div class="tabs"></div>'],
  ['occasional', '<pre tabindex="0" class="numbers"><code></code></pre>'],
  ['occasional', '<pre><code><ins>a</ins><del>b</del></code></pre>'],
  ['occasional', '<pre><code><mark>a</mark></code></pre>'],
  ['model', '<div data-model="stall"></div>']
] as const)('%s.css comes with %s', (name, html) => {
  expect(isNeeded(name, html)).toBe(true)
})

test.each(['<p>The <code>insert</code> of <b>marks</b>.</p>', '<pre><code>class=&quot;tabs&quot;</code></pre>'])(
  'neither comes with %s',
  (html) => {
    expect([isNeeded('occasional', html), isNeeded('model', html)]).toEqual([false, false])
  }
)

test('every class and element of occasional.css shows that it is needed', () => {
  const heads = [...sheet('occasional').matchAll(/^\s*(?![\s@/}])([^{};]*?)\s*\{/gm)].map(([, text = '']) => text)
  const names = new Set(
    heads.flatMap((text) => text.match(/(?<=\.)[a-z]+|\b(?:abbr|blockquote|del|hr|ins|mark)\b/g) ?? [])
  )

  for (const known of ['prose', 'label', 'warning']) {
    names.delete(known)
  }

  for (const name of names) {
    expect([name, isNeeded('occasional', `<${name}>`) || isNeeded('occasional', `<p class="${name}">`)]).toEqual([
      name,
      true
    ])
  }
})
