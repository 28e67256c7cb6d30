import { contents } from './contents.ts'
import { copy } from './copy.ts'
import { scheme } from './scheme.ts'
import { slash } from './slash.ts'
import { tabs } from './tabs.ts'

scheme()
contents()
copy()
tabs()
slash()
