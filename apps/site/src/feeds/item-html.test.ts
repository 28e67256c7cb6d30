import { expect, test } from 'vitest'
import { itemHtml } from './item-html.ts'

const page = 'https://zerodeps.tech/posts/map-eviction/'

test.each([
  ['a path', '<a href="/tags/v8/">V8</a>', '<a href="https://zerodeps.tech/tags/v8/">V8</a>'],
  ['a relative path', '<a href="bench/a.json">data</a>', `<a href="${page}bench/a.json">data</a>`],
  ['an anchor', '<a href="#cost">cost</a>', `<a href="${page}#cost">cost</a>`],
  ['an address without a scheme', '<a href="//example.com/">x</a>', '<a href="https://example.com/">x</a>'],
  [
    'a picture',
    '<img src="/pictures/a.png" alt="A" loading="lazy">',
    '<img src="https://zerodeps.tech/pictures/a.png" alt="A">'
  ]
])('%s becomes an absolute https address', (_, html, expected) => {
  expect(itemHtml(html, page)).toBe(expected)
})

test('a block keeps its direction', () => {
  expect(itemHtml('<p dir="rtl">מונה</p>', page)).toBe('<p dir="rtl">מונה</p>')
})

test.each([
  [
    'a class, a style, a role and an id',
    '<p class="a" style="color:red" role="note" id="x" data-y="z" tabindex="0">x</p>',
    '<p>x</p>'
  ],
  ['the link of a heading to itself', '<h2 id="cost"><a href="#cost">The cost</a></h2>', '<h2>The cost</h2>'],
  ['the spans of highlighted code', '<code><span class="k">const</span> a</code>', '<code>const a</code>'],
  [
    'what Astro asks for',
    '<link rel="stylesheet" href="/x.css"><script src="/x.js"></script><style>p{}</style><p>x</p>',
    '<p>x</p>'
  ],
  ['comments', '<!-- x --><p>x</p>', '<p>x</p>'],
  ['a section', '<section aria-label="x"><p>x</p></section>', '<div><p>x</p></div>'],
  ['the box of a task', '<li><input type="checkbox" checked disabled> x</li>', '<li>☑ x</li>'],
  ['the box of an open task', '<li><input type="checkbox" disabled> x</li>', '<li>☐ x</li>'],
  ['the indentation of a template', '<p>\n    <strong>\n x</strong>\n  </p>', '<p><strong>\nx</strong></p>']
])('%s does not arrive as it was', (_, html, expected) => {
  expect(itemHtml(html, page)).toBe(expected)
})

test('footnotes keep the ids that readers look for', () => {
  const html = '<p>a<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup></p><ol><li id="fn-1">b</li></ol>'

  expect(itemHtml(html, page)).toBe(
    `<p>a<sup><a href="${page}#fn-1" id="fnref-1">1</a></sup></p><ol><li id="fn-1">b</li></ol>`
  )
})

test('a program arrives to the letter, with its language', () => {
  const html = '<pre><code class="language-ts x">\n  if (a &lt; b &amp;&amp; c) {}\n\n<ins>    d()</ins>\n</code></pre>'

  expect(itemHtml(html, page)).toBe(
    '<pre><code class="language-ts">\n  if (a &#x3C; b &#x26;&#x26; c) {}\n\n<ins>    d()</ins>\n</code></pre>'
  )
})

test('a formula arrives as MathML', () => {
  const html = '<div><math display="block" class="tml"><mfrac><mi>a</mi><mn>2</mn></mfrac></math></div>'

  expect(itemHtml(html, page)).toBe('<div><math display="block"><mfrac><mi>a</mi><mn>2</mn></mfrac></math></div>')
})

test.each(['iframe', 'canvas', 'button', 'select', 'svg', 'video', 'details', 'aside', 'my-element'])(
  '<%s> stops the build',
  (name) => {
    expect(() => itemHtml(`<${name}></${name}>`, page)).toThrow(`${page}: <${name}> has no place in a feed`)
  }
)

test.each(['http://example.com/', 'mailto:a@example.com'])('a link to %s stays', (url) => {
  expect(itemHtml(`<a href="${url}">x</a>`, page)).toBe(`<a href="${url}">x</a>`)
})

test.each([
  ['a', 'href', 'javascript:alert(1)'],
  ['a', 'href', 'data:text/plain,x'],
  ['img', 'src', 'http://example.com/a.png']
])('<%s %s="%s"> stops the build', (tag, attribute, url) => {
  expect(() => itemHtml(`<${tag} ${attribute}="${url}" alt="x">`, page)).toThrow(`${url} is no address for a feed`)
})
