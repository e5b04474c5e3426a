/** WAPT: what is refused. */
import type { Sentence } from './sentence.ts'

export const waptTalk: readonly Sentence[] = [
  {
    en: '{service} was never read: read it once while it can be reached.',
    fr: '{service} n’a jamais été lu : lisez-le une fois pendant qu’il est joignable.',
  },
  { en: 'Woken through {service}: {names}', fr: 'Réveillés par {service} : {names}' },
  {
    en: 'The WAPT server answers in a form this version does not know: its list cannot be read.',
    fr: 'Le serveur WAPT répond sous une forme que cette version ne connaît pas : sa liste ne peut être lue.',
  },
  {
    en: 'No agent of WAPT is called "{name}", and none is at a stand of that name.',
    fr: 'Aucun agent de WAPT ne s’appelle « {name} », et aucun n’est à un stand de ce nom.',
  },
  {
    en: '"{name}" may be {choices}: name it in full.',
    fr: '« {name} » peut être {choices} : donnez le nom complet.',
  },
  {
    en: '{host} has no address in the DNS ({code}): type it otherwise, or its address.',
    fr: '{host} n’a pas d’adresse dans le DNS ({code}) : tapez-le autrement, ou son adresse.',
  },
  {
    en: '{host} does not answer on ports 80 and 443: it is off, elsewhere, or behind a firewall. Nothing can be said of it from here.',
    fr: '{host} ne répond pas sur les ports 80 et 443 : il est éteint, ailleurs, ou derrière un pare-feu. On ne peut rien en dire d’ici.',
  },
  {
    en: 'Its time is over: follow it anew to see the rest.',
    fr: 'Le temps prévu est écoulé : relancez le suivi pour voir la suite.',
  },
  {
    en: 'A deployment of {name} is followed already, {done} of {total} done. End that first, or follow the other instead.',
    fr: 'Un déploiement de {name} est déjà suivi, {done} finis sur {total}. Arrêtez d’abord ce suivi, ou suivez l’autre à la place.',
  },
]
