/** What is said of a look at a service, in the languages of the people. */
import type { BothTexts } from './both-texts.ts'

export const serviceLookTexts = {
  answers: { en: 'answers', fr: 'répond' },
  open: { en: 'port {port} takes connections', fr: 'le port {port} accepte les connexions' },
  says: { en: 'says “{text}”', fr: 'dit « {text} »' },
  http_ok: { en: 'answers {status}', fr: 'répond {status}' },
  https_ok: {
    en: 'answers {status}; its certificate ends on {until}',
    fr: 'répond {status} ; son certificat expire le {until}',
  },
  http_error: { en: 'answers {status} {reason}', fr: 'répond {status} {reason}' },
  certificate_over: {
    en: 'its certificate ended on {until}',
    fr: 'son certificat a expiré le {until}',
  },
  dns_name: { en: '{name} is {found}', fr: '{name} est {found}' },
  dns_none: { en: 'answers that {name} does not exist', fr: 'répond que {name} n’existe pas' },
  dns_other: { en: '{name} is {found}, not {expected}', fr: '{name} est {found}, pas {expected}' },
  dns_failed: { en: 'does not answer for {name} ({code})', fr: 'ne répond pas pour {name} ({code})' },
  ldap_bound: { en: 'takes an anonymous bind', fr: 'accepte une connexion anonyme' },
  ldap_refuses: {
    en: 'answers, and refuses an anonymous bind',
    fr: 'répond, et refuse une connexion anonyme',
  },
  nfs_exports: { en: 'exports {exports}', fr: 'exporte {exports}' },
  nfs_missing: {
    en: 'does not export {wanted}, but {exports}',
    fr: 'n’exporte pas {wanted}, mais {exports}',
  },
  smb_dialect: { en: 'speaks SMB {dialect}', fr: 'parle SMB {dialect}' },
  printer_state: { en: '{model}: {state}{levels}', fr: '{model} : {state}{levels}' },
  printer_stopped: { en: '{model} is stopped: {reasons}', fr: '{model} est arrêtée : {reasons}' },
  ntp_time: {
    en: 'stratum {stratum}, {offset} s from this computer',
    fr: 'strate {stratum}, {offset} s d’écart avec ce portable',
  },
  ntp_unsynced: { en: 'does not know the time itself', fr: 'ne connaît pas l’heure lui-même' },
  other_protocol: {
    en: 'port {port} answers, but with something else',
    fr: 'le port {port} répond, mais autre chose',
  },
  refused: { en: 'refuses connections on port {port}', fr: 'refuse les connexions sur le port {port}' },
  silent: { en: 'does not answer', fr: 'ne répond pas' },
  no_name: { en: '{target} has no address in the DNS', fr: '{target} n’a pas d’adresse dans le DNS' },
  no_route: { en: 'no way leads there', fr: 'aucun chemin n’y mène' },
  lost: { en: 'breaks off the connection', fr: 'coupe la connexion' },
  no_network: { en: 'this computer has no network', fr: 'ce portable n’a pas de réseau' },
  cannot_ping: { en: 'this computer cannot ping', fr: 'ce portable ne peut pas faire de ping' },
} as const satisfies Readonly<Record<string, BothTexts>>

export type LookCode = keyof typeof serviceLookTexts

interface Said {
  readonly code: LookCode
  readonly values: Readonly<Record<string, string | number>>
}

export const lookText = ({ code, values }: Said, language: 'en' | 'fr'): string =>
  serviceLookTexts[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
