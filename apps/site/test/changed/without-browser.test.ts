import { expect, inject, test } from 'vitest'

test('a build without a browser warns that the CV has no PDF', () => {
  expect(inject('changed').output).toContain('no PDF of the CV: this machine has no Chromium')
})
