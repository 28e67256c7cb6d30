import { contents } from './contents.ts'
import { copy } from './copy.ts'
import { models } from './models.ts'
import { scheme } from './scheme.ts'
import { slash } from './slash.ts'
import { tabs } from './tabs.ts'

scheme()
contents()
copy()
models()
tabs()
slash()
