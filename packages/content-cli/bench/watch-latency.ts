import { savedFiles } from '@zerodeps/content-check/files/saved-files'
import { textReport } from '@zerodeps/content-check/report/text'
import { watchContent } from '@zerodeps/content-check/watch'
import { editPost } from './generate.ts'
import type { WatchLatency } from './costs.ts'

/** Saves a mistake into one post after another of a watched folder, and prints how long each took to be reported. */
const SAVES = 20
const [, , contentDir = ''] = process.argv
const controller = new AbortController()
const latenciesMs: number[] = []
let most = 0
let savedMs = 0

await watchContent({
  contentDir,
  saves: savedFiles(contentDir, controller.signal),
  nowMs: () => Date.parse('2026-11-21'),
  onFindings: (findings, again) => {
    const report = textReport(findings)
    const saves = findings.length

    if (savedMs > 0) {
      latenciesMs.push(performance.now() - savedMs)
      most = Math.max(most, again.size)
    }

    if (saves !== latenciesMs.length || (saves > 0 && !report.startsWith(`posts/post-${saves}/`))) {
      throw new Error(`not the finding of the post just saved first:\n${report}`)
    }

    if (saves === SAVES) {
      controller.abort()
    } else {
      save(saves + 1)
    }
  },
  onFailure: (error) => {
    throw error
  }
})

const sorted = latenciesMs.toSorted((a, b) => a - b)
const latency: WatchLatency = {
  saves: SAVES,
  medianMs: sorted[Math.floor(SAVES / 2)] ?? NaN,
  maxMs: sorted.at(-1) ?? NaN,
  most
}

console.log(JSON.stringify(latency))

function save(index: number): void {
  savedMs = performance.now()
  editPost(contentDir, index, 'A note note.')
}
