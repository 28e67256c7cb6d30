import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** What Debian's package fonts-dejavu-core holds: all that many a machine without a desktop has. */
const FILES = ['DejaVuSans{,-Bold}.ttf', 'DejaVuSansMono{,-Bold}.ttf', 'DejaVuSerif{,-Bold}.ttf'].flatMap((names) => [
  names.replace('{,-Bold}', ''),
  names.replace('{,-Bold}', '-Bold')
])

/** The file for `FONTCONFIG_FILE` that hides all other faces from a program; `undefined` where DejaVu is not installed. */
export function onlyDejaVu(): string | undefined {
  const { stdout } = spawnSync('fc-match', ['--format=%{file}', 'DejaVu Sans'], { encoding: 'utf8' })
  const folder = resolve(import.meta.dirname, '../node_modules/.cache/only-dejavu')
  const file = resolve(folder, 'fonts.conf')

  if (basename(stdout ?? '') !== FILES[0]) {
    console.warn('DejaVu is not installed, so no page is laid out with it.')

    return undefined
  }

  mkdirSync(folder, { recursive: true })
  writeFileSync(
    file,
    [
      '<?xml version="1.0"?><fontconfig>',
      `<dir>${dirname(stdout)}</dir><cachedir>${folder}</cachedir>`,
      '<include ignore_missing="yes">/etc/fonts/conf.d</include>',
      '<selectfont><rejectfont><glob>*</glob></rejectfont><acceptfont>',
      ...FILES.map((name) => `<glob>*/${name}</glob>`),
      '</acceptfont></selectfont></fontconfig>'
    ].join('')
  )

  return file
}
