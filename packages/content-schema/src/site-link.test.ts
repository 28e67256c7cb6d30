import { expect, test } from 'vitest'
import { siteLinks } from './site-link.ts'

test.each([
  ['a link', 'see [the server](/projects/swm-core/)', ['/projects/swm-core/']],
  ['a link with a title', '[x](/systems/realtime/ "why")', ['/systems/realtime/']],
  ['a fragment and a query', '[x](/projects/swm-uws/?a#core-http)', ['/projects/swm-uws/']],
  ['a definition', 'see [x][1]\n\n[1]: /projects/benchkit/', ['/projects/benchkit/']],
  ['the full address', '<https://zerodeps.tech/cv/> and [x](https://zerodeps.tech/cv/)', ['/cv/']],
  ['a link twice', '[a](/cv/) [b](/cv/#x)', ['/cv/']],
  ['another site', '[x](https://example.org/projects/swm-core/) [y](//example.org/)', []],
  ['a picture', '![x](/projects/swm-core/)', []],
  ['code', '`[x](/cv/)` ``a ` [y](/cv/)``\n\n```md\n[z](/cv/)\n```\n', []]
])('%s', (_, source, paths) => {
  expect(siteLinks(source)).toEqual(paths)
})
