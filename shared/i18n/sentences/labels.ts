/** What edits are called, in undo and redo and in the journal. Files hold the English ones. */
import type { Sentence } from './sentence.ts'

const kinds: readonly (readonly [string, string, string])[] = [
  ['outlet', 'la prise', 'de la prise'],
  ['switch', 'le commutateur', 'du commutateur'],
  ['port', 'le port', 'du port'],
  ['vlan', 'le VLAN', 'du VLAN'],
  ['stand', 'le stand', 'du stand'],
  ['panel', 'le bandeau', 'du bandeau'],
  ['room', 'le local', 'du local'],
  ['location', 'le local', 'du local'],
  ['host', 'la machine', 'de la machine'],
  ['prefix', 'le préfixe', 'du préfixe'],
  ['domain', 'le domaine', 'du domaine'],
  ['type', 'le type', 'du type'],
  ['cable', 'le câble', 'du câble'],
]

const edits: readonly Sentence[] = kinds.flatMap(([en, the, of]) => [
  { en: `Set {fields} of ${en} {name}`, fr: `Modifier {fields} ${of} {name}` },
  { en: `Set ${en} {name}: {fields}`, fr: `Modifier ${the} {name} : {fields}` },
  { en: `Add ${en} {name}: {fields}`, fr: `Ajouter ${the} {name} : {fields}` },
  { en: `Add ${en} {name}`, fr: `Ajouter ${the} {name}` },
  { en: `Remove ${en} {name}`, fr: `Supprimer ${the} {name}` },
])

export const labels: readonly Sentence[] = [
  ...edits,
  { en: 'Set {fields} of site {name}', fr: 'Modifier {fields} du site' },
  { en: 'Set site: {fields}', fr: 'Modifier le site : {fields}' },
  { en: 'Import of {files}', fr: 'Import de {files}' },
  { en: 'Site {name} created', fr: 'Site {name} créé' },
  { en: 'Vault made', fr: 'Coffre créé' },
  { en: 'Secret {name} set', fr: 'Secret {name} enregistré' },
  { en: 'Secret {name} removed', fr: 'Secret {name} supprimé' },
  { en: 'Passphrase of the vault changed', fr: 'Phrase secrète du coffre changée' },
  { en: 'Note that the software of {name} {says}', fr: 'Noter que le logiciel de {name} {says}' },
  {
    en: 'Push to {name}: {state}, {confirmed} of {lines} lines',
    fr: 'Envoi à {name} : {state}, {confirmed} [confirmed|ligne|lignes] sur {lines}',
  },
  { en: 'Site {name} cloned with its state', fr: 'Site {name} cloné avec ses états' },
  { en: 'Site {name} cloned without its state', fr: 'Site {name} cloné sans ses états' },
  {
    en: 'Records of {count} consoles joined to this site',
    fr: 'Relevés de {count} [count|console rattachés|consoles rattachés] à ce site',
  },
  { en: '{document} added', fr: '{document} ajouté' },
  { en: 'planned', fr: 'prévu', isPart: true },
  { en: 'connected', fr: 'branché', isPart: true },
  { en: 'tested', fr: 'testé', isPart: true },
  { en: 'fault', fr: 'défaut', isPart: true },
  { en: 'Serial port {name}', fr: 'Port série {name}' },
  { en: 'done', fr: 'terminé', isPart: true },
  { en: 'rejected', fr: 'refusé', isPart: true },
  { en: 'refused', fr: 'refusé', isPart: true },
  { en: 'interrupted', fr: 'interrompu', isPart: true },
  { en: 'unknown', fr: 'incertain', isPart: true },
  { en: 'mismatch', fr: 'différent à la relecture', isPart: true },
  { en: 'nothing', fr: 'rien à envoyer', isPart: true },
]
