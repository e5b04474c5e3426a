/** Every sentence, the most specific first: that is the order they are tried in. */
import { backup } from './backup.ts'
import { checklist } from './checklist.ts'
import { consoleTalk } from './console.ts'
import { devices } from './devices.ts'
import { dhcpTalk } from './dhcp.ts'
import { drawings } from './drawings.ts'
import { fogTalk } from './fog.ts'
import { importing } from './import.ts'
import { takingIn } from './intake.ts'
import { inventoryTalk } from './inventory.ts'
import { journalTalk } from './journal.ts'
import { labels } from './labels.ts'
import { lag } from './lag.ts'
import { lanServices } from './lan-services.ts'
import { lateChanges } from './late-change.ts'
import { mailTalk } from './mail.ts'
import { migrations } from './migration.ts'
import { migrationServer } from './migration-server.ts'
import { moveGuestTalk } from './move-guest.ts'
import { network } from './network.ts'
import { outboxTalk } from './outbox.ts'
import { planEdits } from './plan-edits.ts'
import { printing } from './print.ts'
import { proxmoxTalk } from './proxmox.ts'
import { push } from './push.ts'
import { pushJobSentences } from './push-jobs.ts'
import { recovering } from './recovery.ts'
import { routerInstalls } from './router-install.ts'
import { routerWatching } from './router-watch.ts'
import { routerTalk } from './routers.ts'
import { runbookTalk } from './runbooks.ts'
import type { Sentence } from './sentence.ts'
import { serviceChecking } from './service-checks.ts'
import { shapes } from './shapes.ts'
import { siteFiles } from './site-files.ts'
import { vault } from './vault.ts'
import { verifying } from './verify.ts'
import { walking } from './walk.ts'
import { waptTalk } from './wapt.ts'
import { wiping } from './wipe.ts'

/** A longer English text says more of its own words: it is tried before one that would swallow it. */
const ownWords = ({ en }: Sentence): number => en.replace(/\{\w+\}/g, '').length

export const sentences: readonly Sentence[] = [
  ...siteFiles,
  ...backup,
  ...checklist,
  ...runbookTalk,
  ...routerTalk,
  ...routerInstalls,
  ...routerWatching,
  ...inventoryTalk,
  ...journalTalk,
  ...vault,
  ...waptTalk,
  ...wiping,
  ...walking,
  ...recovering,
  ...takingIn,
  ...consoleTalk,
  ...network,
  ...devices,
  ...dhcpTalk,
  ...push,
  ...pushJobSentences,
  ...serviceChecking,
  ...printing,
  ...planEdits,
  ...lanServices,
  ...fogTalk,
  ...proxmoxTalk,
  ...lateChanges,
  ...mailTalk,
  ...migrations,
  ...migrationServer,
  ...moveGuestTalk,
  ...outboxTalk,
  ...drawings,
  ...lag,
  ...verifying,
  ...importing,
  ...labels,
  ...shapes,
].sort((a, b) => ownWords(b) - ownWords(a))
