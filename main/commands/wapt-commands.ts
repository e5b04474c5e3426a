/** The commands on WAPT, as lines of the list of commands. */
import { entry } from './command-entry.ts'

const lists = () => import('./wapt-lists.ts')
const acts = () => import('./wapt-acts.ts')

export const waptCommands = [
  entry(
    'wapt hosts',
    'the hosts of WAPT beside those of the site',
    async () => (await lists()).waptHostsCommand,
  ),
  entry(
    'wapt packages',
    'the packages of WAPT, and on how many hosts each stands how',
    async () => (await lists()).waptPackagesCommand,
  ),
  entry(
    'wapt outdated',
    'what is not as it should be, host by host',
    async () => (await lists()).waptOutdatedCommand,
  ),
  entry(
    'wapt export',
    'the list for the console, where a signature is needed',
    async () => (await lists()).waptExportCommand,
  ),
  entry('wapt groups', 'the groups in use', async () => (await lists()).waptGroupsCommand),
  entry(
    'wapt rights',
    'what the account may do, and what needs a signing key',
    async () => (await lists()).waptRightsCommand,
  ),
  entry('wapt wake', 'wake hosts through the WAPT server', async () => (await acts()).waptWakeCommand),
  entry(
    'wapt follow',
    'follow a deployment until it is done or offline',
    async () => (await acts()).waptFollowCommand,
  ),
  entry(
    'wapt precheck',
    'are the ports of WAPT free on a machine',
    async () => (await acts()).waptPrecheckCommand,
  ),
]
