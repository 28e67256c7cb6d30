import sharp from 'sharp'
import { expect, test } from 'vitest'
import { audit } from './audit.ts'

const machineTexts = ['/home/me/site/']
const located = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
  .withExif({ IFD3: { GPSLatitude: '55/1 45/1 0/1' } })
  .jpeg()

test.each([
  ['a hidden file', '/.env', 'A=1', 'a hidden file'],
  ['a source map', '/_astro/a.js.map', '{}', 'a source map'],
  ['a private key', '/a.txt', `-----BEGIN ${'RSA'} PRIVATE KEY-----`, 'holds a private key'],
  ['a token of GitHub', '/a.md', `ghp_${'a1B2'.repeat(9)}`, 'holds a token of GitHub'],
  ['an access key', '/a.json', `AKIA${'A1'.repeat(8)}`, 'holds an access key of AWS'],
  ['a password in an address', '/a.xml', 'postgres://me:secret@db/x', 'holds a password in an address'],
  ['a folder of the machine', '/a.html', 'at /home/me/site/src/x.ts', 'names /home/me/site/'],
  ['a handler in an attribute', '/a.html', '<p onclick="a()">x</p>', 'the policy refuses onclick="a()"'],
  [
    'a style in an attribute',
    '/a.html',
    '<p class="b" style="color:red">x</p>',
    'the policy refuses style="color:red"'
  ],
  ['a script in an address', '/a.html', '<a href="javascript:a()">x</a>', 'the policy refuses href="javascript:a()"'],
  [
    'a script of another site',
    '/a.html',
    '<script src="https://example.org/a.js"></script>',
    'a script of another site'
  ],
  ['a picture that says where it was taken', '/a.jpg', await located.toBuffer(), 'has exif metadata']
])('%s is not published', async (_, path, content, fault) => {
  await expect(lookOver({ [path]: content })).rejects.toThrow(`${path}: ${fault}`)
})

test('a link to a file is not published', async () => {
  await expect(lookOver({ '/passwd.txt': 'root' }, false)).rejects.toThrow('/passwd.txt: no plain file')
})

test('an article may speak of all these things', async () => {
  const html = '<p>Set <code>onclick="x"</code>, or style="y", in /home/you; see https://me.example/a:b@c</p>'

  await expect(lookOver({ '/a.html': html, '/.well-known/security.txt': 'Contact: mailto:a@b.c' })).resolves.toBe(0)
})

test('every fault is told at once', async () => {
  await expect(lookOver({ '/.env': '', '/a.js.map': '' })).rejects.toThrow(/\.env.*\n.*a\.js\.map/)
})

async function lookOver(files: Record<string, string | Buffer>, isFile = true): Promise<number> {
  let count = 0
  const changes = audit(
    {
      paths: Object.keys(files),
      read: (path) => Promise.resolve(Buffer.from(files[path] ?? '')),
      isFile: () => Promise.resolve(isFile)
    },
    { ledger: {}, scheduled: new Set(), isPreloaded: false, machineTexts }
  )

  for await (const { path } of changes) {
    count += path.length
  }

  return count
}
