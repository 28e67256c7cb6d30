import { compile, typedMajors, type Complaint } from '../code/compile.ts'
import { placeIn } from '../code/programs.ts'
import { finding, type Finding } from '../findings/finding.ts'
import type { Examined } from './examined.ts'

/** What is wrong with the code in texts: it compiles under the types of every line of Node.js that its post names. */
export async function compiledFindings(entries: readonly Examined[]): Promise<Finding[]> {
  const complaints = await compile(entries.flatMap(({ programs }) => programs))

  return entries.flatMap((entry) => [
    ...untyped(entry),
    ...entry.programs.flatMap((program) =>
      [...Map.groupBy(complaints.get(program) ?? [], placeAndMessage).values()].map((same) => {
        const [{ message, ...place } = { message: '', line: 1, column: 1 }] = same
        const majors = same.map(({ major }) => major).join(', ')

        return finding(entry.file, {
          code: 'fence-compile',
          ...placeIn(program, place),
          message: `${message.replaceAll(/\s+/g, ' ')}, with the types of Node.js ${majors}`
        })
      })
    )
  ])
}

function untyped({ file, programs: [program], place }: Examined): Finding[] {
  return (program?.majors ?? []).flatMap((major, index) =>
    typedMajors.includes(major)
      ? []
      : [
          finding(file, {
            code: 'node-types',
            ...place(['node', index]),
            message: `there are no types of Node.js ${major} to compile this post's code with`
          })
        ]
  )
}

function placeAndMessage({ line, column, message }: Complaint): string {
  return `${line}:${column} ${message}`
}
