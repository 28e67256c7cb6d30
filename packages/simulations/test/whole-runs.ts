/** How many whole runs of a model a property is tried with: a run takes as long as a hundred of the small cases of `FUZZ_RUNS`. */
export function wholeRuns(daily: number): number {
  const { FUZZ_RUNS } = process.env

  return FUZZ_RUNS === undefined ? daily : Math.ceil(Number(FUZZ_RUNS) / 100)
}
