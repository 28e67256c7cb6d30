import { cpuProfile, type CpuProfile } from '@zerodeps/content-schema/cpu-profile'
import { limits } from '@zerodeps/content-schema/limits'
import type { Folder } from '../files/folder.ts'
import { onceReader } from './read-once.ts'

const read = onceReader<CpuProfile>(limits.profileBytes)

/** A CPU profile of a folder by its name; `undefined` where it is missing or broken, which a rule of its own says. */
export function profileIn(folder: Folder, name: string): CpuProfile | undefined {
  return read(folder, `bench/${name}.cpuprofile`, cpuProfile)
}
