import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource, sourceOf } from './source.ts'

it.each([
  ['gone since it was listed', join(tmpdir(), 'no', 'such', 'file'), 'ENOENT: no such file or directory'],
  ['a folder by now', tmpdir(), 'EISDIR: illegal operation on a directory']
])('a file that is %s is a finding', (_, path, reason) => {
  expect(sourceOf(() => readFileSync(path))).toEqual({
    text: '',
    faults: [{ code: 'unreadable', line: 1, column: 1, message: `the file cannot be read: ${reason}` }]
  })
})

it('what is no fault of the file is no finding', () => {
  expect(() =>
    sourceOf(() => {
      throw new TypeError('a mistake of ours')
    })
  ).toThrow('a mistake of ours')
})

describe('the bytes of a text', () => {
  it('are read without a byte order mark, with one end for every line', () => {
    expect(readSource(Buffer.from('\uFEFFone\r\ntwo\r\n'))).toEqual({ text: 'one\ntwo\n', faults: [] })
  })

  it.each([
    ['UTF-16 with a mark', Buffer.from('\uFEFFtext', 'utf16le'), 'little-endian'],
    ['UTF-16 with a mark, the other way round', Buffer.from('\uFEFFtext', 'utf16le').swap16(), 'big-endian'],
    ['UTF-16 without a mark', Buffer.from('text', 'utf16le'), 'little-endian'],
    ['UTF-16 without a mark, the other way round', Buffer.from('text', 'utf16le').swap16(), 'big-endian']
  ])('in %s are named so', (_, bytes, order) => {
    expect(readSource(bytes)).toEqual({
      text: '',
      faults: [{ code: 'not-utf8', line: 1, column: 1, message: `the file is UTF-16, ${order}, not UTF-8` }]
    })
  })

  it.each([
    ['\uFFFE', [0xff]],
    ['a lone mark', [0xfe, 0x61]],
    ['one byte', [0xff]]
  ])('that only begin like a mark, such as %s, are no UTF-16', (_, bytes) => {
    expect(readSource(Uint8Array.from(bytes)).faults).toMatchObject([
      { message: expect.stringMatching(/is not UTF-8$/) }
    ])
  })

  it('are refused at the byte that is not UTF-8', () => {
    const fault = (bytes: Buffer) => readSource(bytes).faults[0]

    expect(fault(Buffer.from('one\ncaf\u00E9\n', 'latin1'))).toMatchObject({
      code: 'not-utf8',
      line: 2,
      column: 4,
      message: 'the byte 0xE9 is not UTF-8'
    })
    expect(fault(Buffer.from([0x61, 0xff, 0x61, 0x61]))).toMatchObject({ line: 1, column: 2 })
    expect(fault(Buffer.from([0x61, 0x0a, 0xe2, 0x82]))).toMatchObject({
      line: 2,
      column: 1,
      message: expect.stringMatching(/^the byte 0xE2/)
    })
  })

  it('may be as many as are allowed', () => {
    expect(readSource(Buffer.from('12345'), 5).faults).toEqual([])
    expect(readSource(Buffer.from('123456'), 5)).toEqual({
      text: '',
      faults: [{ code: 'source-too-large', line: 1, column: 1, message: 'the file has 6 bytes; 5 are allowed' }]
    })
  })

  it.each(['', ' \n\t\n', '\uFEFF'])('that say nothing, %j, are an empty file', (text) => {
    expect(readSource(Buffer.from(text)).faults).toMatchObject([{ code: 'empty-file' }])
  })
})

it.each([
  ['control-character', '\u0007', 'U+0007 is not text'],
  ['control-character', '\r', 'U+000D is not text'],
  ['control-character', '\u2028', 'U+2028 is not text'],
  ['control-character', '\uFFFD', 'U+FFFD is not text'],
  ['bidi-character', '\u202E', 'U+202E changes the direction of text'],
  ['bidi-character', '\u2066', 'U+2066 changes the direction of text'],
  ['invisible-character', '\u200B', 'U+200B cannot be seen'],
  ['invisible-character', '\uFEFF', 'U+FEFF cannot be seen'],
  ['invisible-character', '\u{E0041}', 'U+E0041 cannot be seen']
])('a %s is named at its place: %j', (code, character, message) => {
  expect(readSource(Buffer.from(`one\nt${character}wo\n`)).faults).toEqual([
    { code, line: 2, column: 2, message: `the character ${message}` }
  ])
})

it.each(['Ёлка', 'naïve – “quoted” → 12 µs ≤ ½', 'e\u0301', '日本語', '👩\u200D💻'])(
  '%s is a text like any other',
  (text) => {
    expect(readSource(Buffer.from(text))).toEqual({ text, faults: [] })
  }
)

describe('two versions that were merged', () => {
  const conflict = '<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n'
  const fault = { code: 'merge-conflict', column: 1, message: 'two versions were merged, and nobody chose' }

  it('leave nothing to read', () => {
    expect(readSource(Buffer.from(`text\n${conflict}`))).toEqual({ text: '', faults: [{ ...fault, line: 2 }] })
  })

  it('may be meant in a fence, and the text is read', () => {
    const text = `\`\`\`\n${conflict}\`\`\`\n`

    expect(readSource(Buffer.from(text))).toEqual({ text, faults: [{ ...fault, line: 2 }] })
    expect(readSource(Buffer.from(text + conflict))).toEqual({ text: '', faults: [{ ...fault, line: 8 }] })
  })

  it('have all three marks', () => {
    for (const mark of ['<<<<<<< HEAD\n', '=======\n', '>>>>>>> other\n']) {
      expect(readSource(Buffer.from(conflict.replace(mark, ''))).faults).toEqual([])
    }
  })
})
