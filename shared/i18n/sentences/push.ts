/** Preparing, sending, verifying and undoing a push; templates and types it is written from. */
import type { Sentence } from './sentence.ts'

const refusals: readonly Sentence[] = [
  {
    en: 'There is no switch "{name}" in this site. Its switches: {known}.',
    fr: 'Il n’y a pas de commutateur « {name} » dans ce site. Ses commutateurs : {known}.',
  },
  {
    en: '{name}: no driver writes configurations for its model.',
    fr: '{name} : aucun pilote n’écrit de configuration pour ce modèle. Choisissez un modèle pris en charge.',
  },
  {
    en: '{name}: type "{type}" is not known. Set its model: brassage set FILE switch {name} model=…',
    fr: '{name} : le type « {type} » est inconnu. Indiquez son modèle dans la table des commutateurs.',
  },
  {
    en: '{peer} answers as {title}, which Brassage does not configure. Open its terminal and paste the lines there.',
    fr: '{peer} se présente comme {title}, que Brassage ne configure pas. Ouvrez son terminal et collez-y les lignes.',
  },
  {
    en: '{name} takes {room} VLANs and would have {count}. Type "{line}" in its configuration mode, save, restart it, then push.',
    fr: '{name} accepte {room} VLAN et en aurait {count}. Tapez « {line} » dans son mode de configuration, enregistrez, redémarrez-le, puis relancez l’envoi.',
  },
  { en: 'an unknown device', fr: 'un équipement inconnu' },
  {
    en: "The site's template cannot be used, {why}",
    fr: 'Le modèle de configuration du site est inutilisable, {why}',
  },
  {
    en: '"{line}" would cut the port through which the device is reached. Nothing was sent: use the console for it.',
    fr: '« {line} » couperait le port par lequel l’équipement est joint. Rien n’a été envoyé : passez par la console.',
  },
  {
    en: '"{line}" would cut the VLAN through which the device is reached. Nothing was sent: use the console for it.',
    fr: '« {line} » couperait le VLAN par lequel l’équipement est joint. Rien n’a été envoyé : passez par la console.',
  },
  {
    en: '{peer} still says that it will restart. Type "{command}" in the terminal.',
    fr: '{peer} annonce toujours son redémarrage. Tapez « {command} » dans le terminal.',
  },
  {
    en: '{message} The device restarts by itself within {minutes} minutes with what it had saved.',
    fr: '{message} L’équipement redémarre de lui-même d’ici {minutes} minutes avec ce qu’il avait enregistré.',
  },
  {
    en: 'Sent and verified, but {trouble} Nothing was saved.',
    fr: 'Envoyé et vérifié, mais {trouble} Rien n’a été enregistré.',
  },
  {
    en: 'Line {line}: "{text}" holds letters that this device does not take, such as é. Write it without accents. Nothing was sent.',
    fr: 'Ligne {line} : « {text} » contient des lettres que cet équipement n’accepte pas, comme é. Écrivez-la sans accents. Rien n’a été envoyé.',
  },
  { en: 'line {line}: {why}', fr: 'ligne {line} : {why}' },
  { en: 'line {line} "{text}"', fr: 'la ligne {line} « {text} »' },
  {
    en: 'There is no platform {name}: {platforms}.',
    fr: 'Il n’y a pas de plateforme {name}. Choisissez parmi : {platforms}.',
  },
  { en: 'This push is not recorded in this site.', fr: 'Cet envoi n’est pas enregistré dans ce site.' },
  {
    en: 'Nothing was read before this push, so there is nothing to go back to.',
    fr: 'Rien n’a été lu avant cet envoi : il n’y a pas d’état auquel revenir.',
  },
  { en: 'This push does not run any more.', fr: 'Cet envoi n’est plus en cours.' },
  {
    en: 'This preview is used or too old: prepare the push again.',
    fr: 'Cet aperçu a déjà servi ou est trop ancien : préparez l’envoi de nouveau.',
  },
  {
    en: 'This push was of a free text: send the text again.',
    fr: 'C’était un envoi de texte libre : envoyez le texte de nouveau.',
  },
  {
    en: 'Among the lines that are not ours there is no "{line}". A push with --dry-run lists them.',
    fr: 'Parmi les lignes qui ne sont pas à nous, il n’y a pas « {line} ». Préparez l’envoi de nouveau pour les voir.',
  },
  {
    en: '"{line}" is never removed by a push: it is of an uplink, or of the port or VLAN through which the switch is reached.',
    fr: '« {line} » n’est jamais retiré par un envoi : c’est une liaison montante, ou le port ou le VLAN par lequel on joint le commutateur.',
  },
  {
    en: '"{line}" was to be removed, and only the computer which began this push can open its secret. Resume there, or prepare the push anew.',
    fr: '« {line} » devait être retiré, et seul l’ordinateur qui a commencé cet envoi peut ouvrir son secret. Reprenez là-bas, ou préparez un nouvel envoi.',
  },
  { en: 'Not confirmed: nothing was sent.', fr: 'Non confirmé : rien n’a été envoyé.' },
  {
    en: 'This record holds no push of commands. Begin one with "brassage push --commands F --record R".',
    fr: 'Cet enregistrement ne contient aucun envoi de commandes. Commencez-en un.',
  },
  {
    en: 'Line {line} holds a secret that only the computer which began this push can open. Resume there, or push the commands anew.',
    fr: 'La ligne {line} contient un secret que seul l’ordinateur qui a commencé cet envoi peut ouvrir. Reprenez là-bas, ou renvoyez les commandes.',
  },
  {
    en: 'This push was begun on the device with serial number {old}; this one is {serial}. Plug in the right one, or accept this one with --accept-device {again}.',
    fr: 'Cet envoi a commencé sur l’équipement de numéro de série {old} ; celui-ci est {serial}. Branchez le bon, ou acceptez celui-ci.',
  },
  {
    en: 'That was read from the device with serial number {old}; this one is {serial}.',
    fr: 'Cela a été lu sur l’équipement de numéro de série {old} ; celui-ci est {serial}. Branchez le bon.',
  },
  {
    en: '{device} is planned as {model} ({platform}); this device answers as {found}.',
    fr: '{device} est prévu comme {model} ({platform}) ; cet équipement répond comme {found}. Branchez le bon, ou corrigez le modèle.',
  },
  {
    en: '{why} It tells no serial number, so it cannot be accepted.',
    fr: '{why} Il ne donne pas de numéro de série : il ne peut pas être accepté.',
  },
  {
    en: '{why} If it is meant, accept it with --accept-device {serial}.',
    fr: '{why} Si c’est voulu, acceptez-le ({serial}).',
  },
  {
    en: 'This device (serial {serial}) is {other} in the plan, not {device}.',
    fr: 'Cet équipement (série {serial}) est {other} dans le plan, pas {device}.',
  },
  {
    en: '{device} is bound to serial number {bound}; this device is {serial}.',
    fr: '{device} est lié au numéro de série {bound} ; cet équipement est {serial}.',
  },
  {
    en: '{device} is planned as {model} (assumed); this device is {found}.',
    fr: '{device} est prévu comme {model} (supposé) ; cet équipement est un {found}.',
  },
  {
    en: '{device} is planned as {model}; this device is {found}.',
    fr: '{device} est prévu comme {model} ; cet équipement est un {found}.',
  },
  { en: 'There is no line to send in this text.', fr: 'Ce texte ne contient aucune ligne à envoyer.' },
  {
    en: 'Line {line}: a push never sends "{text}". Take it out.',
    fr: 'Ligne {line} : un envoi n’exécute jamais « {text} ». Retirez cette ligne.',
  },
  {
    en: 'Line {line}: the text opened with {mark} never ends; close it with {end}.',
    fr: 'Ligne {line} : le texte ouvert par {mark} ne se termine pas ; fermez-le par {end}.',
  },
  { en: 'This is no device type: {why}', fr: 'Ce n’est pas un type d’équipement : {why}' },
]

