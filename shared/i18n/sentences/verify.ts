/** What is said while switches are read and what they say is judged. */
import type { Sentence } from './sentence.ts'

const EXPECTED_EN =
  'show mac address-table, show interfaces status, show vlan, show cdp neighbors or bridge fdb show'
const EXPECTED_FR =
  'show mac address-table, show interfaces status, show vlan, show cdp neighbors ou bridge fdb show'

export const verifying: readonly Sentence[] = [
  {
    en: `There is nothing in the text. Expected is what ${EXPECTED_EN} prints.`,
    fr: `Le texte est vide. Il faut ce qu’affiche ${EXPECTED_FR}.`,
  },
  {
    en: `No table of a switch was found in the text, which begins with "{begin}". Expected is what ${EXPECTED_EN} prints, as the switch shows it.`,
    fr: `Le texte, qui commence par « {begin} », ne contient aucune table de commutateur. Il faut ce qu’affiche ${EXPECTED_FR}, tel que le commutateur le montre.`,
  },
  {
    en: 'The text was printed by {hosts}, and nothing in it by {device}. Choose the switch that printed it, or load its own text.',
    fr: 'Le texte vient de {hosts}, et rien n’y vient de {device}. Choisissez le commutateur qui l’a affiché, ou chargez le sien.',
  },
  {
    en: 'The text was printed by {other}, not by {device}: nothing was kept. Keep it for {other}, or give the text of {device}.',
    fr: 'Le texte vient de {other}, et non de {device} : rien n’a été gardé. Gardez-le pour {other}, ou donnez le texte de {device}.',
  },
  {
    en: 'The text does not say which switch printed it. Choose the switch.',
    fr: 'Le texte ne dit pas quel commutateur l’a affiché. Choisissez le commutateur.',
  },
  {
    en: 'The text was printed by {hostname}, which is no switch of this site. Choose the switch.',
    fr: 'Le texte vient de {hostname}, qui n’est pas un commutateur de ce site. Choisissez le commutateur.',
  },
  {
    en: '{peer} tells nothing of what is plugged in: it answers none of the questions known for {platform}. Paste its tables as text instead.',
    fr: '{peer} ne dit rien de ce qui est branché : il ne répond à aucune des questions connues pour {platform}. Collez plutôt ses tables en texte.',
  },
  {
    en: 'Nobody has said which switch of the plan {name} is: say it first.',
    fr: 'Personne n’a dit quel commutateur du plan est {name} : dites-le d’abord.',
  },
  { en: 'Nothing is known of the finding {finding}.', fr: 'Le constat {finding} est inconnu.' },
  {
    en: 'Say why: whoever comes after you will want to know.',
    fr: 'Dites pourquoi : ceux qui viendront après vous voudront le savoir.',
  },
  {
    en: '"{mac}" is no MAC address: expected 12 hexadecimal digits.',
    fr: '« {mac} » n’est pas une adresse MAC : il faut 12 chiffres hexadécimaux.',
  },
  {
    en: 'It was stopped before it was worked out what is wrong.',
    fr: 'L’analyse a été arrêtée avant la fin.',
  },
  { en: 'The site was closed meanwhile.', fr: 'Le site a été fermé entre-temps.' },
  { en: '{mac} belongs to outlet {outlet}', fr: '{mac} appartient à la prise {outlet}' },
  { en: '{device} read from a pasted text: {tables}', fr: '{device} lu dans un texte collé : {tables}' },
  { en: '{device} read from {file}: {tables}', fr: '{device} lu dans {file} : {tables}' },
  { en: 'Read: {tables}.', fr: 'Lu : {tables}.' },
  { en: 'Accepted ({reason}): {finding}', fr: 'Accepté ({reason}) : {finding}' },
  { en: 'Muted ({reason}): {finding}', fr: 'Mis en sourdine ({reason}) : {finding}' },
  { en: 'Opened again: {finding}', fr: 'Rouvert : {finding}' },
  { en: 'Somebody is typing.', fr: 'Quelqu’un est en train de taper.' },
  { en: 'It does not stand at its prompt.', fr: 'Il n’est pas à son invite.' },
  {
    en: 'It is being worked on, or was closed.',
    fr: 'Il est utilisé par un autre travail, ou a été fermé.',
  },
  {
    en: 'Somebody began to type, or a push began.',
    fr: 'Quelqu’un s’est mis à taper, ou un envoi a commencé.',
  },
]
