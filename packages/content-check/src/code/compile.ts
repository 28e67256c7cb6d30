import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { packageVersion } from '../files/package-version.ts'
import { majorOf } from '../recordings/line.ts'
import { keptAnswers } from './kept-answers.ts'
import { textOf, type Program } from './programs.ts'

const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: 'esnext',
  lib: ['esnext'],
  module: 'nodenext',
  moduleDetection: 'force',
  allowJs: true,
  checkJs: true,
  allowImportingTsExtensions: true
}

/** `major` is the line of Node.js under whose types the compiler says so. */
const complaintSchema = z.object({ line: z.int(), column: z.int(), message: z.string(), major: z.string() })

const typeRoot = join(import.meta.dirname, '../../node_modules/@types')
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))

/** This file has the options and what is made of the compiler's words. */
const rules = readFileSync(import.meta.filename, 'utf8')

/** The lines of Node.js whose types are installed, in their order. */
export const typedMajors: readonly string[] = readdirSync(typeRoot)
  .flatMap((name) => /^node-(\d+)$/.exec(name)?.[1] ?? [])
  .toSorted((a, b) => Number(a) - Number(b))

/**
 * What the compiler says of each program under the types of each line of Node.js that its post names, of the line that
 * runs this where it names none. All programs of a line are compiled at once. An answer is kept by the hash of the code
 * and of all versions, so that what did not change is not compiled again. Nothing is run.
 */
export async function compile<Each extends Program>(programs: readonly Each[]): Promise<Map<Each, Complaint[]>> {
  const kept = keptAnswers('compiled', z.array(complaintSchema))
  const complaints = new Map<Each, Complaint[]>(programs.map((program) => [program, []]))

  for (const major of typedMajors) {
    const concerned = programs.filter((program) => majorsOf(program).includes(major))
    const versions = [versionOf(typescript), versionOf(join(typeRoot, `node-${major}`)), rules]
    const keys = new Map(concerned.map((each) => [each, kept.key([versions, each.extension, textOf(each)])]))
    const missing = [...new Map(concerned.map((each) => [keys.get(each) ?? '', each]))].filter(
      ([key]) => !kept.has(key)
    )

    if (missing.length > 0) {
      const answers = await answersOf(
        missing.map(([, program]) => program),
        major
      )

      missing.forEach(([key], index) => kept.set(key, answers[index] ?? []))
    }

    for (const [program, key] of keys) {
      complaints.get(program)?.push(...(kept.get(key) ?? []).map((said) => ({ ...said, major })))
    }
  }

  kept.save()

  return complaints
}

function majorsOf({ majors }: Program): readonly string[] {
  const running = majorOf(process.versions.node)

  return majors.length > 0 ? majors : [typedMajors.includes(running) ? running : (typedMajors.at(-1) ?? running)]
}

/** The answers to programs, in their order. While one cannot be parsed the compiler judges no other, so those are left out. */
async function answersOf(programs: readonly Program[], major: string): Promise<Complaint[][]> {
  const dir = mkdtempSync(join(tmpdir(), 'fences-'))
  const types = { types: [`node-${major}`], typeRoots: [typeRoot] }
  const path = (index: number) => join(dir, `${index}.${programs[index]?.extension}`)
  const answers = new Map<number, Complaint[]>()
  const left = new Set(programs.keys())

  try {
    writeFileSync(join(dir, 'package.json'), '{ "type": "module" }')
    writeFileSync(
      join(dir, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...OPTIONS, ...types }, include: ['*'] })
    )
    programs.forEach((program, index) => writeFileSync(path(index), textOf(program)))

    // Nothing is left where none can be parsed, and the compiler takes that for a mistake.
    while (left.size > 0) {
      const output = [...(await compilerOutput(dir)).matchAll(SAID)]
      const unparsed = new Set(
        output.filter(([, , , , , code]) => SYNTAX.test(code ?? '')).map(([, index]) => Number(index))
      )

      for (const [index, said] of Map.groupBy(output, ([, index]) => Number(index))) {
        answers.set(
          index,
          said.flatMap((each) => complaint(each, programs[index], major))
        )
      }

      if (unparsed.size === 0) {
        break
      }

      for (const index of unparsed) {
        rmSync(path(index))
        left.delete(index)
      }
    }

    return programs.map((_, index) => answers.get(index) ?? [])
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function complaint(
  [, , extension, line, column, code, message = '']: RegExpExecArray,
  program: Program | undefined,
  major: string
): Complaint[] {
  const setupLines = (program?.setup.split('\n').length ?? 1) - 1
  const isOurs = Number(line) > setupLines && !(extension?.endsWith('js') && IMPLICIT_ANY.test(code ?? ''))

  return isOurs
    ? [{ line: Number(line) - setupLines, column: Number(column), message: `${message} (TS${code})`, major }]
    : []
}

/** What the compiler prints, whether it is content or not. Throws where it did not run at all. */
function compilerOutput(dir: string): Promise<string> {
  return new Promise((settle, fail) => {
    const args = [join(typescript, 'bin/tsc'), '--project', dir, '--pretty', 'false']

    execFile(process.execPath, args, { cwd: dir, maxBuffer: 50_000_000 }, (error, stdout, stderr) => {
      if (error && stdout.search(SAID) === -1) {
        fail(new Error(`the compiler failed: ${(stdout + stderr).trim() || error.message}`))
      } else {
        settle(stdout)
      }
    })
  })
}

function versionOf(folder: string): string {
  return packageVersion(join(folder, 'package.json'))
}

/** A file by its number, a place, and what is wrong there; what explains it further stands in lines of its own. */
const SAID = /^(\d+)\.([cm]?[jt]s)\((\d+),(\d+)\): error TS(\d+): (.*)$/gm

/** What keeps the compiler from parsing a file has these numbers, types in JavaScript too, and some of what it says of modules. */
const SYNTAX = /^[18]\d\d\d$/

/** JavaScript declares no types. */
const IMPLICIT_ANY = /^70\d\d$/

/** What the compiler says, at a place in the code of the fence. */
export type Complaint = z.output<typeof complaintSchema>
