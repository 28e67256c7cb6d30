/** In a condition, what the server itself said of the file before. */
export const OWN_ETAG = '<etag>'
export const WEAK_ETAG = `W/${OWN_ETAG}`
export const OWN_DATE = '<date>'
export const LATER = 'Fri, 01 Jan 2100 00:00:00 GMT'

/** A last byte that no number of a server's holds. */
export const BEYOND_64_BITS = 'bytes=0-9999999999999999999'

const EARLIER = 'Sat, 01 Jan 2000 00:00:00 GMT'

/** Ranges that are written wrongly, or that a server may understand in more than one way. */
const oddRanges = [
  'bytes=5-2',
  'bytes=x',
  'bytes=-',
  'bytes=',
  'bytes=-0',
  'bytes=-99999999',
  'bytes=0-1,1-3',
  BEYOND_64_BITS,
  'bytes= 0-1',
  'BYTES=0-1'
]

/** What is inside a build for its hosts alone, as somebody might spell it. */
export const internal = [
  '.hosts',
  '%2ehosts',
  '%2Ehosts',
  '%252ehosts',
  '.%68osts',
  './.hosts',
  'posts/../.hosts',
  'posts/..%2f.hosts',
  '.hosts/.',
  '.HOSTS',
  '/.hosts',
  '.hosts%2f',
  '%2f.hosts',
  'x/%2e%2e/%2ehosts',
  '.hosts;'
].flatMap((name) => [`/${name}/files.json`, `/${name}/answers.json`, `/${name}/`, `/${name}`])

/** Moved, gone, missing, and spellings that somebody tries. */
export const oddPaths = [
  '/posts/old-name/',
  '/posts/old-name',
  '/posts/old-name/index.html',
  '/posts/old-name.md',
  '/posts/old-name/?a=b',
  '/posts/old-name?a=b&c=%0d%0aX:y',
  '/POSTS/OLD-NAME/',
  '/notes/',
  '/notes',
  '/posts/taken-down/',
  '/posts/taken-down',
  '/posts/taken-down.md',
  '/posts/taken-down/rss.xml',
  '/posts',
  '/posts?',
  '/posts?a=b',
  '/posts/?a=b',
  '/posts/index.html?a=b',
  '/?/index.html',
  '/nope',
  '/nope/',
  '/nope.xml',
  '/nope/index.html',
  '/_astro',
  '/_astro/',
  '/_astro/nope.js',
  '/_astro/index.html',
  '/feed',
  '/feed/',
  '/index.html.br',
  '/index.html.gz',
  '/index.html.zst',
  '/.well-known',
  '/.well-known/',
  '/.well-known/nope',
  '/.well-known/../.hosts/files.json',
  '/.well-known/.hosts',
  '/.',
  '/..',
  '/./',
  '/../',
  '/posts/.',
  '/posts/..',
  '/posts/./',
  '/posts/../',
  '/posts/../posts/',
  '/posts/%2e%2e/posts/',
  '/posts%2f',
  '/%70osts/',
  '/posts/%2e/',
  '/posts/.../',
  '/posts/..../',
  '/posts//',
  '//posts/',
  '//example.org/',
  '/posts//../',
  '/posts/%2f',
  '/posts/%5c',
  String.raw`/posts\\`,
  String.raw`/..\\..\\etc\\passwd`,
  '/posts/%20',
  '/posts/%3f',
  '/posts/%23',
  '/posts/%25',
  '/posts/%',
  '/posts/%2',
  '/posts/%zz',
  '/posts/%00',
  '/posts/%0a',
  '/posts/%0d%0aSet-Cookie:a=b/index.html',
  '/posts/%ff',
  '/posts/%c0%ae%c0%ae/',
  '/posts/%e2%80%8b/',
  '/posts/#fragment',
  '/posts#/../../',
  '/posts/;x',
  `/${'a'.repeat(300)}`,
  '/posts/index.html/',
  '/Posts/',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/404.html',
  '/410.html',
  '/404',
  '/404/',
  '/.missing',
  '/.env',
  '/.git/config',
  'http://zerodeps.tech/posts/',
  'http://zerodeps.tech',
  'http://zerodeps.tech/posts',
  'posts/',
  '*',
  ...internal
]

/** What browsers, feed readers and crawlers send. */
export function frequent(path: string): Asked[] {
  return [
    ...ask(path, 'GET', [
      {},
      { 'accept-encoding': 'gzip, deflate, br, zstd' },
      { 'accept-encoding': 'gzip' },
      { 'if-none-match': OWN_ETAG, 'accept-encoding': 'br' },
      { 'if-modified-since': OWN_DATE },
      { range: 'bytes=0-9' },
      { range: 'bytes=99999999-', 'accept-encoding': 'br' }
    ]),
    ...ask(path, 'HEAD', [{}, { 'accept-encoding': 'br' }])
  ]
}

/** What is seldom sent, and what nobody should send. */
export function rare(path: string): Asked[] {
  const encodings = ['', 'identity', 'br', '*', 'br;q=0, gzip', 'gzip;q=1, br;q=0.5', 'deflate', 'BR', 'gzip;q=0.0']
  const ranges = [5, 0].flatMap((first) => [`bytes=${first}-`, `bytes=-${first}`, `bytes=${first}-${first}`])

  return [
    ...['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'].flatMap((method) => ask(path, method, [{}])),
    ...ask(path, 'GET', [
      ...encodings.map((accepted) => ({ 'accept-encoding': accepted })),
      ...[...ranges, ...oddRanges, 'bytes=0-99999999', 'bytes=0-1,3-4', 'lines=0-1'].map((range) => ({ range })),
      ...['br', 'gzip'].map((accepted) => ({ range: 'bytes=0-9', 'accept-encoding': accepted })),
      ...[OWN_ETAG, '"another"', OWN_DATE, EARLIER].map((value) => ({ range: 'bytes=0-9', 'if-range': value })),
      ...[OWN_ETAG, WEAK_ETAG, `"another", ${OWN_ETAG}`, '"another"', '*'].map((value) => ({ 'if-none-match': value })),
      ...[EARLIER, LATER, 'yesterday'].map((value) => ({ 'if-modified-since': value })),
      ...[OWN_ETAG, '"another"', '*'].map((value) => ({ 'if-match': value })),
      ...[OWN_DATE, EARLIER, LATER].map((value) => ({ 'if-unmodified-since': value })),
      { 'if-none-match': OWN_ETAG, 'cache-control': 'no-cache' },
      { 'if-none-match': '"another"', 'if-modified-since': OWN_DATE },
      { 'if-none-match': OWN_ETAG, range: 'bytes=0-9' }
    ]),
    ...ask(path, 'HEAD', [{ range: 'bytes=0-9' }, { 'if-none-match': OWN_ETAG }, { 'if-match': '"another"' }])
  ]
}

function ask(path: string, method: string, headers: readonly Asked['headers'][]): Asked[] {
  return headers.map((each) => ({ path, method, headers: each }))
}

/** One of each kind of them. */
export const oddSamples = [
  '/posts/old-name/',
  '/posts/taken-down/',
  '/posts',
  '/posts/index.html',
  '/nope',
  '/_astro/',
  '/.hosts/files.json',
  '/posts/%zz'
]

export interface Asked {
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
}
