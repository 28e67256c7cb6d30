import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../src/check.ts'
import { textReport } from '../src/report/text.ts'
import { nowMs } from './clock.ts'
import { contentFolder, post } from './content-folder.ts'

const draft = 'draft: true\n'

describe('files that no repository should hold', () => {
  it('a symbolic link is refused, wherever it leads', async () => {
    const contentDir = contentFolder({ files: { 'posts/a/index.mdx': post('![x](./out.png)\n', draft) } })

    symlinkSync('/etc/hostname', join(contentDir, 'posts/a/out.png'))
    symlinkSync('nowhere', join(contentDir, 'posts/a/broken.svg'))
    symlinkSync('.', join(contentDir, 'posts/a/loop'))
    symlinkSync('a', join(contentDir, 'posts/b'))

    expect(await codes(contentDir)).toEqual([
      ['posts/a/index.mdx', 1, 'symlink'],
      ['posts/a/index.mdx', 1, 'symlink'],
      ['posts/a/index.mdx', 1, 'symlink'],
      ['posts/a/index.mdx', 9, 'picture-missing'],
      ['posts/b', 1, 'symlink']
    ])
  })

  it('an index that is a symbolic link is no post', async () => {
    const contentDir = contentFolder({ files: { 'posts/a/x.svg': '' } })

    symlinkSync('../good-post/index.mdx', join(contentDir, 'posts/a/index.mdx'))

    expect(await codes(contentDir)).toEqual([['posts/a', 1, 'missing-index']])
  })

  it('what is no ordinary file is named and never read', async () => {
    const contentDir = contentFolder({
      files: { 'posts/a/index.mdx': post('![x](./pipe.png)\n', draft), 'profile.yaml/file': '' }
    })

    execFileSync('mkfifo', [join(contentDir, 'posts/a/pipe.png')])

    expect(await codes(contentDir)).toEqual([
      ['posts/a/index.mdx', 1, 'unreadable'],
      ['posts/a/index.mdx', 9, 'picture-missing'],
      ['profile.yaml', 1, 'unreadable']
    ])
  })

  it('a profile over the stated size is refused before it is read', async () => {
    const contentDir = contentFolder({
      files: {
        'posts/a/index.mdx': post('<FlameGraph name="a" title="A" />\n', draft),
        'posts/a/bench/a.cpuprofile': ''
      }
    })

    writeFileSync(join(contentDir, 'posts/a/bench/a.cpuprofile'), Buffer.alloc(50_000_000, ' '))

    expect(await codes(contentDir)).toEqual([['posts/a/bench/a.cpuprofile', 1, 'source-too-large']])
  })

  it('a picture over the stated size, in bytes or in pixels, is refused before it is decoded', async () => {
    const pixels = withSize(
      await sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
        .png()
        .toBuffer(),
      20_000
    )

    expect(
      await codes(
        contentFolder({
          files: {
            'posts/a/index.mdx': post('![x](./bytes.png)\n\n![x](./pixels.png)\n', draft),
            'posts/a/bytes.png': new Uint8Array(9_000_000),
            'posts/a/pixels.png': pixels
          }
        })
      )
    ).toEqual([
      ['posts/a/index.mdx', 9, 'picture-too-large'],
      ['posts/a/index.mdx', 11, 'picture-too-large']
    ])
  })

  it('a photograph that carries metadata is refused', async () => {
    const photograph = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 56/1 0/1' } })
      .jpeg()
      .toBuffer()
    const files = { 'posts/a/index.mdx': post('![x](./x.jpg)\n', draft), 'posts/a/x.jpg': photograph }

    expect(await codes(contentFolder({ files }))).toEqual([['posts/a/index.mdx', 9, 'picture-metadata']])
  })

  it('a form for dark pages is shown with its picture, has its kind and size, and stands still', async () => {
    const create = { width: 8, height: 8, channels: 3 as const, background: 'white' }
    const [fits, other, moving] = await Promise.all([
      sharp({ create }).png().toBuffer(),
      sharp({ create: { ...create, width: 9 } })
        .png()
        .toBuffer(),
      sharp(Buffer.from([255, 0, 0, 0, 0, 255]), { raw: { width: 1, height: 2, channels: 3, pageHeight: 1 } })
        .gif()
        .toBuffer()
    ])
    const text = post('![A dot.](./a.png)\n\n![A dot.](./b.png)\n\n![A dot.](./c.gif)\n\n![A dot.](./e.png)\n', draft)

    expect(
      await codes(
        contentFolder({
          files: {
            'posts/a/index.mdx': text,
            'posts/a/a.png': fits,
            'posts/a/a.dark.png': fits,
            'posts/a/b.png': fits,
            'posts/a/b.dark.png': other,
            'posts/a/c.gif': moving,
            'posts/a/c.dark.gif': moving,
            'posts/a/d.dark.png': fits,
            'posts/a/e.png': fits,
            'posts/a/e.dark.gif': fits
          }
        })
      )
    ).toEqual([
      ['posts/a/index.mdx', 1, 'picture-dark'],
      ['posts/a/index.mdx', 1, 'picture-unused'],
      ['posts/a/index.mdx', 11, 'picture-dark'],
      ['posts/a/index.mdx', 13, 'picture-dark']
    ])
  })

  it('an animation that would stand still is refused', async () => {
    const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    const files = { 'posts/a/index.mdx': post('![A dot.](./x.png)\n', draft), 'posts/a/x.png': animated(png) }

    expect(await codes(contentFolder({ files }))).toEqual([['posts/a/index.mdx', 9, 'picture-animation']])
  })
})

