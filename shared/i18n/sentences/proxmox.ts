/** Proxmox: what an account may not see, what is refused, how an act ended. */
import type { Sentence } from './sentence.ts'

export const proxmoxTalk: readonly Sentence[] = [
  {
    en: 'Load and version of {node} are not told to this account (Sys.Audit on the node).',
    fr: 'La charge et la version de {node} ne sont pas données à ce compte (Sys.Audit sur le nœud).',
  },
  {
    en: 'Networks of {node} are not told to this account (Sys.Audit on the node).',
    fr: 'Les réseaux de {node} ne sont pas donnés à ce compte (Sys.Audit sur le nœud).',
  },
  {
    en: 'The cards of {count} guests could not be read (VM.Audit, or their node is down): they are tied by name only.',
    fr: 'Les cartes de {count} machines n’ont pas pu être lues (VM.Audit, ou leur nœud est éteint) : elles ne sont rapprochées que par leur nom.',
  },
  {
    en: 'Backups of some guests are not shown to this account, or their storage is offline: none is no proof there (Datastore.AllocateSpace and VM.Backup show them).',
    fr: 'Les sauvegardes de certaines machines ne sont pas montrées à ce compte, ou leur stockage est hors ligne : leur absence ne prouve rien (Datastore.AllocateSpace et VM.Backup les montrent).',
  },
  {
    en: '{name} was never read: read it once while it can be reached.',
    fr: '{name} n’a jamais été lu : lisez-le une fois pendant qu’il est joignable.',
  },
  {
    en: '{guest} is {state} already: nothing is sent.',
    fr: '{guest} est déjà dans cet état ({state}) : rien n’est envoyé.',
  },
  {
    en: '{guest} is a template: it does not run.',
    fr: '{guest} est un modèle : il ne tourne pas.',
  },
  {
    en: 'Storage {storage} takes no backups on {node}, or it is offline. Those that do: {names}.',
    fr: 'Le stockage {storage} ne reçoit pas de sauvegardes sur {node}, ou il est hors ligne. Ceux qui en reçoivent : {names}.',
  },
  {
    en: 'The answer was lost ({reason}), and no task of it is listed: look at the guest again before you do it a second time.',
    fr: 'La réponse s’est perdue ({reason}), et aucune tâche n’en est listée : regardez la machine avant de recommencer.',
  },
  { en: 'No task was begun: {answer}', fr: 'Aucune tâche n’a commencé : {answer}' },
  {
    en: 'The task ended well, and {guest} is {state}.',
    fr: 'La tâche s’est bien terminée, mais {guest} est dans l’état {state}.',
  },
  {
    en: 'The task ended well, and {storage} shows no new backup of {guest}.',
    fr: 'La tâche s’est bien terminée, mais {storage} ne montre pas de nouvelle sauvegarde de {guest}.',
  },
  {
    en: '"{upid}" is no task of Proxmox: its id begins with UPID: and a node.',
    fr: '« {upid} » n’est pas une tâche de Proxmox : son identifiant commence par UPID: et un nœud.',
  },
  { en: 'Proxmox {service}: start of {guest} begun', fr: 'Proxmox {service} : démarrage de {guest} lancé' },
  {
    en: 'Proxmox {service}: shutdown of {guest} begun',
    fr: 'Proxmox {service} : extinction de {guest} lancée',
  },
  { en: 'Proxmox {service}: stop of {guest} begun', fr: 'Proxmox {service} : arrêt net de {guest} lancé' },
  {
    en: 'Proxmox {service}: backup of {guest} begun',
    fr: 'Proxmox {service} : sauvegarde de {guest} lancée',
  },
]
