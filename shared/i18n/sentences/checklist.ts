/** Ticks, packets and what is said of them. */
import type { Sentence } from './sentence.ts'

export const checklist: readonly Sentence[] = [
  { en: 'Give work to {person}: {what}', fr: 'Confier du travail à {person} : {what}' },
  { en: 'Give work to {person}', fr: 'Confier tout le travail à {person}' },
  { en: 'Take work from {person}: {what}', fr: 'Retirer du travail à {person} : {what}' },
  { en: 'Take work from {person}', fr: 'Retirer tout le travail à {person}' },
  { en: '{person} does not have this work', fr: '{person} n’a pas ce travail' },
  { en: 'Add cable {from} – {to}', fr: 'Ajouter le câble {from} – {to}' },
  {
    en: '{file} is no packet of Brassage. Nothing was merged.',
    fr: '{file} n’est pas un paquet de Brassage. Rien n’a été fusionné.',
  },
  {
    en: '{file} was written by a newer Brassage. Nothing was merged: update this one.',
    fr: '{file} a été écrit par un Brassage plus récent. Rien n’a été fusionné : mettez celui-ci à jour.',
  },
  {
    en: '{file} belongs to another site, {site}; this one is {own}. Nothing was merged.',
    fr: '{file} appartient à un autre site, {site} ; celui-ci est {own}. Rien n’a été fusionné.',
  },
  {
    en: '{file} is cut short or changed (line {line}). Nothing was merged: have it sent again.',
    fr: '{file} est tronqué ou modifié (ligne {line}). Rien n’a été fusionné : faites-le renvoyer.',
  },
  {
    en: 'Another site was opened meanwhile. Nothing was merged.',
    fr: 'Un autre site a été ouvert entre-temps. Rien n’a été fusionné.',
  },
  {
    en: 'This file was saved from damage and no longer knows which site it is: packets cannot be exchanged with it.',
    fr: 'Ce fichier a été sauvé d’un dommage et ne sait plus de quel site il est : il ne peut pas échanger de paquets.',
  },
  {
    en: 'Say what is wrong with {items}: a fault has a reason.',
    fr: 'Dites ce qui ne va pas avec {items} : un défaut a une raison.',
  },
  {
    en: 'The checklist has no item {item}. Nothing was recorded.',
    fr: 'La liste n’a pas de point {item}. Rien n’a été noté.',
  },
  {
    en: 'Nobody disagrees about {item} any more.',
    fr: 'Plus personne ne se contredit sur {item}.',
  },
  {
    en: 'Packet {file} merged: {fresh} new of {records} records',
    fr: 'Paquet {file} fusionné : {fresh} [fresh|nouvelle note|nouvelles notes] sur {records}',
  },
  { en: 'Propose cable {from} – {to}', fr: 'Proposer le câble {from} – {to}' },
  {
    en: 'Accept cable {from} – {to} of {who}: {number}',
    fr: 'Accepter le câble {from} – {to} de {who} : {number}',
  },
  { en: 'Decline cable {from} – {to} of {who}', fr: 'Refuser le câble {from} – {to} de {who}' },
  {
    en: 'The plan is written on {station}: change it there, or let this laptop write the plan.',
    fr: 'Le plan s’écrit sur {station} : modifiez-le là-bas, ou laissez ce portable écrire le plan.',
  },
  { en: 'There is no open proposal {id}.', fr: 'Il n’y a pas de proposition {id} en attente.' },
  { en: 'Take over who does what', fr: 'Reprendre qui fait quoi' },
  {
    en: 'Take over cable {number}, accepted by {who}',
    fr: 'Reprendre le câble {number}, accepté par {who}',
  },
  {
    en: '{station} writes the plan from now on, {before} no longer',
    fr: '{station} écrit désormais le plan, {before} ne l’écrit plus',
  },
]
