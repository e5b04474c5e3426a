/** What the outbox says of work that waits. */
import type { Sentence } from './sentence.ts'

export const outboxTalk: readonly Sentence[] = [
  { en: 'There is no job "{id}" in the outbox.', fr: 'Il n’y a pas de travail « {id} » en attente.' },
  {
    en: 'This job has begun already: it is not run a second time.',
    fr: 'Ce travail a déjà commencé : il n’est pas lancé une seconde fois.',
  },
  {
    en: 'This job is not in a state for that: look at the outbox again.',
    fr: 'Ce travail n’est pas dans un état qui le permet : regardez de nouveau la liste.',
  },
  {
    en: 'What would be done has changed since you looked: look again. Nothing was sent.',
    fr: 'Ce qui serait fait a changé depuis que vous avez regardé : regardez de nouveau. Rien n’a été envoyé.',
  },
  {
    en: 'FOG has no host {name} any more, or holds it for invalid.',
    fr: 'FOG n’a plus d’hôte {name}, ou le tient pour invalide.',
  },
  {
    en: '{name} was {mac} when this was kept, and FOG has {macs} for it now.',
    fr: '{name} était {mac} quand cela a été gardé, et FOG lui donne {macs} maintenant.',
  },
  {
    en: 'Host {id} of FOG was {name} when this was kept, and is {now} now.',
    fr: 'L’hôte {id} de FOG était {name} quand cela a été gardé, et c’est {now} maintenant.',
  },
  {
    en: 'Guest {vmid} was {name} when this was kept, and is {now} now.',
    fr: 'La machine {vmid} était {name} quand cela a été gardé, et c’est {now} maintenant.',
  },
  {
    en: 'There is no service "{name}" in this site any more.',
    fr: 'Il n’y a plus de service « {name} » dans ce site.',
  },
  { en: '{sent} of {count} were sent the packet.', fr: '{sent} sur {count} ont reçu le paquet.' },
  {
    en: '{sent} of {count} were sent the packet. WAPT knows no MAC address of {names}.',
    fr: '{sent} sur {count} ont reçu le paquet. WAPT ne connaît pas d’adresse MAC de {names}.',
  },
  { en: 'The card is there: {card}, VLAN {tag}.', fr: 'La carte est là : {card}, VLAN {tag}.' },
  { en: 'WAPT has no agent {name} any more.', fr: 'WAPT n’a plus d’agent {name}.' },
  {
    en: 'Nothing of it is there: it may be prepared again.',
    fr: 'Rien n’en est là : cela peut être préparé de nouveau.',
  },
  { en: '{done} of {count} were done.', fr: '{done} sur {count} ont été faits.' },
  {
    en: '{done} of {count} were done. {name}: {why}',
    fr: '{done} sur {count} ont été faits. {name} : {why}',
  },
  {
    en: 'Look first at what became of it: nobody knows yet whether it was done.',
    fr: 'Regardez d’abord ce qu’il en est : personne ne sait encore si cela a été fait.',
  },
  {
    en: 'No task of it is listed: it was not begun, and may be prepared again.',
    fr: 'Aucune tâche n’en est listée : cela n’a pas commencé, et peut être préparé de nouveau.',
  },
  {
    en: 'No task of it is listed on {node}, and its request may still come: look again 5 minutes after it was sent, or at guest {vmid} itself.',
    fr: 'Aucune tâche n’en est listée sur {node}, et la demande peut encore arriver : regardez de nouveau 5 minutes après l’envoi, ou la machine {vmid} elle-même.',
  },
  {
    en: 'Restored as {vmid} on {node}; it stands still.',
    fr: 'Restaurée comme {vmid} sur {node} ; elle est à l’arrêt.',
  },
  { en: 'This cannot be kept: {field}: {why}', fr: 'Cela ne peut pas être gardé : {field} : {why}' },
  {
    en: 'Stopped. What was begun goes on on the server.',
    fr: 'Arrêté. Ce qui a commencé continue sur le serveur.',
  },
  {
    en: 'It was begun, and the server does not know how it ended any more: look at guest {vmid} itself.',
    fr: 'Cela a commencé, et le serveur ne sait plus comment cela a fini : regardez la machine {vmid} elle-même.',
  },
  { en: 'Stopped. Nothing was sent.', fr: 'Arrêté. Rien n’a été envoyé.' },
  { en: 'Stopped. {told}', fr: 'Arrêté. {told}' },
  {
    en: 'Kept for later on {service}: {what}',
    fr: 'Gardé pour plus tard sur {service} : {what}',
  },
]
