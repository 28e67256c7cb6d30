/**
 * xoshiro128** 1.1 by David Blackman and Sebastiano Vigna, https://prng.di.unimi.it/xoshiro128starstar.c. Integer
 * operations only: one state gives one sequence in every engine.
 */
export function xoshiro128([a, b, c, d]: readonly [number, number, number, number]): () => number {
  return () => {
    const word = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9

    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)

    return word
  }
}

/**
 * Numbers in [0, 1), multiples of 2^-32, from a whole number as seed. Its low 32 bits count. The state is filled by the
 * finalizer of MurmurHash3 over a Weyl sequence, as the authors of the generator ask: no seed gives a state of zeros.
 */
export function createRandom(seed: number): Random {
  const word = xoshiro128([mixed(seed, 1), mixed(seed, 2), mixed(seed, 3), mixed(seed, 4)])

  return () => word() / 4294967296
}

/** https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp, fmix32. */
function mixed(seed: number, step: number): number {
  let word = (seed + Math.imul(step, 0x9e3779b9)) | 0

  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)

  return word ^ (word >>> 16)
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

export type Random = () => number
