import { limits } from '@zerodeps/content-schema/limits'
import { fenceLines } from './fence-lines.ts'
import type { Fault } from '../findings/finding.ts'
import { placeAt, wholeFile } from '../findings/place.ts'
import { codePoint } from '../findings/quote.ts'

/**
 * The text of a file's bytes: without a byte order mark, every line ended by `\n`. `text` is empty where the bytes are no
 * text at all, and the faults say why.
 */
export function readSource(bytes: Uint8Array, maxBytes = limits.sourceBytes): Source {
  if (bytes.length > maxBytes) {
    const message = `the file has ${bytes.length} bytes; ${maxBytes} are allowed`

    return { text: '', faults: [{ code: 'source-too-large', ...wholeFile, message }] }
  }

  const encoding = foreignEncoding(bytes)

  if (encoding !== undefined) {
    return { text: '', faults: [{ code: 'not-utf8', ...wholeFile, message: `the file is ${encoding}, not UTF-8` }] }
  }

  const text = decode(bytes)

  if (text === undefined) {
    return { text: '', faults: [invalidByte(bytes)] }
  }

  if (text.trim() === '') {
    return { text: '', faults: [{ code: 'empty-file', ...wholeFile, message: 'the file is empty' }] }
  }

  const normal = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const conflict = conflictIn(normal)

  return conflict
    ? { text: conflict.fenced ? normal : '', faults: [conflict.fault] }
    : { text: normal, faults: [...badCharacters(normal)] }
}

/** The same of a file that is read only now: it may be closed to us, or gone since it was listed. */
export function sourceOf(read: () => Uint8Array, maxBytes?: number): Source {
  try {
    return readSource(read(), maxBytes)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) {
      throw error
    }

    const reason = error.message.replace(/, \w+(?: '.*')?$/, '')

    return { text: '', faults: [{ code: 'unreadable', ...wholeFile, message: `the file cannot be read: ${reason}` }] }
  }
}

/** The marks that git leaves round two versions of the same lines. In a fence they may be meant; elsewhere nothing can be read. */
function conflictIn(text: string): { fault: Fault; fenced: boolean } | undefined {
  if (!/^<{7} /m.test(text) || !/^={7}$/m.test(text) || !/^>{7} /m.test(text)) {
    return undefined
  }

  const marks = [...fenceLines(text)].filter(({ line }) => line.startsWith('<<<<<<< '))
  const [first] = [...marks.filter(({ fenced }) => !fenced), ...marks]
  const place = placeAt(text, first?.offset ?? 0)

  return {
    fault: { code: 'merge-conflict', ...place, message: 'two versions were merged, and nobody chose' },
    fenced: first?.fenced === true
  }
}

function foreignEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes

  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) {
    return 'UTF-16, little-endian'
  }

  return (first === 0xfe && second === 0xff) || (first === 0 && second !== undefined) ? 'UTF-16, big-endian' : undefined
}

function decode(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream })
  } catch {
    return undefined
  }
}

function invalidByte(bytes: Uint8Array): Fault {
  let valid = 0
  let invalid = bytes.length

  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1

    if (decode(bytes.subarray(0, middle), true) === undefined) {
      invalid = middle
    } else {
      valid = middle
    }
  }

  // The decoder holds back the beginning of a character, and it is that byte which does not go on as it should.
  const before = decode(bytes.subarray(0, valid), true) ?? ''
  const byte = bytes[Buffer.byteLength(before)]?.toString(16).toUpperCase().padStart(2, '0')

  return { code: 'not-utf8', ...placeAt(before, before.length), message: `the byte 0x${byte} is not UTF-8` }
}

function* badCharacters(text: string): Iterable<Fault> {
  if (!SUSPECT.test(text)) {
    return
  }

  for (const { 0: character, index } of text.matchAll(BAD)) {
    const place = placeAt(text, index)

    if (BIDI.test(character)) {
      yield {
        code: 'bidi-character',
        ...place,
        message: `the character ${codePoint(character)} changes the direction of text`
      }
    } else if (INVISIBLE.test(character)) {
      yield { code: 'invisible-character', ...place, message: `the character ${codePoint(character)} cannot be seen` }
    } else {
      yield { code: 'control-character', ...place, message: `the character ${codePoint(character)} is not text` }
    }
  }
}

const BIDI = /[\u202A-\u202E\u2066-\u2069]/
const INVISIBLE = /[\u00AD\u180E\u200B\u2060-\u2064\u3164\uFEFF\u{E0000}-\u{E007F}]/u
const SUSPECT = /[^\t\n\x20-\x7E\u00A1-\u00AC\u00AE-\u04FF\u2010-\u2027\u2030-\u205E\u2190-\u2BFF]/
const BAD =
  /[\x00-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\uFFFD\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069\u00AD\u180E\u200B\u2060-\u2064\u3164\uFEFF\u{E0000}-\u{E007F}]|\p{Cs}/gu

export interface Source {
  readonly text: string
  readonly faults: readonly Fault[]
}
