/** Every sentence, the most specific first: that is the order they are tried in. */
import { backup } from './backup.ts'
import { consoleTalk } from './console.ts'
import { importing } from './import.ts'
import { labels } from './labels.ts'
import { network } from './network.ts'
import { planEdits } from './plan-edits.ts'
import { push } from './push.ts'
import type { Sentence } from './sentence.ts'
import { shapes } from './shapes.ts'
import { siteFiles } from './site-files.ts'
import { vault } from './vault.ts'
import { wiping } from './wipe.ts'

/** A longer English text says more of its own words: it is tried before one that would swallow it. */
const ownWords = ({ en }: Sentence): number => en.replace(/\{\w+\}/g, '').length

export const sentences: readonly Sentence[] = [
  ...siteFiles,
  ...backup,
  ...vault,
  ...wiping,
  ...consoleTalk,
  ...network,
  ...push,
  ...planEdits,
  ...importing,
  ...labels,
  ...shapes,
].sort((a, b) => ownWords(b) - ownWords(a))