const outcomes: readonly Sentence[] = [
  {
    en: '{message} This software {says}: that is noted. Prepare the push again, and {then}.',
    fr: '{message} Ce logiciel {says} : c’est noté. Préparez l’envoi de nouveau ({then}).',
  },
  { en: 'stopped; the device did not answer', fr: 'arrêté ; l’équipement n’a pas répondu' },
  { en: 'the device stopped answering ({why})', fr: 'l’équipement ne répond plus ({why})' },
  { en: 'handed back', fr: 'rendu au clavier' },
  { en: 'what was typed ahead came back too early', fr: 'ce qui était envoyé d’avance est revenu trop tôt' },
  { en: 'Cut before its end.', fr: 'Coupé avant la fin.' },
  { en: 'Stopped.', fr: 'Arrêté.' },
  { en: 'stopped', fr: 'arrêté' },
  {
    en: 'Interrupted: {why}. Resume when the device is there again.',
    fr: 'Interrompu : {why}. Reprenez quand l’équipement est de nouveau là.',
  },
  {
    en: 'Stopped at {where}: {why} Look at the terminal, then resume.',
    fr: 'Arrêté à {where} : {why} Regardez le terminal, puis reprenez.',
  },
  {
    en: 'The device refused {where}: {why} Nothing was saved.',
    fr: 'L’équipement a refusé {where} : {why} Rien n’a été enregistré.',
  },
  {
    en: '{count} lines are not in the configuration read back; nothing was saved. First: {line}',
    fr: '{count} [count|ligne manque|lignes manquent] dans la configuration relue ; rien n’a été enregistré. La première : {line}',
  },
  { en: 'Sent and verified; not saved, as asked.', fr: 'Envoyé et vérifié ; non enregistré, comme demandé.' },
  { en: 'Sent, verified and saved.', fr: 'Envoyé, vérifié et enregistré.' },
  {
    en: 'Sent and verified, but the saved configuration is not the running one. Save again.',
    fr: 'Envoyé et vérifié, mais la configuration enregistrée n’est pas celle en cours. Enregistrez de nouveau.',
  },
  {
    en: '{message} Configuration mode could not be left: {why}',
    fr: '{message} Impossible de quitter le mode de configuration : {why}',
  },
  {
    en: '{message} This software {says}: that is noted. Prepare the push again, and it is written that way.',
    fr: '{message} Ce logiciel {says} : c’est noté. Préparez l’envoi de nouveau, il sera écrit ainsi.',
  },
  {
    en: '{message} This software {says}: that is noted. Prepare the push again, and it is left out.',
    fr: '{message} Ce logiciel {says} : c’est noté. Préparez l’envoi de nouveau, ce sera laissé de côté.',
  },
  { en: 'has no {what}', fr: 'n’a pas {what}' },
  { en: 'makes VLANs in "vlan database" only', fr: 'ne crée les VLAN que dans « vlan database »' },
  { en: 'wants the trunk encapsulation to be told', fr: 'demande l’encapsulation des trunks' },
  { en: 'no prompt after {seconds} s', fr: 'aucune invite après {seconds} s' },
  { en: '"{sent}" came back as "{text}"', fr: '« {sent} » est revenu sous la forme « {text} »' },
  { en: '"{text}" came back changed', fr: '« {text} » est revenu modifié' },
  { en: '"{text}" came back', fr: '« {text} » est revenu' },
  { en: 'the text block did not end', fr: 'le bloc de texte ne s’est pas terminé' },
  { en: 'the device asks to log in: {text}', fr: 'l’équipement demande de se connecter : {text}' },
  { en: 'the device restarted: {text}', fr: 'l’équipement a redémarré : {text}' },
  { en: 'the device asks: {text}', fr: 'l’équipement demande : {text}' },
  {
    en: 'the device restarted or logged us out while it was being configured: {line}',
    fr: 'l’équipement a redémarré ou fermé la session pendant la configuration : {line}',
  },
]

