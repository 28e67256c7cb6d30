import { once } from 'node:events'
import { ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { standing } from './standing.ts'
import { answerFrom, sentence, type Answer } from './answer-from.ts'
import { everyAddress, listen } from './listen.ts'

/**
 * Serves a built site as its real servers do, from the same answers. Each answer comes from one build, also while another
 * takes its place. It is for looking at the site, not for serving it.
 */
export function preview(folder: string): RequestListener {
  return (request, response) => {
    answerTo(request, folder)
      .catch(() => sentence(503, `There is no site in ${folder}: build it first.\n`))
      .then(({ status, headers, body }) => pipeline(body, response.writeHead(status, headers)))
      .catch(() => {
        // Who asked has gone.
        response.destroy()
      })
  }
}

async function answerTo(request: IncomingMessage, folder: string): Promise<Answer> {
  const site = standing(folder)
  const build = await identity(site)
  const isStill = async () => (await identity(standing(folder))) === build

  try {
    const answer = await answerFrom(site, request)

    if (answer.body instanceof ReadStream) {
      await once(answer.body, 'open')
    }

    if (await isStill()) {
      return answer
    }

    answer.body.destroy()
  } catch (error) {
    if (await isStill()) {
      throw error
    }
  }

  return answerTo(request, folder)
}

/** The same as long as the folder is there and is not another one under its name. */
async function identity(folder: string): Promise<string> {
  try {
    const { ino, birthtimeMs } = await stat(folder)

    return `${folder} ${ino} ${birthtimeMs}`
  } catch {
    return `no ${folder}`
  }
}

if (import.meta.main) {
  try {
    const { host, port } = options(process.argv.slice(2))

    console.log((await listen(createServer(preview('dist')), host, Number(port))).join('\n'))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** As those of the development server: `--host` alone means every address of the machine. */
function options(args: string[]) {
  const { values } = parseArgs({
    args: args.map((arg, index) =>
      arg === '--host' && (args[index + 1] ?? '-').startsWith('-') ? `--host=${everyAddress}` : arg
    ),
    options: { host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string', default: '4321' } }
  })

  return values
}
