/** What is wrong with a runbook's text, and why an answer was not taken. */
import type { Sentence } from './sentence.ts'

export const runbookTalk: readonly Sentence[] = [
  { en: 'Runbook {name} started', fr: 'Procédure {name} commencée' },
  { en: 'Runbook {name} finished', fr: 'Procédure {name} terminée' },
  { en: 'Runbook {name} stopped', fr: 'Procédure {name} close avant la fin' },
  { en: 'Save runbook {name}', fr: 'Enregistrer la procédure {name}' },
  {
    en: "Remove the site's edition of runbook {name}",
    fr: 'Retirer l’édition propre au site de la procédure {name}',
  },
  {
    en: '{file}, line {line}: {fault} (and {count} more)',
    fr: '{file}, ligne {line} : {fault} (et {count} de plus)',
  },
  { en: '{file}, line {line}: {fault}', fr: '{file}, ligne {line} : {fault}' },
  {
    en: 'There is no runbook "{name}"; there are: {names}',
    fr: 'Il n’y a pas de procédure « {name} » ; il y a : {names}',
  },
  {
    en: 'The site has no edition of its own of runbook "{name}".',
    fr: 'Le site n’a pas d’édition propre de la procédure « {name} ».',
  },
  {
    en: 'There is no run "{run}"; "runbook runs" lists them.',
    fr: 'Il n’y a pas de déroulement « {run} » ; « runbook runs » les liste.',
  },
  { en: 'There is no run "{run}".', fr: 'Il n’y a pas de déroulement « {run} ».' },
  { en: 'Runbook {name} has no step "{step}".', fr: 'La procédure {name} n’a pas d’étape « {step} ».' },
  {
    en: 'Step {step} is not reached: step {other} waits.',
    fr: 'L’étape {step} n’est pas atteinte : l’étape {other} attend.',
  },
  {
    en: 'Step {step} is not reached: the run is at its end.',
    fr: 'L’étape {step} n’est pas atteinte : le déroulement est à sa fin.',
  },
  {
    en: 'Step {step}, "{given}": expected {expected}.',
    fr: 'Étape {step}, « {given} » : il faut {expected}.',
  },
  { en: 'a number from {least} up to {most}', fr: 'un nombre de {least} à {most}', isPart: true },
  { en: 'a number from {least}', fr: 'un nombre à partir de {least}', isPart: true },
  { en: 'a number up to {most}', fr: 'un nombre jusqu’à {most}', isPart: true },
  { en: 'a number', fr: 'un nombre', isPart: true },
  { en: 'an answer', fr: 'une réponse', isPart: true },
  { en: 'yes or no', fr: 'oui ou non', isPart: true },
  { en: 'one of {words}', fr: 'l’un de {words}', isPart: true },
  { en: 'a switch of the plan', fr: 'un commutateur du plan', isPart: true },
  { en: 'an outlet of the plan', fr: 'une prise du plan', isPart: true },
  { en: 'a stand of the plan', fr: 'un stand du plan', isPart: true },
  { en: 'a host of the plan', fr: 'une machine du plan', isPart: true },
  { en: 'this is no YAML: {why}', fr: 'ce n’est pas du YAML : {why}' },
  {
    en: '{place}: "{words}" is no word of a runbook',
    fr: '{place} : « {words} » n’est pas un mot de procédure',
  },
  {
    en: 'the text is longer than {most} characters',
    fr: 'le texte dépasse {most} caractères',
  },
  {
    en: 'a text that begins with * stands in quotes: a runbook has no aliases',
    fr: 'un texte qui commence par * se met entre guillemets : une procédure n’a pas d’alias',
  },
  { en: '{place} is missing', fr: '{place} manque' },
  {
    en: '{place}: write a text, or a text for fr and one for en',
    fr: '{place} : écrivez un texte, ou un texte pour fr et un pour en',
  },
  { en: '{place}: expected one of {words}', fr: '{place} : il faut l’un de {words}' },
  { en: '{place} is too long: at most {most}', fr: '{place} est trop long : au plus {most}' },
  { en: '{place} is too short: at least {least}', fr: '{place} est trop court : au moins {least}' },
  { en: '{place}: expected a text', fr: '{place} : il faut un texte' },
  { en: '{place}: expected a list', fr: '{place} : il faut une liste' },
  { en: '{place}: expected names and values', fr: '{place} : il faut des noms et des valeurs' },
  {
    en: '{place}: small letters, digits and hyphens, as in check-uplinks',
    fr: '{place} : minuscules, chiffres et tirets, comme dans check-uplinks',
  },
  { en: 'no step may be called "{id}"', fr: 'aucune étape ne peut s’appeler « {id} »' },
  {
    en: 'there is a step "{id}" already: step {number}',
    fr: 'il y a déjà une étape « {id} » : l’étape {number}',
  },
  { en: 'there is no step "{id}" to go to', fr: 'il n’y a pas d’étape « {id} » où aller' },
  {
    en: '"{answer}" is no answer to this step; answers are {answers}',
    fr: '« {answer} » n’est pas une réponse à cette étape ; les réponses sont {answers}',
  },
  { en: 'only yes-no and choice can branch', fr: 'seuls yes-no et choice peuvent bifurquer' },
  {
    en: '"{id}" comes before: only a branch may lead back',
    fr: '« {id} » vient avant : seule une bifurcation peut revenir',
  },
  { en: 'a choice needs "choices"', fr: 'un choix a besoin de « choices »' },
  { en: 'only "ask: choice" has choices', fr: 'seul « ask: choice » a des choix' },
  { en: 'the choice "{value}" is there twice', fr: 'le choix « {value} » est là deux fois' },
  { en: 'only "ask: number" has bounds', fr: 'seul « ask: number » a des bornes' },
  { en: '"{value}" is no number', fr: '« {value} » n’est pas un nombre' },
  {
    en: 'there is no screen "{name}"; there are: {names}',
    fr: 'il n’y a pas d’écran « {name} » ; il y a : {names}',
  },
  { en: '"{open}" has a word too many', fr: '« {open} » a un mot de trop' },
  { en: '"{open}" lacks what it is to open', fr: '« {open} » ne dit pas quoi ouvrir' },
  {
    en: '"{word}" is not known here; there are: {words}',
    fr: '« {word} » n’est pas connu ici ; il y a : {words}',
  },
  {
    en: '"{word}" is no step that asks for {kinds}',
    fr: '« {word} » n’est pas une étape qui demande {kinds}',
  },
  {
    en: '"<{id}>" names no step that asks something',
    fr: '« <{id}> » ne nomme aucune étape qui demande quelque chose',
  },
]