describe('posts beyond the stated limits', () => {
  it.each([
    ['1 MB of source', 'Text.\n'.repeat(200_000), [[1, 'source-too-large']]],
    [
      'a file of 200 kB in examples/',
      '<Snippet file="a.ts" />\n',
      [[9, 'fence-too-large']],
      { 'posts/a/examples/a.ts': 'const a = 1\n'.repeat(17_000) }
    ],
    ['a code block of 200 kB', `\`\`\`ts\n${'const a = 1\n'.repeat(17_000)}\`\`\`\n`, [[9, 'fence-too-large']]],
    [
      '5,000 headings',
      Array.from({ length: 5_000 }, (_, index) => `## Heading ${index}\n\n`).join(''),
      [[409, 'too-many-headings']]
    ],
    ['a quote 5,000 deep', `${'>'.repeat(5_000)} x\n`, [[9, 'too-deep']]],
    [
      'a list 100 deep',
      Array.from({ length: 100 }, (_, index) => `${'  '.repeat(index)}- x\n`).join(''),
      [[34, 'too-deep']]
    ],
    ['50,000 open brackets', `${'['.repeat(50_000)}\n`, [[9, 'too-complex']]],
    ['50,000 open braces', `${'{\n\n'.repeat(50_000)}\n`, [[1009, 'too-complex']]],
    [
      'brackets that would overflow the parser',
      `{${'(\n\n'.repeat(10_000)}a${')'.repeat(10_000)}}\n`,
      [[1007, 'too-complex']]
    ],
    ['a paragraph of 100,000 entities', `${'&amp;'.repeat(100_000)}\n`, [[9, 'too-complex']]],
    ['a paragraph of 20,000 comments', `${'{/* a */}'.repeat(20_000)}\n`, [[9, 'too-complex']]]
  ])('%s', async (...[, body, expected, files]) => {
    const found = await codes(contentFolder({ files: { 'posts/a/index.mdx': post(body, draft), ...files } }))

    expect(found.map(([, ...row]) => row)).toEqual(expected)
  })

  it.each([
    ['deeply nested YAML', `x: ${'['.repeat(50_000)}\n`, 'yaml-syntax'],
    ['much YAML', `${'# x\n'.repeat(60_000)}`, 'source-too-large']
  ])('%s', async (_, matter, code) => {
    const files = { 'posts/a/index.mdx': post('Text.\n', draft + matter) }
    const findings = await checkContent({ contentDir: contentFolder({ files }), nowMs })

    expect(findings.map((each) => each.code)).toContain(code)
  })

  it('of one kind in one file the first twenty are named and the rest counted', async () => {
    const contentDir = contentFolder({ files: { 'posts/a/index.mdx': post('<b>x</b>\n\n'.repeat(50), draft) } })
    const findings = await checkContent({ contentDir, nowMs })

    expect(findings).toHaveLength(20)
    expect(findings.at(-1)?.message).toMatch(/and 30 more of this kind/)
  })
})

it('a file that appears twice by case alone is one address', async () => {
  const contentDir = contentFolder({ files: { 'posts/GOOD-post/index.mdx': post('Text.\n', draft) } })

  expect((await codes(contentDir)).map(([, , code]) => code)).toEqual(['bad-slug', 'slug-clash'])
})

it('a file that is not finished writing is a finding, not a crash', async () => {
  const contentDir = contentFolder()
  const path = join(contentDir, 'posts/good-post/index.mdx')

  writeFileSync(path, '---\ntitle: A go')

  expect((await codes(contentDir)).map(([, , code]) => code)).toContain('front-matter-unclosed')
})

/** A PNG whose header claims a square of that width. */
function withSize(png: Buffer, width: number): Buffer {
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(width, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)

  return png
}

/** A PNG that says of itself that it has frames, https://www.w3.org/TR/png-3/#acTL-chunk. */
function animated(png: Buffer): Buffer {
  const chunk = Buffer.alloc(20)
  const headerEnd = 33

  chunk.writeUInt32BE(8)
  chunk.write('acTL', 4)
  chunk.writeUInt32BE(2, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 16)), 16)

  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)])
}

/** Where something was found and what; its words and hints are held by a snapshot. */
async function codes(contentDir: string) {
  const findings = await checkContent({ contentDir, nowMs })

  expect(textReport(findings)).toMatchSnapshot()

  return findings.map(({ file, line, code }) => [file, line, code] as const)
}