const templates: readonly Sentence[] = [
  {
    en: '{text} closes {{#{kind}}} of line {line}: write {{/{end}}}',
    fr: '{text} ferme {{#{kind}}} de la ligne {line} : écrivez {{/{end}}}',
  },
  {
    en: '{{#{kind}}} is never closed: add {{/{end}}}',
    fr: '{{#{kind}}} n’est jamais fermé : ajoutez {{/{end}}}',
  },
  { en: '{text} closes nothing', fr: '{text} ne ferme rien : retirez-le' },
  { en: 'unknown condition {name}; known are {known}', fr: 'condition inconnue {name} ; connues : {known}' },
  { en: 'unknown value {name}; known are {known}', fr: 'valeur inconnue {name} ; connues : {known}' },
  {
    en: 'indented by {depth}, but nothing above opens that section: use one blank a level',
    fr: 'décalé de {depth}, mais rien au-dessus n’ouvre cette section : une espace par niveau',
  },
  {
    en: '{value} has no value on this switch: put the line inside {condition}',
    fr: '{value} n’a pas de valeur sur ce commutateur : mettez la ligne dans {condition}',
  },
  { en: 'a block mark must stand alone on its line', fr: 'une marque de bloc doit être seule sur sa ligne' },
  {
    en: 'the text opened here with {mark} never ends; close it with {end}',
    fr: 'le texte ouvert ici par {mark} ne se termine pas ; fermez-le par {end}',
  },
]

export const push: readonly Sentence[] = [...refusals, ...outcomes, ...templates]
