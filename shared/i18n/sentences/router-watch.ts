/** The routers at work: what a test of the failover saw, how it ended, and why a survivor is not given every pool. */
import type { Sentence } from './sentence.ts'

export const routerWatching: readonly Sentence[] = [
  { en: 'The test is not begun: {reason}', fr: 'L’essai n’est pas lancé : {reason}' },
  {
    en: 'the installation of {host} at {address} runs, or was cut and is not settled.',
    fr: 'l’installation de {host} à {address} est en cours, ou a été coupée et n’est pas réglée.',
    isPart: true,
  },
  {
    en: 'The test of the failover that {by} began on {host} runs, or was cut and is not settled. Wait for its end, or settle it (Routers, Failover test). Nothing was sent.',
    fr: 'L’essai de basculement que {by} a lancé sur {host} est en cours, ou a été coupé et n’est pas réglé. Attendez sa fin, ou réglez-le (Routeurs, Essai de basculement). Rien n’a été envoyé.',
  },
  {
    en: '{message} The journal does not have this: {reason}',
    fr: '{message} Le journal ne l’a pas : {reason}',
  },
  { en: 'no router has the gateways.', fr: 'aucun routeur n’a les passerelles.', isPart: true },
  { en: 'Looking at the routers was interrupted.', fr: 'La lecture des routeurs a été interrompue.' },
  { en: '{units} stopped on {host}', fr: '{units} arrêtés sur {host}' },
  { en: '{units} started on {host}', fr: '{units} démarrés sur {host}' },
  { en: '{host} has every gateway', fr: '{host} a toutes les passerelles' },
  { en: '{host} did not take the gateways', fr: '{host} n’a pas repris les passerelles' },
  { en: 'all is as before', fr: 'tout est comme avant' },
  { en: 'not all is as before', fr: 'tout n’est pas comme avant' },
  { en: 'The test is ended by hand', fr: 'L’essai est terminé à la main' },
  {
    en: 'Failover test: {from} is stopped, {to} has to take over',
    fr: 'Essai de basculement : {from} est arrêté, {to} doit prendre la suite',
  },
  {
    en: '{message} Still down on {host}: {units}.',
    fr: '{message} Encore arrêtés sur {host} : {units}.',
  },
  {
    en: '{message} {host} is not reached: whether {units} run there is not known.',
    fr: '{message} {host} est injoignable : on ne sait pas si {units} y tournent.',
  },
  {
    en: 'Failover test from {from} to {to} broke off: {reason}',
    fr: 'Essai de basculement de {from} vers {to} interrompu : {reason}',
  },
  {
    en: 'Failover test from {from} to {to} ended by hand.',
    fr: 'Essai de basculement de {from} vers {to} terminé à la main.',
  },
  {
    en: 'Failover test from {from} to {to} was cut off; both routers were looked at.',
    fr: 'L’essai de basculement de {from} vers {to} a été coupé ; les deux routeurs ont été regardés.',
  },
  {
    en: 'Failover test failed: {to} did not take over from {from}.',
    fr: 'Essai de basculement échoué : {to} n’a pas pris la suite de {from}.',
  },
  {
    en: 'Failover test passed: {to} took over from {from} within {time} s, and all is as before.',
    fr: 'Essai de basculement réussi : {to} a pris la suite de {from} en {time} s, et tout est comme avant.',
  },
  {
    en: 'Failover test: {to} took over from {from} within {time} s, but not all is as before.',
    fr: 'Essai de basculement : {to} a pris la suite de {from} en {time} s, mais tout n’est pas comme avant.',
  },
  {
    en: 'A test of the failover needs a way to both routers.',
    fr: 'Un essai de basculement a besoin d’un accès aux deux routeurs.',
  },
  {
    en: 'A test of the failover runs already. Wait for its end.',
    fr: 'Un essai de basculement est déjà en cours. Attendez sa fin.',
  },
  { en: 'That test has come to an end already.', fr: 'Cet essai est déjà terminé.' },
  {
    en: 'By now {host} has the gateways, not {shown}. Look again. Nothing was stopped.',
    fr: 'C’est maintenant {host} qui a les passerelles, pas {shown}. Regardez de nouveau. Rien n’a été arrêté.',
  },
  { en: 'Say how {host} is reached.', fr: 'Indiquez comment joindre {host}.' },
  {
    en: 'Kea takes over from a dead partner by itself: nothing has to be done.',
    fr: 'Kea prend de lui-même le relais d’un partenaire mort : il n’y a rien à faire.',
  },
  {
    en: '{host} still talks to its partner: failover is normal. Nothing was done.',
    fr: '{host} parle encore à son partenaire : le basculement est normal. Rien n’a été fait.',
  },
  {
    en: '{host} does not say that it has lost its partner, but {state}. Wait until it says {wanted}. Nothing was done.',
    fr: '{host} ne dit pas qu’il a perdu son partenaire, mais {state}. Attendez qu’il dise {wanted}. Rien n’a été fait.',
  },
  {
    en: '{host} has not the gateway {gateway} of {network} ({count} in all): it may be the one that is cut off, and the other serves. Nothing was done.',
    fr: '{host} n’a pas la passerelle {gateway} de {network} ({count} en tout) : c’est peut-être lui qui est isolé, et l’autre sert. Rien n’a été fait.',
  },
  {
    en: '{host} is to hand out every pool alone: {partner} is said to be off',
    fr: '{host} doit distribuer seul toutes les plages : {partner} est dit éteint',
  },
  {
    en: '{unit} does not run on {host}. Look at its messages.',
    fr: '{unit} ne fonctionne pas sur {host}. Regardez ses messages.',
  },
  {
    en: '{host} is there ({how}): only of a router that is really off may this be said. Nothing was done.',
    fr: '{host} est là ({how}) : cela ne se dit que d’un routeur vraiment éteint. Rien n’a été fait.',
  },
  {
    en: '{host} hands out every pool alone; {partner} comes back by itself when it is started.',
    fr: '{host} distribue seul toutes les plages ; {partner} revient de lui-même quand on le démarre.',
  },
  {
    en: '{host} does not say that its partner is down, but {state}. Look at its messages.',
    fr: '{host} ne dit pas que son partenaire est éteint, mais {state}. Regardez ses messages.',
  },
]
