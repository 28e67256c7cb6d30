import { readFileSync } from 'node:fs'
import { undrawable } from '@zerodeps/content-schema/drawable'
import { create } from 'fontkitten'
import { expect, test } from 'vitest'
import { faces } from './faces.ts'

const LAST_SIGN = 0xffff
/** A narrow blank, which is drawn as another one. */
const BLANK = '\u202F'

test.each(Object.values(faces))('%s has every sign that the check lets through', (file) => {
  const face = create(readFileSync(file))
  const known = new Set(face.isCollection ? [] : face.characterSet)
  const lacking = Array.from({ length: LAST_SIGN }, (_, index) => index + 1)
    .filter((code) => (code < 0xd800 || code > 0xdfff) && !known.has(code))
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => !/\p{Cc}/u.test(sign))
    .filter((sign) => sign !== BLANK && sign.normalize('NFC') === sign)
    .filter((sign) => !/\p{Default_Ignorable_Code_Point}/u.test(sign) && undrawable(sign).length === 0)

  expect(lacking).toEqual([])
})
