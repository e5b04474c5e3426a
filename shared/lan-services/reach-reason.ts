/** Why a service does not answer as it should: each cause has its own code, and its own words on screens. */
import type { BothTexts } from '../i18n/both-texts.ts'

/** What a person would do about it is different for each. */
export const reachWords = {
  no_link: { en: 'no network link', fr: 'pas de lien réseau' },
  no_address: { en: 'this computer has no address', fr: 'cet ordinateur n’a pas d’adresse' },
  no_route: { en: 'no way leads there', fr: 'aucun chemin n’y mène' },
  name_not_found: { en: 'name not found', fr: 'nom introuvable' },
  refused: { en: 'connection refused', fr: 'connexion refusée' },
  timeout: { en: 'no answer in time', fr: 'pas de réponse à temps' },
  connection_lost: { en: 'connection lost', fr: 'connexion perdue' },
  no_tls: { en: 'no TLS there', fr: 'pas de TLS à cette adresse' },
  wrong_certificate: { en: 'wrong certificate', fr: 'mauvais certificat' },
  certificate_dates: { en: 'certificate out of date', fr: 'certificat hors de ses dates' },
  wrong_password: { en: 'wrong user or password', fr: 'utilisateur ou mot de passe refusé' },
  wrong_token: { en: 'wrong token', fr: 'jeton refusé' },
  wrong_server_token: { en: 'wrong server token', fr: 'jeton du serveur refusé' },
  wrong_user_token: { en: 'wrong user token', fr: 'jeton de l’utilisateur refusé' },
  second_factor: { en: 'a second factor is asked for', fr: 'un second facteur est demandé' },
  api_off: { en: 'API switched off', fr: 'API désactivée' },
  forbidden: { en: 'not allowed', fr: 'non autorisé' },
  other_product: { en: 'another product answers', fr: 'un autre produit répond' },
  node_unreachable: { en: 'node down', fr: 'nœud injoignable' },
  server_error: { en: 'the server failed', fr: 'erreur du serveur' },
} as const satisfies Readonly<Record<string, BothTexts>>

export type ReachReason = keyof typeof reachWords

export const isReachReason = (code: string): code is ReachReason => Object.hasOwn(reachWords, code)

/** Nobody was spoken to: nothing was read, nothing was done, and it may be otherwise in a minute. */
export const isOutOfReach = (code: string): boolean => outOfReach.has(code)

const outOfReach: ReadonlySet<string> = new Set<ReachReason>([
  'no_link',
  'no_address',
  'no_route',
  'name_not_found',
  'refused',
  'timeout',
  'connection_lost',
  'node_unreachable',
])
