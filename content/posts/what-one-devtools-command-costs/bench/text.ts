/**
 * An expression that leaves a million characters of JSON in `text`, rows as an API would list them; deflated, they are
 * 0.27 of that. The numbers are those of a linear congruential generator: W. H. Press et al., Numerical Recipes in C (2nd
 * ed., 1992), section 7.1.
 */
export const makeText = (seed: number) => `
  {
    let state = ${seed}
    const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
    const rows = []

    for (let length = 0; length < 1e6; length += rows.at(-1).length) {
      const row = { id: next(), name: next().toString(36), price: next() / 1e6, inStock: next() > 2 ** 31 }

      rows.push(JSON.stringify(row))
    }

    globalThis.text = rows.join()
  }`
