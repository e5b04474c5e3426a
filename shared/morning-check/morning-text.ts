/** A morning check as text for a mail, and as the rows of a sheet. */
import { sayIn } from '../i18n/say-in.ts'
import type { MorningChanges } from './compare-mornings.ts'
import { inGigabytes } from './judge-backup.ts'
import type { MorningCheck } from './morning-check.ts'

type Language = 'en' | 'fr'

const words = {
  good: { en: 'Morning check: all is well', fr: 'Contrôle du matin : tout va bien' },
  bad: { en: 'Morning check: something is wrong', fr: 'Contrôle du matin : quelque chose ne va pas' },
  looked: { en: 'Looked at', fr: 'Regardé le' },
  error: { en: 'error', fr: 'erreur' },
  warning: { en: 'warning', fr: 'avertissement' },
  info: { en: 'note', fr: 'remarque' },
  since: { en: 'Since', fr: 'Depuis le' },
  noChange: { en: 'no change', fr: 'rien de changé' },
  appeared: { en: 'new', fr: 'nouveau' },
  gone: { en: 'over', fr: 'terminé' },
  guests: { en: 'Guests', fr: 'Machines' },
  backup: { en: 'backup', fr: 'sauvegarde' },
} as const

/** What is told; `at` of the check, ISO 8601. */
export type ToldMorning = MorningCheck & { readonly at: string; readonly changes: MorningChanges }

/** The first line is the subject. Times are local. */
export function morningText({ ok, at, problems, changes, guests }: ToldMorning, language: Language): string {
  const say = (word: keyof typeof words) => words[word][language]
  const time = (iso: string) =>
    new Date(iso).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })
  const message = (text: string) => sayIn(language, text)
  const { since, appeared, gone } = changes
  const news = [
    ...appeared.map((text) => `- ${say('appeared')}: ${message(text)}`),
    ...gone.map((text) => `- ${say('gone')}: ${message(text)}`),
  ]
  return [
    say(ok ? 'good' : 'bad'),
    '',
    `${say('looked')} ${time(at)}`,
    ...problems.map((one) => `- ${say(one.severity)}: ${one.service}: ${message(one.message)}`),
    ...(since === null ? [] : ['', `${say('since')} ${time(since)}`]),
    ...(since !== null && news.length === 0 ? [`- ${say('noChange')}`] : news),
    '',
    say('guests'),
    ...guests.map(({ name, vmid, service, node, status, backup }) => {
      const hours = backup.ageHours === null ? '' : ` (${backup.ageHours} h)`
      return `- ${name} (${vmid}), ${service}/${node}: ${status}, ${say('backup')} ${backup.state}${hours}`
    }),
    '',
  ].join('\n')
}

const HEAD = ['service', 'node', 'vmid', 'name', 'status', 'backup', 'hours', 'GB', 'covered', 'problems']

/** A line a guest with what is wrong with it, then what is wrong with no guest. */
export function morningSheet({ guests, problems }: MorningCheck, language: Language): string[][] {
  const said = (some: MorningCheck['problems']) =>
    some.map(({ message }) => sayIn(language, message)).join(' ')
  const isOf = (guest: MorningCheck['guests'][number]) => (one: MorningCheck['problems'][number]) =>
    one.vmid === guest.vmid && one.service === guest.service
  const rest = problems.filter((one) => !guests.some((guest) => isOf(guest)(one)))
  return [
    HEAD,
    ...guests.map((guest) => {
      const { service, node, vmid, name, status, backup } = guest
      const { state, ageHours, size, covered } = backup
      return [
        ...[service, node, String(vmid), name, status, state, String(ageHours ?? '')],
        size === null ? '' : String(inGigabytes(size)),
        covered === null ? '?' : covered ? 'yes' : 'no',
        said(problems.filter(isOf(guest))),
      ]
    }),
    ...rest.map((one) => [
      ...[one.service, one.node ?? '', '', one.name ?? '', '', '', '', '', ''],
      said([one]),
    ]),
  ]
}
