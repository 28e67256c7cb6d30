import { expect, test } from 'vitest'
import { readFolder } from '../files/folder.ts'
import { readDocument, type Document } from './document.ts'
import { written } from './written.ts'

test.each([
  ['a link', 'see [the server](/projects/swm-core/)', ['/projects/swm-core/']],
  ['a link with a title', '[x](/systems/realtime/ "why")', ['/systems/realtime/']],
  ['a fragment and a query', '[x](/projects/swm-uws/?a#core-http)', ['/projects/swm-uws/']],
  ['a reference', 'see [x][1]\n\n[1]: /projects/benchkit/', ['/projects/benchkit/']],
  ['a definition that nothing refers to', 'see x\n\n[1]: /projects/benchkit/', []],
  ['a definition of a picture', '![x][1]\n\n[1]: /projects/benchkit/', []],
  ['a link twice', '[a](/cv/) [b](/cv/#x)', ['/cv/']],
  ['a link in a component', '<Callout kind="note">\n\n[a](/cv/)\n\n</Callout>', ['/cv/']],
  ['another site', '[x](https://example.org/projects/swm-core/) [y](//example.org/)', []],
  ['a picture', '![x](/projects/swm-core/)', []],
  ['a picture that leads on', '[![x](./x.png)](/cv/)', ['/cv/']],
  ['code', '`[x](/cv/)` ``a ` [y](/cv/)``\n\n```md\n[z](/cv/)\n```\n', []],
  ['a comment', '{/* [x](/cv/) */}\n\nText. {/* [x](/cv/) */}', []],
  ['an attribute', '<Callout kind="note" title="[x](/cv/)">\n\nText.\n\n</Callout>', []],
  ['formulas', '$$[a](/cv/)$$\n\n$$\n[a](/cv/)\n$$\n', []],
  ['an alternative text', '![[a](/cv/)](./x.png)', []]
])('the paths of %s', (_, body, links) => {
  expect(written(documentOf(body))?.links).toEqual(links)
})

test.each([
  ['text', 'One *two* `three`.', 3],
  ['a comment', 'One. {/* two three */}', 1],
  [
    'attributes and alternative texts',
    '<Callout kind="note" title="Two">\n\nOne.\n\n</Callout>\n\n![three](./x.png)',
    1
  ],
  ['code and formulas', 'One.\n\n```js\ntwo\n```\n\n$$two$$\n\n$$\nthree\n$$', 1],
  ['a footnote', 'One.[^1]\n\n[^1]: Two.', 2],
  ['16 kB of backticks', `One.\n\n${Array.from({ length: 179 }, (_, count) => '`'.repeat(count + 1)).join(' ')}`, 1]
])('the words of %s', (_, body, words) => {
  expect(written(documentOf(body))?.words).toBe(words)
})

test.each(['a { b', '<Callout>', 'import x from "y"'])('of "%s" nothing can be said', (body) => {
  expect(written(documentOf(body))).toBeUndefined()
})

function documentOf(body: string): Document {
  return readDocument(readFolder('', 'posts', 'a', { 'posts/a/index.mdx': `---\ntitle: x\n---\n\n${body}\n` }))
}
